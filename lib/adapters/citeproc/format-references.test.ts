import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationStyles, formatReferences } from '@/lib/adapters/citeproc/format-references';
import { CitationStyle } from '@/lib/domain/source/citation-style';
import { type CslItem, cslTypes } from '@/lib/domain/source/csl';

/** One invented work of each kind that a desk cites most. */
const works: Record<string, CslItem> = {
  book: {
    type: 'book',
    title: 'Water and steppe: A history of the northern wells',
    author: [
      { family: 'Okafor', given: 'Ngozi A.' },
      { family: 'Lindqvist', given: 'Per' },
    ],
    issued: { 'date-parts': [[2018]] },
    edition: '2',
    publisher: 'North Shore Press',
    'publisher-place': 'Leeds',
  },
  journal: {
    type: 'article-journal',
    title: 'Counting drills: What exercises tell us',
    author: [
      { family: 'Sato', given: 'Hana' },
      { family: 'van den Berg', given: 'Joost' },
      { family: 'Reyes', given: 'Ada' },
    ],
    issued: { 'date-parts': [[2021, 3]] },
    'container-title': 'Journal of Regional Order',
    volume: '14',
    issue: '2',
    page: '101-128',
    DOI: '10.1000/jro.2021.014',
  },
  newspaper: {
    type: 'article-newspaper',
    title: 'River towns brace for a dry summer',
    author: [{ family: 'Moreau', given: 'Claire' }],
    issued: { 'date-parts': [[2024, 6, 9]] },
    'container-title': 'The Harbour Gazette',
    page: 'A3',
    URL: 'https://gazette.example/river-towns',
  },
  page: {
    type: 'webpage',
    title: 'How the harvest is counted',
    issued: { 'date-parts': [[2023, 11, 2]] },
    accessed: { 'date-parts': [[2024, 1, 15]] },
    'container-title': 'Ministry of Fields',
    URL: 'https://fields.example/count?year=2023&part=2',
  },
  report: {
    type: 'report',
    title: 'State of the wells 2022',
    author: [{ literal: 'Institute for Dry Lands' }],
    issued: { 'date-parts': [[2022]] },
    publisher: 'Institute for Dry Lands',
    genre: 'Technical report',
    number: '17',
    URL: 'https://drylands.example/17',
  },
  interview: {
    type: 'interview',
    title: 'On the drills',
    author: [{ family: 'Burak', given: 'Tarik' }],
    interviewer: [{ family: 'Reyes', given: 'Ada' }],
    issued: { 'date-parts': [[2024, 5, 3]] },
  },
};

const items = Object.entries(works).map(([id, csl]) => ({ id, csl }));
const textOf = (style: CitationStyle, language = 'en') =>
  Object.fromEntries(
    [...formatReferences(items, style, language)].map(([id, { text }]) => [id, text]),
  );

describe('a reference', () => {
  it('in APA, 7th edition', () => {
    expect(textOf('apa')).toEqual({
      book: 'Okafor, N. A., & Lindqvist, P. (2018). Water and steppe: A history of the northern wells (2nd ed.). North Shore Press.',
      journal:
        'Sato, H., van den Berg, J., & Reyes, A. (2021). Counting drills: What exercises tell us. Journal of Regional Order, 14(2), 101–128. https://doi.org/10.1000/jro.2021.014',
      newspaper:
        'Moreau, C. (2024, June 9). River towns brace for a dry summer. The Harbour Gazette, A3. https://gazette.example/river-towns',
      page: 'How the harvest is counted. (2023, November 2). Ministry of Fields. https://fields.example/count?year=2023&part=2',
      report:
        'Institute for Dry Lands. (2022). State of the wells 2022 (Technical Report No. 17). Institute for Dry Lands. https://drylands.example/17',
      interview:
        'Burak, T. (2024, May 3). On the drills (A. Reyes, Interviewer) [Personal communication].',
    });
  });

  it('in Chicago, 17th edition, notes and bibliography', () => {
    expect(textOf('chicago')).toEqual({
      book: 'Okafor, Ngozi A., and Per Lindqvist. Water and Steppe: A History of the Northern Wells. 2nd ed. Leeds: North Shore Press, 2018.',
      journal:
        'Sato, Hana, Joost van den Berg, and Ada Reyes. “Counting Drills: What Exercises Tell Us.” Journal of Regional Order 14, no. 2 (March 2021): 101–28. https://doi.org/10.1000/jro.2021.014.',
      newspaper:
        'Moreau, Claire. “River Towns Brace for a Dry Summer.” The Harbour Gazette, June 9, 2024. https://gazette.example/river-towns.',
      page: 'Ministry of Fields. “How the Harvest Is Counted,” November 2, 2023. https://fields.example/count?year=2023&part=2.',
      report:
        'Institute for Dry Lands. “State of the Wells 2022.” Technical report. Institute for Dry Lands, 2022. https://drylands.example/17.',
      interview: 'Burak, Tarik. On the drills. Interview by Ada Reyes, May 3, 2024.',
    });
  });

  it('in MLA, 9th edition', () => {
    expect(textOf('mla')).toEqual({
      book: 'Okafor, Ngozi A., and Per Lindqvist. Water and Steppe: A History of the Northern Wells. 2nd ed., North Shore Press, 2018.',
      journal:
        'Sato, Hana, et al. “Counting Drills: What Exercises Tell Us.” Journal of Regional Order, vol. 14, no. 2, Mar. 2021, pp. 101–28, https://doi.org/10.1000/jro.2021.014.',
      newspaper:
        'Moreau, Claire. “River Towns Brace for a Dry Summer.” The Harbour Gazette, 9 June 2024, p. A3, https://gazette.example/river-towns.',
      page: '“How the Harvest Is Counted.” Ministry of Fields, 2 Nov. 2023, https://fields.example/count?year=2023&part=2.',
      report:
        'Institute for Dry Lands. State of the Wells 2022. Technical report, 17, Institute for Dry Lands, 2022, https://drylands.example/17.',
      interview: 'Burak, Tarik. On the Drills. Interview by Ada Reyes, 3 May 2024.',
    });
  });

  it('carries no number of its own, also in a numbered style', () => {
    expect(textOf('vancouver').journal).toBe(
      'Sato H, van den Berg J, Reyes A. Counting drills: What exercises tell us. Journal of Regional Order. 2021 Mar;14(2):101–28.',
    );
    expect(textOf('ieee').report).toMatch(/^Institute for Dry Lands, “State/);
  });

  it('follows the language of the article, and of the style where that is a choice within it', () => {
    expect(textOf('chicago', 'de').newspaper).toContain(
      '„River towns brace for a dry summer“. The Harbour Gazette, 9. Juni 2024',
    );
    expect(textOf('chicago', 'fr-CA').newspaper).toContain('9 juin 2024');
    expect(textOf('harvard', 'en').page).toContain('Accessed: 15 January 2024');
    expect(textOf('apa', 'tlh').newspaper).toBe(textOf('apa', 'en').newspaper);
  });

  it('stands in HTML with its italics and its links', () => {
    expect(formatReferences(items, 'apa', 'en').get('journal')?.html).toBe(
      'Sato, H., van den Berg, J., &#38; Reyes, A. (2021). Counting drills: What exercises tell us. <i>Journal of Regional Order</i>, <i>14</i>(2), 101–128. <a href="https://doi.org/10.1000/jro.2021.014">https://doi.org/10.1000/jro.2021.014</a>',
    );
  });
});

