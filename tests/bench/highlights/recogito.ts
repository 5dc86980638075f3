import '@/app/globals.css';
import '@recogito/text-annotator/text-annotator.css';
import { createTextAnnotator, type TextAnnotator } from '@recogito/text-annotator';
import { untilPainted } from '@/tests/bench/highlights/contender';
import type { MarkedArticle } from '@/tests/bench/highlights/marked-article';

const place = document.getElementById('place')!;
const colours = { open: '#24479f', true: '#1b5a39', false: '#94201e' } as const;
type Verdict = keyof typeof colours;

let annotator: TextAnnotator;

/** As the library takes them, with the verdict as a body. */
const annotationOf = (
  { text }: MarkedArticle,
  { id, start, end }: MarkedArticle['passages'][number],
  verdict: string,
) => ({
  id,
  bodies: [{ id: `${id} verdict`, annotation: id, purpose: 'classifying', value: verdict }],
  target: { annotation: id, selector: [{ quote: text.slice(start, end), start, end }] },
});

let shown: MarkedArticle;

const span = (id: string) => place.querySelector<HTMLElement>(`[data-annotation="${id}"]`);
window.contender = {
  first(article) {
    shown = article;
    return untilPainted(
      () => {
        const words = document.createElement('div');
        words.className = 'article-text';
        words.lang = 'en';
        const cuts = [...article.blocks.map(({ start }) => start), article.text.length];
        // White space between the blocks stays, so that its offsets are those of the text.
        words.append(
          ...article.blocks.map((_, at) => {
            const block = document.createElement('p');
            block.textContent = article.text.slice(cuts[at], cuts[at + 1]);
            return block;
          }),
        );
        place.append(words);
        annotator = createTextAnnotator(words, {
          annotatingEnabled: false,
          style: ({ bodies }) => ({
            fill: colours[(bodies[0]?.value ?? 'open') as Verdict],
            fillOpacity: 0.2,
          }),
        });
        const all = article.passages.map((passage) => annotationOf(article, passage, 'open'));
        annotator.setAnnotations(all as never);
      },
      () => place.querySelector('.r6o-annotation') !== null,
    );
  },
  change(id, verdict) {
    const passage = shown.passages.find((one) => one.id === id)!;
    const before = span(id)?.style.backgroundColor;
    return untilPainted(
      () => void annotator.updateAnnotation(annotationOf(shown, passage, verdict) as never),
      () => span(id)?.style.backgroundColor !== before,
    );
  },
};
