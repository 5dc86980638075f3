import type { ReportCitation } from '@/lib/domain/report/report';
import { dateWords } from '@/lib/domain/report/words';
import { basisWords, personCheckWords } from '@/lib/domain/source/basis-words';
import { basisOf } from '@/lib/domain/source/citation-basis';

/** What a report prints in place of the words of a source; null where it has them. */
export const citationBasisWords = (citation: ReportCitation): string | null =>
  basisWords(basisOf(citation), citation.withoutQuote?.words ?? null);

/** What a report prints of a check with a person; null where there was none. */
export const citationCheckWords = ({ personCheck }: ReportCitation): string | null =>
  personCheck && personCheckWords(personCheck, dateWords);
