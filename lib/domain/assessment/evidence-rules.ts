import { z } from 'zod';
import type { ClaimKind } from '@/lib/domain/claim/claim';
import type { CitationWithSource } from '@/lib/domain/source/citation';

/** What evidence of a claim may have to hold. */
export const EvidenceDemand = z.enum(['primary_source', 'speakers_words', 'two_lines']);
export type EvidenceDemand = z.infer<typeof EvidenceDemand>;

/** What happens where it is missing: nothing, it is shown, or settling takes a reason. */
export const DemandLevel = z.enum(['off', 'shown', 'needs_reason'], {
  error: 'Choose what happens where this is missing.',
});
export type DemandLevel = z.infer<typeof DemandLevel>;

const Demands = z.object({
  primary_source: DemandLevel,
  speakers_words: DemandLevel,
  two_lines: DemandLevel,
} satisfies Record<EvidenceDemand, typeof DemandLevel>);

/** The desk's table: for each kind of claim, what its evidence must hold. */
export const EvidenceRules = z.object({
  quantity: Demands,
  event: Demands,
  attribution: Demands,
  causal: Demands,
  comparison: Demands,
  prediction: Demands,
  quotation: Demands,
} satisfies Record<ClaimKind, typeof Demands>);
export type EvidenceRules = z.infer<typeof EvidenceRules>;

const nothing = { primary_source: 'off', speakers_words: 'off', two_lines: 'off' } as const;

/** What a new desk begins with. */
export const defaultEvidenceRules: EvidenceRules = {
  quantity: { ...nothing, primary_source: 'shown' },
  event: { ...nothing, two_lines: 'shown' },
  attribution: { ...nothing, primary_source: 'shown' },
  causal: nothing,
  comparison: { ...nothing, primary_source: 'shown' },
  prediction: nothing,
  quotation: { ...nothing, speakers_words: 'shown' },
};

/** A demand of the rules that a claim's evidence does not meet. */
export const MissingEvidence = z.object({
  demand: EvidenceDemand,
  level: DemandLevel.exclude(['off']),
});
export type MissingEvidence = z.infer<typeof MissingEvidence>;

type Cited = Pick<CitationWithSource, 'stance' | 'withoutQuote' | 'personCheck'> & {
  source: Pick<CitationWithSource['source'], 'tier' | 'csl'>;
};

/** Types of CSL under which what was said is kept as it was said. */
const recordings = new Set([
  'broadcast',
  'interview',
  'motion_picture',
  'song',
  'speech',
  'hearing',
]);

const isTranscript = ({ genre }: Cited['source']['csl']): boolean =>
  typeof genre === 'string' && /\b(transcript|recording|minutes)\b/i.test(genre);

const holdsSpeakersWords = ({ source, withoutQuote, personCheck }: Cited): boolean =>
  recordings.has(source.csl.type) ||
  isTranscript(source.csl) ||
  withoutQuote?.reason === 'interview' ||
  withoutQuote?.reason === 'phone_call' ||
  personCheck?.outcome === 'confirmed' ||
  personCheck?.outcome === 'partly';

/**
 * What the rules find missing in the evidence of a claim of that kind, in the order of the table.
 * Sources that only give context prove nothing and do not count; `lines` is how many independent
 * lines of evidence those that count amount to.
 */
export function missingEvidence(
  rules: EvidenceRules,
  kind: ClaimKind,
  citations: readonly Cited[],
  lines: number,
): MissingEvidence[] {
  const bearing = citations.filter(({ stance }) => stance !== 'context');
  const meets: Record<EvidenceDemand, boolean> = {
    primary_source: bearing.some(({ source }) => source.tier === 'primary'),
    speakers_words: bearing.some(holdsSpeakersWords),
    two_lines: lines >= 2,
  };
  return EvidenceDemand.options.flatMap((demand) => {
    const level = rules[kind][demand];
    return level === 'off' || meets[demand] ? [] : [{ demand, level }];
  });
}

/** Whether settling in spite of these takes a reason. */
export const needsReason = (missing: readonly MissingEvidence[]): boolean =>
  missing.some(({ level }) => level === 'needs_reason');
