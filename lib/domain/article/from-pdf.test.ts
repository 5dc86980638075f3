import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPdf } from '@/lib/domain/article/from-pdf';
import type { PdfItem, PdfPage } from '@/lib/domain/article/pdf/item';

const nothingSaid = { title: '', authors: [], date: '', language: '' };
const item = (text: string, x: number, y: number, size = 10): PdfItem => ({
  text,
  x,
  y,
  width: text.length * size * 0.5,
  size,
  isRightToLeft: false,
});
const page = (...items: PdfItem[]): PdfPage => ({ width: 600, height: 800, items });
/** Lines of one column, each the text's usual distance below the last. */
const column = (lines: readonly string[], x = 70, y = 100) =>
  lines.map((line, index) => item(line, x, y + index * 12));
const blocksOf = (...pages: PdfPage[]) => {
  const { text, blocks } = fromPdf(pages, nothingSaid);
  return blocks.map(({ start, end }) => text.slice(start, end));
};

describe('the lines of a PDF become paragraphs', () => {
  it('that end where a line stops short', () => {
    expect(
      blocksOf(
        page(
          ...column([
            'The bridge opened in the year 1932, which was late, and it',
            'was painted green.',
            'It carries forty thousand cars on every day of the year and',
            'all of them pay.',
          ]),
        ),
      ),
    ).toEqual([
      'The bridge opened in the year 1932, which was late, and it was painted green.',
      'It carries forty thousand cars on every day of the year and all of them pay.',
    ]);
  });

  it('that begin with an indent, or after a wide gap', () => {
    const full = 'A line that is as long as any other line of this column is.';
    expect(
      blocksOf(
        page(
          item(full, 70, 100),
          item(full, 70, 112),
          item('And here an indented one begins, to go on for a full line.', 84, 124),
          item(full, 70, 136),
          item(full, 70, 160),
          item(full, 70, 172),
        ),
      ),
    ).toHaveLength(3);
  });

  it('and items of a list, without their marks', () => {
    const { text, blocks } = fromPdf(
      [page(...column(['The bridge is of', '• steel that was rolled in Sheffield', '• rivets']))],
      nothingSaid,
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'listItem', 'listItem']);
    expect(text).toContain('\n\nrivets');
  });

  it.each([
    ['a parted word', 'They named the inter-', 'national office.', 'international'],
    ['a name with a hyphen', 'They named the Anglo-', 'Saxon office.', 'Anglo-Saxon'],
    ['a soft hyphen', 'They named the inter\u00ad', 'National office.', 'interNational'],
    ['a span of years', 'It was in use in 1932–', '1964 and later.', '1932–1964'],
  ])('%s at the end of a line is joined', (_, first, second, word) => {
    expect(blocksOf(page(...column([first, second])))[0]).toContain(word);
  });

  it('and a word keeps the hyphen that it has elsewhere', () => {
    const lines = ['It is a well-known bridge that many know, for it is well-', 'known.'];
    expect(blocksOf(page(...column(lines)))).toEqual([
      'It is a well-known bridge that many know, for it is well-known.',
    ]);
  });

  it('raised figures stay apart from the number they stand at', () => {
    const raised = { ...item('6', 145.2, 96, 6), width: 3 };
    expect(blocksOf(page(item('It cost some 10', 70, 100), raised))).toEqual(['It cost some 10⁶']);
  });

  it('what a column cut in two is whole again, and the note at its foot comes after it', () => {
    const first = column(['The bridge that opened in 1932 carries forty thousand of the']);
    const note = item('1 This is a note, which is set in smaller letters.', 70, 740, 7);
    const [whole, after] = blocksOf(page(...first, note), page(...column(['cars of the city.'])));
    expect(whole).toMatch(/forty thousand of the cars of the city\.$/);
    expect(after).toContain('note');
  });
});

