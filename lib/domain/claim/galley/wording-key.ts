import { fold } from '@/lib/domain/passage/fold';

/** Words, figures with their sign and decimals, and the marks that change what is said. */
const PARTS = /[-+]?\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|[\p{Sc}%‰°?]/gu;

/**
 * What a mark on a sentence is kept under: its words, whatever the typography, the case and the
 * punctuation around them. Two sentences with one key say the same; a sentence whose words were
 * changed has another, so that a mark never passes to words that nobody looked at.
 */
export function wordingKey(sentence: string): string {
  return (fold(sentence).text.toLowerCase().match(PARTS) ?? []).join(' ');
}
