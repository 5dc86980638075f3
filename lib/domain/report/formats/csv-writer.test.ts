import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '@/lib/domain/report/formats/csv-writer';

/** A reader of RFC 4180 that knows nothing of the writer. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < csv.length; at++) {
    const character = csv[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[at + 1] === '"') cell += csv[++at];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\r') {
      rows.at(-1)!.push(cell);
      cell = '';
      if (character === '\r' && csv[++at] === '\n') rows.push([]);
    } else cell += character;
  }
  rows.pop();
  return rows;
}

describe('a CSV file', () => {
  it('quotes what it must and ends each row with CRLF', () => {
    expect(
      csvOf([
        ['number', 'wording'],
        [1, 'He said "no", twice\nat least'],
        [2, null],
      ]),
    ).toBe('\uFEFFnumber,wording\r\n1,"He said ""no"", twice\nat least"\r\n2,\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '＝1+1',
    '=HYPERLINK("http://x.example","y")',
  ])('does not let a spreadsheet run %j', (text) => {
    expect(read(csvOf([[text]]))).toEqual([[`'${text}`]]);
  });

  it('leaves a number a number, also a negative one', () => {
    expect(csvOf([[-1, 0.5]])).toBe('\uFEFF-1,0.5\r\n');
  });

  it('is read back as it was written, but for what was defused', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 12 }),
      fc.constantFrom('"', ',', '\r\n', '=1', "'"),
    );
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(rows, (table) => {
        const back = read(csvOf(table));
        const undone = back.map((row, y) =>
          row.map((text, x) => (text === `'${table[y]?.[x]}` ? table[y]?.[x] : text)),
        );
        expect(undone).toEqual(table);
        expect(back.flat().filter((text) => /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
