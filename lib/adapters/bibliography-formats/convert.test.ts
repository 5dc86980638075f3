import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NamedWork,
  readBibtex,
  readRis,
  writeBibtex,
  writeRis,
} from '@/lib/adapters/bibliography-formats/convert';
import { bibliographyEntry } from '@/lib/domain/source/bibliography-entry';
import { type CslItem, cslTypes } from '@/lib/domain/source/csl';
import { dateVariables, nameVariables, textVariables } from '@/lib/domain/source/csl-variables';
import { typeWords } from '@/lib/domain/source/type-words';

const formats = {
  bibtex: { write: writeBibtex, read: readBibtex },
  ris: { write: writeRis, read: readRis },
} as const;
type Format = keyof typeof formats;

/** What comes back of works that were written in a format. */
function backFrom(format: Format, works: readonly NamedWork[]): CslItem[] {
  const { write, read } = formats[format];
  return read(write(works)).map((raw, index) => {
    const entry = bibliographyEntry(raw, index + 1, format);
    if ('problem' in entry) throw new Error(`${entry.key}: ${entry.problem}`);
    return entry.csl;
  });
}

const back = (format: Format, csl: CslItem) => backFrom(format, [{ key: 'rowe2021', csl }])[0];

/** A value for each field that the desk keeps, of a form that suits it. */
const values: Record<string, unknown> = {
  ...Object.fromEntries(
    ['container-title', 'publisher', 'note', ...textVariables].map((name) => [name, '12']),
  ),
  ...Object.fromEntries(
    ['author', ...nameVariables].map((name) => [name, [{ family: 'Rowe', given: 'Ada' }]]),
  ),
  ...Object.fromEntries(
    ['issued', 'accessed', ...dateVariables].map((name) => [
      name,
      { 'date-parts': [[2021, 8, 24]] },
    ]),
  ),
  DOI: '10.5555/abc',
  ISBN: '9780306406157',
  ISSN: '1234-5678',
  language: 'en',
  page: '1-20',
  PMCID: 'PMC12',
  URL: 'https://wells.example/a_b?c=d&e=%20f',
};

/** What a field may hold beside the plain value above. */
const finer: [name: string, field: keyof CslItem, value: unknown][] = [
  ['a span of two dates', 'issued', { 'date-parts': [[1998], [2001, 3]] }],
  ['a date in words', 'issued', { literal: 'Michaelmas 1602' }],
  ['a year before the year 1', 'issued', { 'date-parts': [[-44]] }],
  ['an institution as author', 'author', [{ literal: 'The Drill Survey' }]],
  ['a suffix of a name', 'author', [{ family: 'Rowe', given: 'Ada', suffix: 'Jr.' }]],
  [
    'a particle of a name',
    'author',
    [{ family: 'Berg', given: 'Pieter', 'non-dropping-particle': 'van den' }],
  ],
];

const same = (one: unknown, other: unknown) => canonicalize(one) === canonicalize(other);

/** The types that come back as another, and the fields that a type loses, as rows of a table. */
function lossesOf(format: Format) {
  const title = 'Deep wells';
  const types = cslTypes.flatMap((type) => {
    const as = back(format, { type, title })?.type;
    return as === undefined || as === type ? [] : [`${typeWords[type]} → ${typeWords[as]}`];
  });
  const lost = Object.entries(values).map(([name, value]) => {
    const losing = cslTypes.filter(
      (type) => !same(back(format, { type, title, [name]: value })?.[name], value),
    );
    return { name, losing: losing.length };
  });
  const named = (fits: (losing: number) => boolean) =>
    lost.filter(({ losing }) => fits(losing)).map(({ name }) => `\`${name}\``);
  return {
    types,
    finer: finer.flatMap(([name, field, value]) =>
      same(back(format, { type: 'report', title, [field]: value })?.[field], value) ? [] : [name],
    ),
    never: named((losing) => losing === cslTypes.length),
    sometimes: named((losing) => losing > 0 && losing < cslTypes.length),
  };
}

const table = () => {
  const [bibtex, ris] = [lossesOf('bibtex'), lossesOf('ris')];
  const row = (head: string, one: string[], other: string[]) =>
    `| ${head} | ${one.join(', ') || 'nothing'} | ${other.join(', ') || 'nothing'} |`;
  return [
    '| what does not come back | BibTeX | RIS |',
    '| --- | --- | --- |',
    row('kinds of work that come back as another', bibtex.types, ris.types),
    row('fields that are lost on every kind', bibtex.never, ris.never),
    row('fields that are lost on some kinds', bibtex.sometimes, ris.sometimes),
    row('finer things', bibtex.finer, ris.finer),
  ].join('\n');
};

