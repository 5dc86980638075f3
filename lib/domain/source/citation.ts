import { z } from 'zod';
import { Id, Instant, Person, Version } from '@/lib/domain/identity';
import { Passage } from '@/lib/domain/passage/passage';
import { PersonCheck, WithoutQuote } from '@/lib/domain/source/citation-basis';
import { Source } from '@/lib/domain/source/source';

/** The reviewer's judgement of what the source does to the claim. */
export const Stance = z.enum(['supports', 'refutes', 'context'], {
  error: 'Choose whether the source supports, refutes or gives context.',
});
export type Stance = z.infer<typeof Stance>;

export const CitationInput = z.object({
  sourceId: Id,
  stance: Stance,
  /** The source's own words that bear on the claim, as the reviewer copied them. */
  quote: z
    .string()
    .trim()
    .max(5000, 'Keep the quoted words under 5,000 characters.')
    .nullable()
    .default(null),
  /** Why there are none. */
  withoutQuote: WithoutQuote.nullable().default(null),
  personCheck: PersonCheck.nullable().default(null),
  /** Where in the work: "p. 12", "§ 3", "14:05". */
  locator: z.string().trim().max(200).nullable().default(null),
  note: z.string().trim().max(5000).nullable().default(null),
});
export type CitationInput = z.infer<typeof CitationInput>;

export const Citation = CitationInput.extend({
  id: Id,
  version: Version,
  claimId: Id,
  status: z.enum(['live', 'retired']),
  /** The words in a capture that the citation rests on, once the source is captured. */
  passage: Passage.nullable(),
  createdAt: Instant,
  createdBy: Person.nullable(),
});
export type Citation = z.infer<typeof Citation>;

export const CitationWithSource = Citation.extend({ source: Source });
export type CitationWithSource = z.infer<typeof CitationWithSource>;
