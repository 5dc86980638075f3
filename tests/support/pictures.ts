import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page as a picture, and where on it something is drawn; lengths are in points. */
export type PagePicture = {
  width: number;
  height: number;
  /** How much of the paper is neither white nor nearly so, from 0 to 1. */
  inked: number;
  /** The least that holds all ink; null on an empty page. */
  ink: Box | null;
  /** Pairs of pieces of text that stand on one another. */
  overlaps: [string, string][];
};

type Box = { left: number; top: number; right: number; bottom: number };

/** Pixels a point: enough for a hairline to be seen. */
const SCALE = 1.5;
/** Lighter than this is paper. */
const PAPER = 250;

/** The pages of a PDF as pdf.js draws them, the reader that browsers use. */
export async function picturesOf(bytes: Uint8Array): Promise<PagePicture[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const pictures: PagePicture[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const { canvas, context } = factoryOf(document).create(width, height);
    await page.render({ canvas, viewport, background: 'white' }).promise;
    const { items } = await page.getTextContent();
    const overlaps = overlapsOf(items.flatMap((item) => ('str' in item ? [pieceOf(item)] : [])));
    pictures.push({ ...measured(context.getImageData(0, 0, width, height)), overlaps });
    page.cleanup();
  }
  await task.destroy();
  return pictures;
}

type Factory = {
  create(
    width: number,
    height: number,
  ): {
    canvas: HTMLCanvasElement;
    context: { getImageData(x: number, y: number, width: number, height: number): Pixels };
  };
};
type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** Without a browser pdf.js draws on a canvas of its own making. */
const factoryOf = ({ canvasFactory }: { canvasFactory: object }) => canvasFactory as Factory;

function measured({ data, width, height }: Pixels): Omit<PagePicture, 'overlaps'> {
  let [left, top, right, bottom, count] = [width, height, -1, -1, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) >= PAPER) continue;
      count += 1;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    }
  }
  const points = (pixels: number) => pixels / SCALE;
  return {
    width: points(width),
    height: points(height),
    inked: count / (width * height),
    ink:
      count === 0
        ? null
        : { left: points(left), top: points(top), right: points(right), bottom: points(bottom) },
  };
}

type Piece = Box & { text: string; isRightToLeft: boolean };
type TextItem = { str: string; dir: string; transform: number[]; width: number };

/** As high as its small letters: above and below, lines may reach into one another. */
function pieceOf({ str, dir, transform, width }: TextItem): Piece {
  const [, , , height = 0, left = 0, base = 0] = transform;
  return {
    text: str.trim(),
    isRightToLeft: dir === 'rtl',
    left,
    right: left + width,
    bottom: base,
    top: base + height * 0.45,
  };
}

/** A letter's side may reach a little over the next. */
const TOLERANCE = 1;

function overlapsOf(pieces: readonly Piece[]): [string, string][] {
  const seen = pieces.filter(({ text }) => text !== '');
  return seen.flatMap((a, index) =>
    seen
      .slice(index + 1)
      .filter(
        (b) =>
          !isOneWord(a, b) &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
          Math.min(a.top, b.top) - Math.max(a.bottom, b.bottom) > TOLERANCE,
      )
      .map((b): [string, string] => [a.text, b.text]),
  );
}

/** Letters that join are drawn in pieces which reach into one another. */
const isOneWord = (a: Piece, b: Piece) =>
  a.isRightToLeft && b.isRightToLeft && Math.abs(a.bottom - b.bottom) < TOLERANCE;
