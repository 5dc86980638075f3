import {
  type HashedWords,
  hashedWords,
  UNITS_IN_RUN,
} from '@/lib/domain/source/independence/hashed-words';

/** Fewer than eight words may be said alike by chance. */
const LEAST_UNITS = (8 / 3) * UNITS_IN_RUN;

/** Whether two quotations are the same words, or one of them a part of the other, of eight words at least. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [shorter, longer] = a.count <= b.count ? [a, b] : [b, a];
  if (shorter.units.reduce((sum, units) => sum + units, 0) < LEAST_UNITS) return false;
  return ` ${longer.hashes.join(' ')} `.includes(` ${shorter.hashes.join(' ')} `);
}

const wordsOf = (text: string): HashedWords => hashedWords(text.normalize('NFKC').toLowerCase());
