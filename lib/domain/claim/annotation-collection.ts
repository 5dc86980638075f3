import type { Revision } from '@/lib/domain/article/article';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { isInCheck } from '@/lib/domain/claim/vocabulary';
import { codePointsOf } from '@/lib/domain/passage/code-points';

export const ANNOTATION_MEDIA_TYPE =
  'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

type Annotated = {
  article: { id: string; title: string; url: string | null; language: string };
  revision: Pick<Revision, 'number' | 'text'>;
  claims: readonly Pick<
    ClaimSummary,
    'id' | 'number' | 'wording' | 'kind' | 'state' | 'passages'
  >[];
};

/**
 * The claims of an article as a W3C AnnotationCollection with one page, for `JSON.stringify`. Each
 * is an annotation of its passages in the present revision; positions are in Unicode code points of
 * that revision's text, as the model counts. Claims without a passage are left out.
 * https://www.w3.org/TR/annotation-model/
 * @param base the desk's address, which the ids begin with
 */
export function annotationCollection({ article, revision, claims }: Annotated, base: string) {
  const { fromUnits } = codePointsOf(revision.text);
  const address = (path: string) => new URL(`/articles/${article.id}${path}`, base).href;
  const annotated = claims.filter(({ state, passages }) => isInCheck(state) && passages.length > 0);
  const id = address('/annotations');
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: `Claims of “${article.title}”`,
    total: annotated.length,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: annotated.map((claim) => ({
        id: address(`/claims/${claim.id}`),
        type: 'Annotation',
        motivation: 'assessing',
        body: [
          {
            type: 'TextualBody',
            value: claim.wording,
            format: 'text/plain',
            language: article.language,
            purpose: 'describing',
          },
          { type: 'TextualBody', value: claim.kind, purpose: 'tagging' },
        ],
        target: claim.passages.map(({ exact, prefix, suffix, start, end }) => ({
          type: 'SpecificResource',
          source: address(`/revisions/${revision.number}`),
          ...(article.url === null ? {} : { scope: article.url }),
          selector: [
            { type: 'TextQuoteSelector', exact, prefix, suffix },
            { type: 'TextPositionSelector', start: fromUnits(start), end: fromUnits(end) },
          ],
        })),
      })),
    },
  };
}

/** The claim that an annotation is which this desk wrote; null for one from elsewhere. */
export const claimIdOfAnnotation = (id: string): string | null =>
  /\/articles\/[0-9a-f-]{36}\/claims\/([0-9a-f-]{36})$/.exec(id)?.[1] ?? null;
