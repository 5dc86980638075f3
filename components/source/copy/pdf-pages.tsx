'use client';

import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type MarkedWords, markedWords } from '@/components/source/copy/dom-words';
import { lookedAt, type Mark } from '@/components/source/copy/marks';
import { marksOnPage, pageAt } from '@/components/source/copy/page-marks';
import { BORDERS, PdfPage } from '@/components/source/copy/pdf-page';
import { type Pdf, usePdf } from '@/components/source/copy/use-pdf';
import { Button } from '@/components/ui/button';
import { useRestingSelection } from '@/components/ui/use-resting-selection';
import { counted } from '@/lib/domain/report/words';

type Props = {
  src: string;
  pageStarts: readonly number[];
  marks: readonly Mark[];
  /** Told with where in the copy's text the page begins that the words stand on. */
  onMarked: (words: MarkedWords, near: number) => void;
};

/** As high as wide as most pages are, until the first is asked. */
const A4 = Math.SQRT2;

/** How many times as wide as their place the pages may be. */
const ZOOMS = [1, 1.5, 2, 3];

/** The pages of a PDF one under the other. */
export function PdfPages({ src, ...props }: Props) {
  const pdf = usePdf(src);
  if (pdf === 'failed') {
    return (
      <p role="alert">
        The pages cannot be shown: the file may be locked or damaged. Its words, as far as they
        could be read, are under “Text”.
      </p>
    );
  }
  if (!pdf) return <p role="status">Opening the pages…</p>;
  return <Pages pdf={pdf} {...props} />;
}

function Pages({ pdf, pageStarts, marks, onMarked }: Omit<Props, 'src'> & { pdf: Pdf }) {
  const root = useRef<HTMLDivElement>(null);
  const width = useWidth(root);
  const [ratio, setRatio] = useState(A4);
  const [zoom, setZoom] = useState(0);
  const count = pdf.document.numPages;
  useEffect(() => {
    pdf.document.getPage(1).then(
      (page) => {
        const { width, height } = page.getViewport({ scale: 1 });
        setRatio(height / width);
      },
      () => undefined,
    );
  }, [pdf]);
  const onPages = useMemo(
    () => Array.from({ length: count }, (_, page) => marksOnPage(marks, pageStarts, page)),
    [count, marks, pageStarts],
  );
  const current = lookedAt(marks);
  const at = current && pageAt(pageStarts, current.start);
  useEffect(() => {
    if (at === undefined) return;
    // Then the page is drawn, and brings the very words into view.
    root.current?.querySelector(`[data-page="${at + 1}"]`)?.scrollIntoView({ block: 'start' });
  }, [at]);
  useRestingSelection(() => {
    const words = root.current && markedWords(root.current);
    if (words) onMarked(words, pageStarts[pageOf(words.range)] ?? 0);
  });
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-end gap-2">
        <span className="me-auto text-[0.875rem] text-muted">{counted(count, 'page')}</span>
        <Button size="small" isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)}>
          Smaller
        </Button>
        <Button
          size="small"
          isDisabled={zoom === ZOOMS.length - 1}
          onPress={() => setZoom(zoom + 1)}
        >
          Larger
        </Button>
      </div>
      <div
        ref={root}
        className="pdf-pages"
        {...(zoom > 0 ? { tabIndex: 0, role: 'region', 'aria-label': 'Pages' } : {})}
      >
        {onPages.map((marksHere, page) => (
          <PdfPage
            // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a file stand where they stand
            key={page}
            pdf={pdf}
            number={page + 1}
            width={Math.floor(width * (ZOOMS[zoom] ?? 1))}
            ratio={ratio}
            marks={marksHere}
          />
        ))}
      </div>
    </>
  );
}

const pageOf = ({ startContainer }: Range): number => {
  const element = startContainer.parentElement?.closest('[data-page]');
  return Number(element?.getAttribute('data-page') ?? 1) - 1;
};

/** In whole CSS pixels, within the pages' borders; 0 until it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const watch = new ResizeObserver(([entry]) => {
      setWidth(Math.max(0, Math.floor(entry?.contentRect.width ?? 0) - BORDERS));
    });
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element]);
  return width;
}
