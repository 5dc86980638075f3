import type { EvidenceDemand } from '@/lib/domain/assessment/evidence-rules';
import type { Adjudicator, ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { ClaimKind } from '@/lib/domain/claim/claim';

/** What a demand asks for, as the head of a column. */
export const demandWords: Readonly<Record<EvidenceDemand, string>> = {
  primary_source: 'A primary source',
  speakers_words: 'A recording, a transcript, or word from the speaker',
  two_lines: 'Two independent lines of evidence',
};

/** What is missing, as a sentence. */
export const missingWords: Readonly<Record<EvidenceDemand, string>> = {
  primary_source: 'No primary source bears on it.',
  speakers_words:
    'There is neither a recording nor a transcript of the words, and nobody confirmed them with the speaker.',
  two_lines: 'The sources amount to fewer than two independent lines of evidence.',
};

export const adjudicatorWords: Readonly<Record<Adjudicator, string>> = {
  any_editor: 'any editor',
  uninvolved_editor: 'an editor who did not assess the claim',
};

const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const assessments = (count: number) =>
  `${inWords[count] ?? count} ${count === 1 ? 'assessment' : 'assessments'}`;

/** The policy as sentences that a report's readers understand. */
export function policyInWords({
  requiredAssessments: { high, normal, low },
  blind,
  tolerance,
  adjudicator,
}: ReviewPolicy): string[] {
  const needs =
    high === normal && normal === low
      ? `A verdict rests on at least ${assessments(high)}.`
      : `A verdict rests on at least ${assessments(high)} where a claim has high priority, ${inWords[normal]} where it has normal and ${inWords[low]} where it has low priority.`;
  return [
    needs,
    blind
      ? 'Reviewers judge without seeing what others judged.'
      : 'Reviewers may see what others judged.',
    tolerance === 0
      ? 'Assessments that differ at all make a claim disputed.'
      : `Assessments more than ${inWords[tolerance]} ${tolerance === 1 ? 'step' : 'steps'} of the scale apart make a claim disputed.`,
    `Verdicts are settled by ${adjudicatorWords[adjudicator]}.`,
  ];
}

/** Whose evidence a row of the rules is about. */
export const kindPlural: Readonly<Record<ClaimKind, string>> = {
  quantity: 'Quantities',
  event: 'Events',
  attribution: 'Attributions',
  causal: 'Causes',
  comparison: 'Comparisons',
  prediction: 'Predictions',
  quotation: 'Quotations',
};
