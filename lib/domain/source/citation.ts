import { z } from 'zod';
import { Id, Instant, Person, Sha256, Version } from '@/lib/domain/identity';
import { Passage, TextQuoteSelector } from '@/lib/domain/passage/passage';
import { PersonCheck, WithoutQuote } from '@/lib/domain/source/citation-basis';
import { Source } from '@/lib/domain/source/source';

/** The reviewer's judgement of what the source does to the claim. */
export const Stance = z.enum(['supports', 'refutes', 'context'], {
  error: 'Choose whether the source supports, refutes or gives context.',
});
export type Stance = z.infer<typeof Stance>;

/** Words that a reviewer chose in a copy of the source. */
export const ChosenPassage = TextQuoteSelector.extend({
  captureId: Id,
  /** In UTF-16 code units of the copy's text. */
  start: z.int().nonnegative().optional(),
});
export type ChosenPassage = z.infer<typeof ChosenPassage>;

/** The words of a copy that a citation rests on. */
export const CitedPassage = Passage.extend({
  captureId: Id,
  /** Of the copy's bytes. */
  sha256: Sha256,
  capturedAt: Instant,
});
export type CitedPassage = z.infer<typeof CitedPassage>;

/**
 * Whether the quoted words stand in a copy of the source: they do; they stand in none that the desk
 * has; it has no copy with words; there are no quoted words. It says nothing of what they mean.
 */
export const Presence = z.enum(['present', 'absent', 'no_copy', 'no_quote']);
export type Presence = z.infer<typeof Presence>;

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
  /** Where in a copy of the source the words were chosen; left out, its copies are looked through. */
  passage: ChosenPassage.nullable().default(null),
  /** Where in the work: "p. 12", "§ 3", "14:05". */
  locator: z.string().trim().max(200).nullable().default(null),
  note: z.string().trim().max(5000).nullable().default(null),
});
export type CitationInput = z.infer<typeof CitationInput>;

export const Citation = CitationInput.omit({ passage: true }).extend({
  id: Id,
  version: Version,
  claimId: Id,
  status: z.enum(['live', 'retired']),
  /** The words of a copy that it rests on, once the source has a copy in which they stand. */
  passage: CitedPassage.nullable(),
  presence: Presence,
  createdAt: Instant,
  createdBy: Person.nullable(),
});
export type Citation = z.infer<typeof Citation>;

export const CitationWithSource = Citation.extend({ source: Source });
export type CitationWithSource = z.infer<typeof CitationWithSource>;
