import { z } from 'zod';
import { RatingTone } from '@/lib/domain/assessment/rating-scale';
import { ClaimState } from '@/lib/domain/claim/claim';
import { cursorOfParts, readCursor, writeCursor } from '@/lib/domain/cursor';
import { Id, Instant } from '@/lib/domain/identity';
import { cslTypes } from '@/lib/domain/source/csl';
import { SourceTier } from '@/lib/domain/source/source';

/** What the desk's one search finds, in the order in which it is shown. */
export const SearchKind = z.enum(['claim', 'article', 'source', 'capture', 'prior_check']);
export type SearchKind = z.infer<typeof SearchKind>;

const Day = z.iso.date();

/** Beside the words; null asks for nothing. A filter leaves out the kinds that it says nothing of. */
export const SearchFilters = z.object({
  /** An article: itself, its claims, and what these cite. */
  articleId: Id.nullable().default(null),
  /** Of claims, as the one who asks may know it. */
  state: ClaimState.nullable().default(null),
  /** Of settled claims: the key of a rating. */
  verdict: z.string().max(100).nullable().default(null),
  /** Of sources and their copies: a type of CSL. */
  sourceType: z.enum(cslTypes).nullable().default(null),
  /** The first part of a BCP 47 tag. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'Give a language by its code, such as “de”.')
    .nullable()
    .default(null),
  /** Words of who published it: an article, a source or a fact-check. */
  publisher: z.string().trim().max(200).nullable().default(null),
  /** Of an article's and a copy's own day; of the rest the day it came to the desk. */
  from: Day.nullable().default(null),
  /** The last day, itself included. */
  to: Day.nullable().default(null),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** The kinds that something may be found of, under the filters. */
export function kindsUnder(filters: SearchFilters, asked: readonly SearchKind[]): SearchKind[] {
  const can: Record<SearchKind, boolean> = {
    claim: filters.sourceType === null,
    article: !filters.state && !filters.verdict && !filters.sourceType,
    source: !filters.state && !filters.verdict,
    capture: !filters.state && !filters.verdict,
    prior_check:
      !filters.state && !filters.verdict && !filters.sourceType && filters.articleId === null,
  };
  return SearchKind.options.filter((kind) => can[kind] && asked.includes(kind));
}

/** Words with the ranges in them that were looked for, in UTF-16 code units, in order and apart. */
export const MarkedText = z.object({
  text: z.string(),
  marks: z.array(z.object({ start: z.int().nonnegative(), end: z.int().positive() })),
});
export type MarkedText = z.infer<typeof MarkedText>;

const found = {
  id: Id,
  title: MarkedText,
  /** The passage of the text that holds the words; null where the title is all there is. */
  snippet: MarkedText.nullable(),
  /** The first part of a BCP 47 tag; null where nobody said. */
  language: z.string().nullable(),
  at: Instant,
};

export const SearchHit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    ...found,
    articleId: Id,
    articleTitle: z.string(),
    number: z.int(),
    /** As the one who asks may know it. */
    state: ClaimState,
    verdict: z.object({ key: z.string(), label: z.string(), tone: RatingTone }).nullable(),
  }),
  z.object({ kind: z.literal('article'), ...found, publisher: z.string().nullable() }),
  z.object({
    kind: z.literal('source'),
    ...found,
    type: z.string(),
    tier: SourceTier,
    publisher: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('capture'),
    ...found,
    sourceId: Id,
    sourceTitle: z.string(),
  }),
  z.object({
    kind: z.literal('prior_check'),
    ...found,
    url: z.string(),
    publisher: z.string().nullable(),
    rating: z.string().nullable(),
  }),
]);
export type SearchHit = z.infer<typeof SearchHit>;

/** A mistyped word, and the words that were found in its place. */
export const Correction = z.object({ typed: z.string(), found: z.array(z.string()) });
export type Correction = z.infer<typeof Correction>;

/** What was found of one kind; with a cursor where there is more. */
export const SearchGroup = z.object({
  kind: SearchKind,
  items: z.array(SearchHit),
  nextCursor: z.string().nullable(),
});
export type SearchGroup = z.infer<typeof SearchGroup>;

/** What a search answers. */
export const Found = z.object({
  groups: z.array(SearchGroup),
  /** Words that were taken for mistyped ones, where the results hold them. */
  corrections: z.array(Correction),
});
export type Found = z.infer<typeof Found>;

/**
 * A place in what was found of one kind: by which query, how well the result there fits, and its id.
 */
export const SearchCursor = cursorOfParts([
  z.enum(['t', 'w']),
  z.string().regex(/^\d+(?:\.\d+)?(?:e-?\d+)?$/),
  Id,
]);

export type SearchPlace = { isWide: boolean; rank: number; id: string };

export const searchCursor = ({ isWide, rank, id }: SearchPlace): string =>
  writeCursor(isWide ? 'w' : 't', rank, id);

export function searchPlace(cursor: string): SearchPlace {
  const [width, rank, id = ''] = readCursor(cursor);
  return { isWide: width === 'w', rank: Number(rank), id };
}
