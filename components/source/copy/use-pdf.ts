import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

/** pdf.js with a document that it has opened. */
export type Pdf = { library: typeof import('pdfjs-dist'); document: PDFDocumentProxy };

/** Larger pictures in a PDF are left out, in pixels: some unpack to more memory than a tab has. */
const MAX_PICTURE = 60_000_000;

/** Of pdf.js: errors alone. */
const QUIET = 0;

/**
 * Opens a PDF with pdf.js, which only the pages that show one load, and whose worker, fonts and
 * tables the desk serves itself. It reads the file as data: no script in it is run, and forms that
 * are programs (XFA) are not shown.
 * @returns null until it is open
 */
export function usePdf(src: string): Pdf | 'failed' | null {
  const [pdf, setPdf] = useState<Pdf | 'failed' | null>(null);
  useEffect(() => {
    let isGone = false;
    let close: (() => Promise<void>) | undefined;
    async function open() {
      const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
      if (isGone) return;
      const files = `/pdfjs/${library.version}`;
      library.GlobalWorkerOptions.workerSrc = `${files}/build/pdf.worker.min.mjs`;
      const task = library.getDocument({
        url: src,
        cMapUrl: `${files}/cmaps/`,
        iccUrl: `${files}/iccs/`,
        standardFontDataUrl: `${files}/standard_fonts/`,
        wasmUrl: `${files}/wasm/`,
        enableXfa: false,
        // The desk sends it whole.
        disableRange: true,
        disableStream: true,
        maxImageSize: MAX_PICTURE,
        verbosity: QUIET,
      });
      close = () => task.destroy();
      const document = await task.promise;
      if (!isGone) setPdf({ library, document });
    }
    open().catch(() => !isGone && setPdf('failed'));
    return () => {
      isGone = true;
      // What it was still doing ends with it.
      close?.().catch(() => undefined);
    };
  }, [src]);
  return pdf;
}
