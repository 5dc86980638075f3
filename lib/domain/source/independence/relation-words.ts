import type { Relation, Side } from '@/lib/domain/source/independence/related';

/** How the two sources of a link are called where the words stand: “[1]”. */
export type SideNames = Record<Side, string>;

/** A relation as a sentence: “92% of [3] stands in [1], which is the earlier one.” */
export function relationWords(relation: Relation, names: SideNames): string {
  const { kind, part, count, origin } = relation;
  const both = `${names.a} and ${names.b}`;
  const named = relation.names.join(', ');
  switch (kind) {
    case 'same-canonical':
      return `${both} give the same address as that of the original.`;
    case 'copy':
    case 'contains':
    case 'rewrite':
      return textWords(kind, part ?? { of: 'a', share: 0 }, names, origin);
    case 'shares-quotations':
      if (count === null) return `${both} are cited with the same words.`;
      return `${count === 1 ? 'One quotation stands' : `${count} quotations stand`} in both ${both}.`;
    case 'credits':
      return creditWords(relation, names, named);
    case 'same-publisher':
      return `${both} have the same publisher, ${named}.`;
  }
}

function textWords(
  kind: 'copy' | 'contains' | 'rewrite',
  { of, share }: { of: Side; share: number },
  names: SideNames,
  origin: Side | null,
): string {
  const [part, whole] = of === 'a' ? [names.a, names.b] : [names.b, names.a];
  const percent = `${Math.floor(share * 100)}%`;
  const words =
    kind === 'rewrite'
      ? `${part} reads as ${whole} reworded: ${percent} of its runs of three words stand there`
      : `${percent} of ${part} stands in ${whole}`;
  return `${words}.${origin ? ` ${names[origin]} is the earlier one.` : ''}`;
}

function creditWords({ joins, origin }: Relation, { a, b }: SideNames, named: string): string {
  if (origin === 'a') return `${b} credits ${named}, which published ${a}.`;
  if (origin === 'b') return `${a} credits ${named}, which published ${b}.`;
  if (joins) return `Both ${a} and ${b} credit ${named}.`;
  return `Both ${a} and ${b} name ${named} as where they have something from.`;
}