describe('over the end of a page', () => {
  const full = 'The bridge that opened in 1932 carries forty thousand of the';
  const next = page(...column(['Cars of the City, which is a club of some standing here']));

  it('a full line without an end goes on', () => {
    expect(blocksOf(page(...column([full, full, full])), next)).toHaveLength(1);
  });

  it.each([
    ['a short line', [full, full, 'Cars']],
    ['the end of a sentence', [full, full, `${full.slice(0, -1)}.`]],
    ['a line that stands alone', ['By the editors of the Daily Example']],
  ])('%s is an end', (_, lines) => {
    expect(blocksOf(page(...column(lines)), next).at(-1)).toMatch(/^Cars of the City/);
  });
});

describe('columns', () => {
  const words = (name: string) =>
    Array.from({ length: 8 }, (_, line) => `${name} line ${line} of running text that`);

  it('are read one after the other, below what runs across both', () => {
    const text = blocksOf(
      page(
        item('The headline of this page runs across all of the page', 70, 60, 18),
        ...words('left').flatMap((line, index) => [
          item(line, 70, 100 + index * 12),
          item(line.replace('left', 'right'), 320, 100 + index * 12),
        ]),
      ),
    ).join(' ');
    expect(text.indexOf('left line 7')).toBeLessThan(text.indexOf('right line 0'));
  });

  it('of figures are the rows of a table', () => {
    const rows = [1, 2, 3, 4, 5, 6].flatMap((row) => [
      item(`Bridge ${row}`, 70, 100 + row * 24),
      item(`${row}0,000`, 320, 100 + row * 24),
    ]);
    expect(blocksOf(page(...rows))[0]).toBe('Bridge 1 | 10,000');
  });
});

describe('what stands around the text', () => {
  const pages = [0, 1, 2, 3].map((number) =>
    page(
      item('The Daily Example', 70, 30),
      ...column([`It was page ${'abcd'[number]} that said so of the bridge.`]),
      item(`– ${number + 1} –`, 300, 770),
    ),
  );

  it('is left out of most pages, page numbers too', () => {
    const text = blocksOf(...pages).join(' ');
    expect(text).toMatch(/^It was page a .* It was page d that said so of the bridge\.$/);
    expect(text).not.toMatch(/Daily|–/);
  });

  it('is kept where it stands once', () => {
    expect(blocksOf(pages[0] as PdfPage)[0]).toBe('The Daily Example');
  });
});

describe('the title', () => {
  const pages = [page(item('The bridge', 70, 60, 20), ...column(['It opened in 1932.']))];

  it('is the largest heading of the first page, and no part of the text', () => {
    expect(fromPdf(pages, nothingSaid)).toMatchObject({
      title: 'The bridge',
      text: 'It opened in 1932.',
    });
  });

  it('is what the file says, where it says one', () => {
    const said = { ...nothingSaid, title: 'Bridge, the' };
    expect(fromPdf(pages, said)).toMatchObject({
      title: 'Bridge, the',
      text: 'The bridge\n\nIt opened in 1932.',
    });
  });
});

it('has no words: the pages are pictures', () => {
  expect(() => fromPdf([page()], nothingSaid)).toThrow('it is a scan');
});

it('keeps every letter of any page, in blocks that follow one another', () => {
  const anyItem = fc.record({
    text: fc.string({ unit: fc.constantFrom(...'ab1 橋א'), minLength: 1 }),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 700 }),
    width: fc.integer({ min: 1, max: 200 }),
    size: fc.integer({ min: 5, max: 30 }),
    isRightToLeft: fc.boolean(),
  });
  const letters = (text: string) => [...text.replace(/[^\p{L}]/gu, '')].sort().join('');
  fc.assert(
    fc.property(fc.array(anyItem, { minLength: 1, maxLength: 40 }), (items) => {
      fc.pre(items.some(({ text }) => /[ab橋א]/.test(text)));
      const { title, text, blocks } = fromPdf([page(...items)], nothingSaid);
      expect(letters(`${title ?? ''}${text}`)).toBe(letters(items.map((one) => one.text).join('')));
      blocks.forEach(({ start, end }, index) => {
        expect(start).toBe(index === 0 ? 0 : (blocks[index - 1]?.end ?? 0) + 2);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      });
    }),
  );
});
