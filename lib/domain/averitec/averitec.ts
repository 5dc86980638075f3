import { z } from 'zod';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import type { Stance } from '@/lib/domain/source/citation';

/**
 * The data format of AVeriTeC, claims with questions that sources answer (Schlichtkrull, Guo and
 * Vlachos, NeurIPS 2023; https://github.com/MichSchli/AVeriTeC#format). Members beyond these are
 * left as they are.
 */
export const averitecLabels = [
  'Supported',
  'Refuted',
  'Not Enough Evidence',
  'Conflicting Evidence/Cherrypicking',
] as const;
export type AveritecLabel = (typeof averitecLabels)[number];

const text = z.string({ error: 'This has to be a text.' });
const maybe = text.nullish().transform((value) => value?.trim() || null);
const upTo = (most: number) =>
  text
    .max(
      most,
      `This is longer than the ${most.toLocaleString('en')} characters that Claimdesk takes.`,
    )
    .nullish()
    .transform((value) => value?.trim() || null);

export const AveritecAnswer = z.looseObject(
  {
    answer: upTo(4000),
    answer_type: z.enum(['Extractive', 'Abstractive', 'Boolean', 'Unanswerable'], {
      error: 'Choose Extractive, Abstractive, Boolean or Unanswerable.',
    }),
    source_url: maybe,
    cached_source_url: maybe,
    source_medium: maybe,
    boolean_explanation: upTo(4000),
    /** Ours: the work's title, since AVeriTeC knows only addresses. */
    source_title: upTo(1000),
  },
  { error: 'This has to be an object with “answer”, “answer_type” and “source_url”.' },
);
export type AveritecAnswer = z.infer<typeof AveritecAnswer>;

export const AveritecClaim = z.looseObject(
  {
    claim: text
      .trim()
      .min(1, 'The claim is empty.')
      .max(1000, 'This is longer than the 1,000 characters that Claimdesk takes.'),
    label: z.enum(averitecLabels, { error: `Choose ${averitecLabels.join(', ')}.` }).nullish(),
    justification: maybe,
    /** As DD-MM-YYYY. */
    claim_date: maybe,
    speaker: upTo(200),
    original_claim_url: maybe,
    cached_original_claim_url: maybe,
    fact_checking_article: maybe,
    reporting_source: maybe,
    location_ISO_code: maybe,
    claim_types: z.array(text, { error: 'This has to be a list of texts.' }).nullish(),
    fact_checking_strategies: z.array(text, { error: 'This has to be a list of texts.' }).nullish(),
    questions: z
      .array(
        z.looseObject(
          {
            question: text
              .trim()
              .max(900, 'This is longer than the 900 characters that Claimdesk takes.'),
            answers: z.array(AveritecAnswer, { error: 'The answers are missing: give a list.' }),
          },
          { error: 'This has to be an object with “question” and “answers”.' },
        ),
        { error: 'The questions are missing: give a list.' },
      )
      .default([]),
  },
  { error: 'This has to be an object with “claim” and “questions”.' },
);
export type AveritecClaim = z.infer<typeof AveritecClaim>;

/** AVeriTeC's type for a kind of claim. */
export const typeOfKind: Readonly<Record<ClaimKind, string>> = {
  quantity: 'Numerical Claim',
  comparison: 'Numerical Claim',
  event: 'Event/Property Claim',
  prediction: 'Event/Property Claim',
  causal: 'Causal Claim',
  attribution: 'Position Statement',
  quotation: 'Quote Verification',
};

/** The kind for the first of AVeriTeC's types that says one; an event or property else. */
export function kindOfTypes(types: readonly string[]): ClaimKind {
  for (const type of types) {
    const kind = kinds[type];
    if (kind) return kind;
  }
  return 'event';
}

const kinds: Readonly<Record<string, ClaimKind>> = {
  'Numerical Claim': 'quantity',
  'Event/Property Claim': 'event',
  'Causal Claim': 'causal',
  'Position Statement': 'attribution',
  'Quote Verification': 'quotation',
};

/**
 * A report has stances and no questions: these stand for the three, word for word, so that they can be
 * told from questions that somebody asked.
 */
export const questionOfStance: Readonly<Record<Stance, string>> = {
  supports: 'Which evidence supports the claim?',
  refutes: 'Which evidence speaks against the claim?',
  context: 'What else should be known to judge the claim?',
};
