import { fold } from '@/lib/domain/passage/fold';

/** Where the very words stand in a text, typography aside, in UTF-16 code units; null where they do not. */
export function findPresent(quote: string, text: string): { start: number; end: number } | null {
  const folded = fold(text);
  const words = fold(quote).text.trim();
  const at = words === '' ? -1 : folded.text.indexOf(words);
  return at < 0 ? null : folded.original(at, at + words.length);
}