/** A table in Markdown however wide its columns are set. */
const unaligned = (markdown: string) => markdown.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');

it('the table of what a format cannot say is true', () => {
  expect(unaligned(readFileSync('docs/sources.md', 'utf8'))).toContain(unaligned(table()));
});

describe.each(['bibtex', 'ris'] as const)('a work that goes through %s', (format) => {
  it('comes back whole where the format has room for it', () => {
    const book: CslItem = {
      type: 'book',
      title: 'Deep wells & “dry” places: 100% of {them}, a_b, $5 ~ # \\ ^ in 北京',
      author: [{ family: 'Öztürk', given: 'Leyla' }, { literal: 'The Drill Survey' }],
      issued: { 'date-parts': [[2021, 8, 24]] },
      publisher: 'A and B, Inc.',
      'publisher-place': 'Nukus',
      edition: '2',
      volume: '3',
      ISBN: '9780306406157',
      DOI: '10.5555/abc_d',
      URL: 'https://wells.example/a_b?c=d&e=%20f#g',
      language: 'en',
      note: 'Seen in the archive.',
    };
    expect(back(format, book)).toEqual(book);
  });

  it('keeps whatever letters its title has', () => {
    const letters = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .map(
        (text) =>
          `A ${text
            .replaceAll(/[\p{C}<>&]/gu, '')
            .replaceAll(/\s+/g, ' ')
            .trim()} b`,
      )
      .map((text) => text.replaceAll(/\s+/g, ' ').normalize('NFC'));
    fc.assert(
      fc.property(letters, (title) => {
        expect(back(format, { type: 'report', title })?.title?.normalize('NFC')).toBe(title);
      }),
      { numRuns: 300 },
    );
  });

  it('cannot pass for another field or another entry', () => {
    const note = 'one\nER  - \nTY  - BOOK\nTI  - Forged\n}\n@book{forged, title={Forged}}';
    const works = ['a', 'b'].map((key) => ({
      key,
      csl: { type: 'report' as const, title: key, note },
    }));
    expect(backFrom(format, works).map(({ title }) => title)).toEqual(['a', 'b']);
  });
});

describe('what other programs write', () => {
  it('is read with macros, addresses in \\url and the old names of fields', () => {
    const text = `Exported by hand. @string{jdp = "Journal of " # {Dry Places}}
      @comment{not this} @article{rowe2019, title = {The {Karakum}}, journal = jdp, year = 2019,
      author = {Rowe, Ada and {The Drill Survey}}, url = {\\url{https://wells.example/}}}`;
    expect(readBibtex(text).map((raw) => bibliographyEntry(raw, 1, 'bibtex'))).toEqual([
      {
        position: 1,
        key: 'rowe2019',
        csl: {
          type: 'article-journal',
          title: 'The Karakum',
          'container-title': 'Journal of Dry Places',
          author: [{ given: 'Ada', family: 'Rowe' }, { literal: 'The Drill Survey' }],
          issued: { 'date-parts': [[2019]] },
          URL: 'https://wells.example/',
        },
      },
    ]);
  });

  it('is told of entry by entry where it cannot be read', () => {
    const text = `@book{one, title={One}}
@book{two, title={Two}
@book{three, title = }
@book{four, year = 2001}
@book{five, title={Five}, isbn = {9780306406158}}`;
    const told = readBibtex(text).map((raw, index) => bibliographyEntry(raw, index + 1, 'bibtex'));
    expect(told.map((entry) => [entry.key, 'problem' in entry ? entry.problem : 'read'])).toEqual([
      ['one', 'read'],
      ['two', 'Its braces do not close.'],
      ['three', expect.stringMatching(/^It is not BibTeX: expected/)],
      ['four', 'title: Give the title of the work.'],
      ['five', expect.stringMatching(/^ISBN: This is no ISBN/)],
    ]);
  });

  it('is read from RIS with lines that go on, and old tags', () => {
    const text =
      'Provider: x\r\nTY  - JOUR\r\nT1  - Deep\r\n  wells\r\nA1  - Rowe, Ada\r\nY1  - 2019/04//\r\nER  - \r\n\r\nTI  - No type\r\nER  - \r\n';
    const [one, other] = readRis(text).map((raw) => bibliographyEntry(raw, 1, 'ris'));
    expect(one).toMatchObject({
      csl: { type: 'article-journal', title: 'Deep wells', issued: { 'date-parts': [[2019, 4]] } },
    });
    expect(other).toMatchObject({ key: 'No type', problem: expect.stringContaining('its type') });
  });
});
