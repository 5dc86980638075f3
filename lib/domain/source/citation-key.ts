import type { CslItem } from '@/lib/domain/source/csl';
import { authorLine, yearOf } from '@/lib/domain/source/csl-names';

/**
 * A short name for each work, as bibliographies give: its first author’s or title’s first word and its
 * year, of a to z and digits, told apart by a letter where two would be equal. In the order given.
 */
export function citationKeys(works: readonly CslItem[]): string[] {
  const taken = new Set<string>();
  return works.map((csl) => {
    const stem = stemOf(csl);
    for (let turn = 0; ; turn += 1) {
      const key = turn === 0 ? stem : `${stem}${lettersOf(turn)}`;
      if (taken.has(key)) continue;
      taken.add(key);
      return key;
    }
  });
}

function stemOf(csl: CslItem): string {
  const name = plain(authorLine(csl)?.split(/ and | et al\./)[0] ?? '');
  const year = plain(yearOf(csl) ?? '');
  return `${name || plain(csl.title.split(/\s/)[0] ?? '') || 'source'}${year}`;
}

/** b, c, …, z, ba, bb: the first of its name has none. */
function lettersOf(turn: number): string {
  const letter = String.fromCharCode(97 + (turn % 26));
  return turn < 26 ? letter : `${lettersOf(Math.floor(turn / 26))}${letter}`;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 30);
