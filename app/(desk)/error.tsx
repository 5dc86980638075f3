'use client';

import type { ComponentProps } from 'react';
import { Fault } from '@/app/_components/fault';

/** Inside the desk, whose bar stays. */
export default function DeskErrorPage(props: ComponentProps<typeof Fault>) {
  return <Fault {...props} />;
}
