import type { MarkedBlock, MarkedRun } from '@/components/article/marked-blocks';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';
import { escapeHtml } from '@/lib/domain/report/formats/html-text';

export type Hrefs = {
  /** What a settled claim was rated, where that is to be shown. */
  ratingOf?: (claim: ClaimSummary) => Pick<Rating, 'label' | 'tone'> | null;
  hrefOf: (claim: ClaimSummary) => string;
  hrefOfSentence: (start: number) => string;
};

/**
 * The words of a block with what is marked in them, as HTML: an article has thousands of marks, and
 * written as text they cost the server and the browser a tenth of what elements of React cost.
 * Which of them is chosen, and what a click does, is said by the element around the blocks.
 */
export const blockHtml = ({ runs }: MarkedBlock, text: string, hrefs: Hrefs): string =>
  runs.map((run) => runHtml(run, text, hrefs)).join('');

const unrated = () => null;

/** Words of the article, with the numbers of the claims that begin here before them. */
function runHtml(run: MarkedRun, text: string, hrefs: Hrefs): string {
  const { hrefOf, hrefOfSentence, ratingOf = unrated } = hrefs;
  const written = escapeHtml(text.slice(run.start, run.end));
  const words = `<span data-start="${run.start}">${written}</span>`;
  const [smallest] = run.claims;
  if (smallest) {
    return [
      ...run.beginning.map((claim) => numberHtml(claim, hrefOf(claim), ratingOf(claim))),
      `<mark${attributes({
        class: 'passage',
        'data-claims': run.claims.map(({ id }) => id).join(' '),
        'data-depth': Math.min(run.claims.length, 3),
        'data-tone': ratingOf(smallest)?.tone ?? false,
        'data-retired': run.claims.every(({ state }) => state === 'retired'),
      })}><a${attributes({
        href: hrefOf(smallest),
        draggable: 'false',
        tabindex: -1,
        'data-claim': smallest.id,
      })}>${words}</a></mark>`,
      run.endsOverlap ? overlapHtml(run.claims) : '',
    ].join('');
  }
  if (!run.sentence) return words;
  return sentenceHtml(run.sentence, hrefOfSentence(run.sentence.start), words);
}

/**
 * The number of a claim where its passage begins: the stop of the Tab key for that claim. The digits
 * are drawn by the style sheet, so that they are neither found nor copied as words of the article.
 */
const numberHtml = (
  { id, number, wording }: ClaimSummary,
  href: string,
  rating: Pick<Rating, 'label' | 'tone'> | null,
): string =>
  `<a${attributes({
    href,
    draggable: 'false',
    'data-claim': id,
    'aria-label': `Claim ${number}${rating ? `, ${rating.label}` : ''}: ${wording}`,
    class: 'passage-number',
    'data-tone': rating?.tone ?? false,
  })}><span aria-hidden="true" data-number="${number}"></span></a>`;

/**
 * Words of a sentence that no claim is tied to. Keys go through the sentences in the galley; here the
 * link is for the pointer, so that Tab does not stop at every sentence of the article.
 */
const sentenceHtml = (sentence: ShownSentence, href: string, words: string) =>
  `<span${attributes({
    class: 'sentence',
    'data-sentence': sentence.start,
    'data-status': sentence.status,
    'data-suggested': sentence.isSuggested,
  })}><a${attributes({
    href,
    draggable: 'false',
    tabindex: -1,
  })}>${words}</a></span>`;

/** Behind words that several claims share: the way to each of them. */
function overlapHtml(claims: readonly ClaimSummary[]): string {
  const numbers = claims.map(({ number }) => number).sort((a, b) => a - b);
  return `<button${attributes({
    type: 'button',
    class: 'passage-overlap',
    'data-overlap': claims.map(({ id }) => id).join(' '),
    'aria-haspopup': 'menu',
    'aria-label': `${claims.length} claims here: ${numbers.join(', ')}`,
  })}><span aria-hidden="true" data-count="+${claims.length - 1}" class="before:content-[attr(data-count)]"></span></button>`;
}

const attributes = (of: Record<string, string | number | boolean>): string =>
  Object.entries(of)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
