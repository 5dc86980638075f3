'use client';

import { useRouter } from 'next/navigation';
import { NewSource } from '@/app/(desk)/sources/_components/new-source';

/** Adding a source on a page of its own; ends on the source's page. */
export function NewSourcePage() {
  const router = useRouter();
  return <NewSource onAdded={({ id }) => router.push(`/sources/${id}`)} />;
}
