'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Mark } from '@/components/source/copy/marks';
import { showMarks } from '@/components/source/copy/show-marks';
import type { Pdf } from '@/components/source/copy/use-pdf';

type Props = {
  pdf: Pdf;
  /** From 1. */
  number: number;
  /** Its width on the screen, in CSS pixels. */
  width: number;
  /** Height by width, as long as the page itself was not asked. */
  ratio: number;
  /** Those with words on this page, as far as they stand on it. */
  marks: readonly Mark[];
};

/** Of a page, both together, in CSS pixels. */
export const BORDERS = 2;

/** How near to the window a page is drawn. */
const NEAR = '800px 0px';

/** More pixels to a CSS pixel are seen by nobody and take their square in memory. */
const MAX_DENSITY = 2;

/** A page of a PDF: its picture, drawn when it comes near, and its words over it to be marked. */
export function PdfPage({ pdf, number, width, ratio, marks }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const isNear = useNear(page);
  const [size, setSize] = useState<{ ratio: number; scale: number } | null>(null);
  const [laidOut, setLaidOut] = useState(0);

  useEffect(() => {
    if (!isNear || width === 0) return;
    const drawing = new AbortController();
    draw(pdf, number, width, {
      canvas: canvas.current,
      words: words.current,
      signal: drawing.signal,
      onSize: setSize,
      onWords: () => setLaidOut((before) => before + 1),
    }).catch(() => undefined);
    return () => drawing.abort();
  }, [pdf, number, width, isNear]);

  useEffect(() => {
    if (laidOut === 0 || !words.current || marks.length === 0) return;
    return showMarks(words.current, marks);
  }, [laidOut, marks]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a page of a document is no group of fields
    <div
      ref={page}
      role="group"
      aria-label={`Page ${number}`}
      data-page={number}
      className="pdf-page"
      style={{
        ...(width > 0 ? { inlineSize: width + BORDERS } : {}),
        aspectRatio: `1 / ${size?.ratio ?? ratio}`,
        ...({ '--total-scale-factor': size?.scale ?? 1 } as object),
      }}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={words} className="pdf-words" />
    </div>
  );
}

type Target = {
  canvas: HTMLCanvasElement | null;
  words: HTMLDivElement | null;
  signal: AbortSignal;
  onSize: (size: { ratio: number; scale: number }) => void;
  onWords: () => void;
};

/** Draws the page and lays its words over it; an abort ends both. */
async function draw(pdf: Pdf, number: number, width: number, target: Target): Promise<void> {
  const { canvas, words, signal } = target;
  const page = await pdf.document.getPage(number);
  if (signal.aborted || !canvas || !words) return;
  const { width: points, height } = page.getViewport({ scale: 1 });
  const scale = width / points;
  target.onSize({ ratio: height / points, scale });
  const density = Math.min(window.devicePixelRatio || 1, MAX_DENSITY);
  const picture = page.getViewport({ scale: scale * density });
  canvas.width = Math.floor(picture.width);
  canvas.height = Math.floor(picture.height);
  const drawing = page.render({ canvas, viewport: picture });
  words.replaceChildren();
  const layer = new pdf.library.TextLayer({
    textContentSource: page.streamTextContent(),
    container: words,
    viewport: page.getViewport({ scale }),
  });
  signal.addEventListener('abort', () => {
    drawing.cancel();
    layer.cancel();
    // What is far away gives its memory back.
    canvas.width = canvas.height = 0;
  });
  const laidOut = layer.render().then(() => signal.aborted || target.onWords());
  await Promise.all([laidOut, drawing.promise]);
}

function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const watch = new IntersectionObserver(
      (entries) => setNear(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: NEAR },
    );
    watch.observe(watched);
    return () => watch.disconnect();
  }, [element]);
  return isNear;
}
