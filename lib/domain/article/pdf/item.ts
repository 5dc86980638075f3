/**
 * Words that a PDF draws in one go. Lengths are in points, `x` and `y` from the page's upper left
 * corner as it is read; `y` is the line that the letters stand on.
 */
export type PdfItem = {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the font. */
  size: number;
  isRightToLeft: boolean;
};

export type PdfPage = { width: number; height: number; items: PdfItem[] };
