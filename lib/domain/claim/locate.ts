import type { ArticleText } from '@/lib/domain/article/article';
import type { ClaimInput, PassageInput } from '@/lib/domain/claim/claim';
import { ClaimdeskError } from '@/lib/domain/errors';
import { findQuote } from '@/lib/domain/passage/find-quote';
import { findStructural } from '@/lib/domain/passage/find-structural';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';

/**
 * The passages of the text that make the claim. The quoted words decide; where the text does not
 * have them, the origin is tried, but only one whose terms can confirm the place.
 *
 * @param path names the claim in error messages, such as `claims.3`; empty for a claim by itself.
 * @throws ClaimdeskError `passage_not_found` or `passage_ambiguous`, naming the field.
 */
export function locateClaim(
  article: ArticleText,
  language: string,
  claim: Pick<ClaimInput, 'passages' | 'origin'>,
  path = '',
): PassageSelectors[] {
  const { passages, origin } = claim;
  const at = (field: string) => (path === '' ? field : `${path}.${field}`);
  const quoted = passages.map((passage) => findQuote(article.text, withoutGaps(passage)));
  if (passages.length > 0 && quoted.every(({ outcome }) => outcome === 'found')) {
    return quoted.flatMap((found) =>
      found.outcome === 'found' ? [passageAt(article.text, found.start, found.end)] : [],
    );
  }
  if (origin && (passages.length === 0 || origin.terms.length > 0)) {
    const found = findStructural(article, origin, language);
    if (found.outcome === 'found') return [passageAt(article.text, found.start, found.end)];
    if (passages.length === 0) throw refusal(found.outcome, at('origin'));
  }
  const index = quoted.findIndex(({ outcome }) => outcome !== 'found');
  throw refusal(
    quoted[index]?.outcome === 'ambiguous' ? 'ambiguous' : 'missing',
    at(`passages.${index}.exact`),
    passages[index]?.exact,
  );
}

const withoutGaps = ({ start, end, ...quote }: PassageInput) =>
  start === undefined || end === undefined ? quote : { ...quote, start, end };

function refusal(outcome: 'ambiguous' | 'missing', path: string, words?: string): ClaimdeskError {
  const what = words ? `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”` : 'this place';
  const [code, message] =
    outcome === 'ambiguous'
      ? ([
          'passage_ambiguous',
          `The text has ${what} more than once: give some of the words before and after it.`,
        ] as const)
      : ([
          'passage_not_found',
          `The text does not have ${what}: choose the words as they stand in the article.`,
        ] as const);
  return new ClaimdeskError(code, message, [{ path, message }]);
}
