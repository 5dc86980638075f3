import type { MarkedText, SearchHit } from '@/lib/domain/search/search';

/** Where a result leads: a page of the desk, or the fact-check where it was published. */
export function leadsTo(hit: SearchHit): string {
  switch (hit.kind) {
    case 'claim':
      return `/articles/${hit.articleId}/claims/${hit.id}`;
    case 'article':
      return `/articles/${hit.id}`;
    case 'source':
      return `/sources/${hit.id}`;
    case 'capture': {
      const words = hit.snippet && firstMarked(hit.snippet);
      return words
        ? `/captures/${hit.id}?${new URLSearchParams({ words })}#passage`
        : `/captures/${hit.id}`;
    }
    case 'prior_check':
      return hit.url;
  }
}

/** As they stand in the text: from the first word that was looked for to the last that is near it. */
function firstMarked({ text, marks }: MarkedText): string | null {
  const [first] = marks;
  if (!first) return null;
  const last = marks.findLast(({ end }) => end - first.start <= 80) ?? first;
  return text.slice(first.start, last.end);
}
