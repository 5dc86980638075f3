import type { Presence } from '@/lib/domain/source/citation';

/** How much of a hash tells copies apart for the eye; the whole of it is in the report's JSON. */
const SHOWN = 16;

/**
 * What is certain of quoted words, in a sentence: that they stand in a copy, and never what they
 * mean. Null where there are no quoted words. `day` puts an instant's date into words.
 */
export function presenceWords(
  presence: Presence,
  copy: { capturedAt: string; sha256: string } | null,
  day: (iso: string) => string,
): string | null {
  switch (presence) {
    case 'no_quote':
      return null;
    case 'no_copy':
      return 'No copy was kept to check these words against.';
    case 'absent':
      return 'These words were not found in the desk’s copies of the source.';
    case 'present':
      return copy
        ? `These words stand in the copy of ${day(copy.capturedAt)} (SHA-256 ${copy.sha256.slice(0, SHOWN)}…).`
        : null;
  }
}
