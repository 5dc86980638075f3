'use client';

import { useFinder } from '@/app/(desk)/search/_components/use-finder';
import type { PaletteProps } from '@/components/ui/command-palette';
import { PaletteSheet } from '@/components/ui/palette-sheet';

/** The palette with what the desk's search finds. */
export function DeskPalette(props: PaletteProps) {
  return <PaletteSheet {...props} finder={useFinder()} />;
}