describe('every style', () => {
  it.each(CitationStyle.options)('%s is on offer and prints every kind of work', (style) => {
    expect(citationStyles.filter((offer) => offer.style === style)).toHaveLength(1);
    const all = cslTypes.map((type) => ({ id: type, csl: { ...works.book, type } as CslItem }));
    const formatted = formatReferences(all, style, 'en');
    for (const type of cslTypes) expect(formatted.get(type)?.text, type).toMatch(/Okafor|water/i);
  });

  it('prints a work alike, alone or among others by the same author in the same year', () => {
    const other: CslItem = { ...(works.book as CslItem), title: 'Second thoughts' };
    for (const { style } of citationStyles) {
      const alone = formatReferences([{ id: 'a', csl: other }], style, 'en').get('a');
      const twin: CslItem = { ...other, publisher: 'Another Press' };
      const among = formatReferences(
        [
          { id: 'b', csl: works.book as CslItem },
          { id: 'c', csl: twin },
          { id: 'a', csl: other },
        ],
        style,
        'en',
      );
      expect(among.get('a')).toEqual(alone);
      expect(among.get('b')?.text).toMatch(/^(Okafor|N\. A\. Okafor)/);
    }
  });
});

describe('a hostile or broken work', () => {
  const hostile = fc.constantFrom(
    '<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '<i>open',
    '<div class="csl-right-inline">x</div>',
    'https://x.example/"onclick=1',
    'http://a.example/<img src=x>',
    '{:type: book}',
    '&#60;b&#62;',
  );
  const words = fc.oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1 }));
  const date = fc.oneof(
    fc.record({
      'date-parts': fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 2,
      }),
    }),
    fc.record({ literal: words }),
    fc.record({ raw: words }),
  );
  const work = fc.record(
    {
      type: fc.constantFrom(...cslTypes),
      title: words,
      author: fc.array(fc.record({ family: words, given: words })),
      editor: words,
      issued: date,
      accessed: date,
      'container-title': words,
      URL: words,
      DOI: words,
      volume: fc.jsonValue(),
      note: words,
    },
    { requiredKeys: ['type', 'title'] },
  );

  it('still gets one line, and HTML with nothing in it that could do harm', {
    timeout: 30_000,
  }, () => {
    fc.assert(
      fc.property(
        fc.array(work, { maxLength: 2 }),
        fc.constantFrom(...CitationStyle.options),
        (list, style) => {
          const formatted = formatReferences(
            list.map((csl, index) => ({ id: `${index}`, csl: csl as CslItem })),
            style,
            'en',
          );
          expect(formatted.size).toBe(list.length);
          for (const { html } of formatted.values()) {
            expect(
              html.replace(/<\/?(?:i|b|sup|sub|a)>|<a href="https?:\/\/[^"<>\s]*">/g, ''),
            ).not.toMatch(/[<>]/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not cost the others theirs', () => {
    const broken: CslItem = {
      type: 'book',
      title: 'Broken',
      issued: { 'date-parts': [[2001, 2], [2003]] },
    };
    const formatted = formatReferences(
      [
        { id: 'broken', csl: broken },
        { id: 'book', csl: works.book as CslItem },
      ],
      'mla',
      'en',
    );
    expect(formatted.get('broken')?.text).toBe('Broken. 2001.');
    expect(formatted.get('book')?.text).toBe(textOf('mla').book);
  });
});
