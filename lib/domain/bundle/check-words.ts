import type { BundledCopy, Withheld } from '@/lib/domain/bundle/manifest';
import type { Report, ReportCitation } from '@/lib/domain/report/report';
import { findPresent } from '@/lib/domain/source/presence';

/** What became of looking for a citation's quoted words; the codes never change. */
export type WordsOutcome =
  /** They stand in the captured bytes, which were read anew. */
  | 'in_bytes'
  /** They stand in the text that the desk read from the bytes, at the place that the report names. */
  | 'in_text'
  | 'missing'
  /** The bytes are not in the bundle. */
  | Withheld
  /** The desk has no copy in which they stand. */
  | 'no_copy'
  | 'no_quote'
  /** The copy itself was altered or is gone. */
  | 'not_checked';

export type CitationCheck = {
  claim: number;
  wording: string;
  /** Number in the bibliography, and its line. */
  reference: number;
  source: string;
  quote: string | null;
  outcome: WordsOutcome;
};

export const outcomeWords: Record<WordsOutcome, string> = {
  in_bytes: 'The quoted words stand in the captured bytes.',
  in_text:
    'The quoted words stand in the text that the desk read from the captured bytes. The bytes themselves were not read again here.',
  missing: 'The quoted words do NOT stand in the copy that the report names.',
  protected:
    'Not checked: the captured bytes are not in the bundle, because the source is protected.',
  lost: 'Not checked: the captured bytes are not in the bundle, because the desk no longer has them whole.',
  too_large: 'Not checked: the captured bytes are not in the bundle, because they are too large.',
  no_copy: 'Not checked: the report names no copy in which the quoted words stand.',
  no_quote: 'Nothing is quoted.',
  not_checked: 'Not checked: the copy in the bundle was altered, removed or cannot be used.',
};

/** Whether the words were looked for and found. */
export const stands = (outcome: WordsOutcome): boolean =>
  outcome === 'in_bytes' || outcome === 'in_text';

/** Texts of a copy, as far as they are there and unaltered. */
export type CopyTexts = {
  /** As the desk read it. */
  kept: string | null;
  /** As it was read from the bytes just now; null where nobody did. */
  anew: string | null;
};

/** Looks for the words of one citation. @param copy null where the manifest knows none. */
export function outcomeOf(
  { quote, copy: cited }: ReportCitation,
  copy: BundledCopy | null,
  texts: CopyTexts,
): WordsOutcome {
  if (quote === null) return 'no_quote';
  if (!cited) return 'no_copy';
  if (!copy) return 'not_checked';
  if (copy.withheld) return copy.withheld;
  if (texts.kept === null) return 'not_checked';
  const place = texts.kept.slice(cited.start, cited.end);
  if (!findPresent(quote, place)) return 'missing';
  if (texts.anew === null) return 'in_text';
  return findPresent(quote, texts.anew) ? 'in_bytes' : 'missing';
}

/** The citations of a report in its order, with what is told of each. */
export const citationsOf = (report: Report) =>
  report.claims.flatMap((claim) =>
    claim.citations.map((citation) => ({
      citation,
      told: {
        claim: claim.number,
        wording: claim.wording,
        reference: citation.reference,
        source:
          report.references.find(({ number }) => number === citation.reference)?.formatted ?? '',
        quote: citation.quote,
      },
    })),
  );
