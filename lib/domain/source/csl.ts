import { z } from 'zod';

/**
 * One CSL-JSON item. The fields the desk reads are checked; the rest is kept as given.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
 */
export const cslTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

export const CslName = z.union([
  z.looseObject({ literal: z.string().trim().min(1) }),
  z.looseObject({ family: z.string().trim().min(1), given: z.string().trim().optional() }),
]);
export type CslName = z.infer<typeof CslName>;

const datePart = z.union([z.int(), z.string().regex(/^-?\d+$/)]);

export const CslDate = z.union([
  z.looseObject({ 'date-parts': z.array(z.array(datePart).min(1).max(3)).min(1).max(2) }),
  z.looseObject({ literal: z.string().min(1) }),
  z.looseObject({ raw: z.string().min(1) }),
]);
export type CslDate = z.infer<typeof CslDate>;

export const CslItem = z.looseObject({
  type: z.enum(cslTypes, { error: 'Choose what kind of work this is.' }),
  title: z.string().trim().min(1, 'Give the title of the work.').max(1000),
  author: z.array(CslName).max(200).optional(),
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  'container-title': z.string().trim().max(1000).optional(),
  publisher: z.string().trim().max(500).optional(),
  URL: z
    .url({
      protocol: /^https?$/,
      error: 'Give a full web address, starting with https:// or http://.',
    })
    .optional(),
  DOI: z.string().trim().max(500).optional(),
  ISBN: z.string().trim().max(100).optional(),
  language: z.string().trim().max(35).optional(),
  note: z.string().max(5000).optional(),
});
export type CslItem = z.infer<typeof CslItem>;
