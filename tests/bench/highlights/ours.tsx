import '@/app/globals.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { ArticleText } from '@/components/article/article-text';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { untilPainted } from '@/tests/bench/highlights/contender';
import type { MarkedArticle } from '@/tests/bench/highlights/marked-article';

const place = document.getElementById('place')!;
const root = createRoot(place);
const hrefOf = ({ id }: ClaimSummary) => `/claims/${id}`;
const nothing = () => {};
const ratings = [
  { key: 'true', label: 'True', tone: 'true' },
  { key: 'false', label: 'False', tone: 'false' },
] as Rating[];

let shown: MarkedArticle;
let claims: ClaimSummary[];

const draw = () =>
  root.render(
    <ArticleText
      article={shown}
      language="en"
      claims={claims}
      ratings={ratings}
      hrefOf={hrefOf}
      onSelect={nothing}
    />,
  );

/** As a page has them that was read anew: every claim is another object than before. */
const claimsOf = (verdicts: ReadonlyMap<string, string>): ClaimSummary[] =>
  shown.passages.map(
    ({ id, start, end }, index) =>
      ({
        id,
        number: index + 1,
        wording: shown.text.slice(start, end),
        state: verdicts.has(id) ? 'settled' : 'open',
        verdict: verdicts.get(id) ?? null,
        passages: [{ id, start, end }],
      }) as ClaimSummary,
  );

const verdicts = new Map<string, string>();

window.contender = {
  first(article) {
    shown = article;
    claims = claimsOf(verdicts);
    return untilPainted(
      () => flushSync(draw),
      () => place.querySelector('mark.passage') !== null,
    );
  },
  change(id, verdict) {
    verdicts.set(id, verdict);
    claims = claimsOf(verdicts);
    return untilPainted(
      () => flushSync(draw),
      () => place.querySelector(`[data-claims~="${id}"]`)?.getAttribute('data-tone') === verdict,
    );
  },
};
