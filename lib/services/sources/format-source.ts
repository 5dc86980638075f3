import { z } from 'zod';
import { citationStyles, formatReferences } from '@/lib/adapters/citeproc/format-references';
import { deskSettings } from '@/lib/data/desk';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { CitationStyle } from '@/lib/domain/source/citation-style';
import type { Source } from '@/lib/domain/source/source';
import type { Context } from '@/lib/services/context';

/** A source's line of a bibliography in one style; `html` holds no element but i, b, sup, sub and links. */
export const StyledReference = z.object({
  style: CitationStyle,
  label: z.string(),
  text: z.string(),
  html: z.string(),
});
export type StyledReference = z.infer<typeof StyledReference>;

/** A source in every style on offer, the desk's own first. */
export async function formatSource(
  context: Context,
  { id, csl }: Pick<Source, 'id' | 'csl'>,
): Promise<StyledReference[]> {
  authorize(context.actor, 'source.read');
  const desk = await deskSettings(context.tx ?? reader());
  const lines = citationStyles.map(({ style, label }): StyledReference => {
    const line = formatReferences([{ id, csl }], style, 'en').get(id);
    return { style, label, text: line?.text ?? csl.title, html: line?.html ?? '' };
  });
  const rank = ({ style }: StyledReference) => (style === desk.citationStyle ? 0 : 1);
  return lines.sort((one, other) => rank(one) - rank(other));
}
