import type { ReportCitation } from '@/lib/domain/report/report';
import { dateWords } from '@/lib/domain/report/words';
import { basisWords, personCheckWords } from '@/lib/domain/source/basis-words';
import { basisOf } from '@/lib/domain/source/citation-basis';
import { presenceWords } from '@/lib/domain/source/presence-words';

/** What a report prints in place of the words of a source; null where it has them. */
export const citationBasisWords = (citation: ReportCitation): string | null =>
  basisWords(basisOf(citation), citation.withoutQuote?.words ?? null);

/** What a report prints of a check with a person; null where there was none. */
export const citationCheckWords = ({ personCheck }: ReportCitation): string | null =>
  personCheck && personCheckWords(personCheck, dateWords);

/** What a report prints of whether the quoted words stand in a copy; null where it has nothing to say. */
export const citationPresenceWords = ({ presence, copy }: ReportCitation): string | null =>
  presence && presenceWords(presence, copy, dateWords);
