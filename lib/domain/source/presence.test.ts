import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPresent } from '@/lib/domain/source/presence';

/** The words at the place where the quote stands. */
function present(quote: string, text: string): string | null {
  const place = findPresent(quote, text);
  return place && text.slice(place.start, place.end);
}

describe('words stand in a text', () => {
  it.each([
    ['as they are', 'the mayor said', 'On Monday the mayor said no.', 'the mayor said'],
    [
      'with straight marks for curly ones',
      `he said "it's so"`,
      'he said “it’s so”.',
      'he said “it’s so”',
    ],
    [
      'with guillemets and their spaces',
      'er sagte "ja" dazu',
      'er sagte »ja« dazu',
      'er sagte »ja« dazu',
    ],
    ['with French spaces', '"Vraiment?" dit-il', '« Vraiment ? » dit-il', '« Vraiment ? » dit-il'],
    ['across a line', 'Nobody came', 'Nobody\r\n  came', 'Nobody\r\n  came'],
    ['across a paragraph', 'came. It rained', 'Nobody came.\n\nIt rained.', 'came.\n\nIt rained'],
    ['with fixed spaces', '10 000 men', 'about 10\u202f000\u00a0men', '10\u202f000\u00a0men'],
    ['with ligatures', 'the first office', 'in the ﬁrst oﬃce', 'the ﬁrst oﬃce'],
    ['with accents apart', 'in Zürich', 'in Zu\u0308rich', 'in Zu\u0308rich'],
    [
      'parted by a hyphen at a line’s end',
      'for example, two',
      'for exam-\nple, two',
      'for exam-\nple, two',
    ],
    ['parted by a soft hyphen', 'example', 'exam\u00adple', 'exam\u00adple'],
    ['parted by a soft hyphen at a line’s end', 'example', 'exam\u00ad\nple', 'exam\u00ad\nple'],
    ['parted across a page', 'example', 'exam-\n\n\fple', 'exam-\n\n\fple'],
    ['parted by what was a line’s end', 'example', 'exam- ple', 'exam- ple'],
    ['parted as PDFium does', 'example', 'exam\u0002ple', 'exam\u0002ple'],
    ['parted in the quote', 'exam-\nple', 'an example.', 'example'],
    ['parted elsewhere in the quote', 'ex-\nample', 'exam-\nple', 'exam-\nple'],
    [
      'with the hyphen of a compound at a line’s end',
      'a well-known man',
      'a well-\nknown man',
      'a well-\nknown man',
    ],
    [
      'with a compound and a parted word',
      'well-known example',
      'well-\nknown exam-\nple',
      'well-\nknown exam-\nple',
    ],
    ['with a range at a line’s end', 'in 2019-20', 'in 2019–\n20.', 'in 2019–\n20'],
    ['with a name at a line’s end', 'COVID-19 cases', 'COVID-\n19 cases', 'COVID-\n19 cases'],
    [
      'with another dash',
      'backyard - Central Asia',
      'backyard—Central Asia',
      'backyard—Central Asia',
    ],
    [
      'with a dash at a line’s end',
      'backyard—Central Asia',
      'backyard —\nCentral Asia',
      'backyard —\nCentral Asia',
    ],
    ['with a hyphen left hanging', 'Ein- und Ausfuhr', 'die Ein- und Ausfuhr', 'Ein- und Ausfuhr'],
    ['beside a dash', 'Central Asia', 'backyard—Central Asia—as', 'Central Asia'],
    ['behind an article that lost its vowel', 'État de droit', 'l’État de droit', 'État de droit'],
    ['before the mark of a plural', 'the workers', 'the workers’ rights', 'the workers'],
    ['as a figure alone', '12', '| 12 |', '12'],
    ['with a sign', '-5 degrees', 'It was −5 degrees.', '−5 degrees'],
    ['again, whole', 'he did', 'She did; he did.', 'he did'],
    [
      'with a final point that is a decimal elsewhere',
      'costs 10.',
      'costs 10.5, or costs 10.',
      'costs 10.',
    ],
    ['in Arabic', 'قال الوزير', 'قال\n الوزير: نعم', 'قال\n الوزير'],
  ])('%s', (_, quote, text, words) => {
    expect(present(quote, text)).toBe(words);
  });

  it.each([
    ['“he did”', 'he did'],
    ['“he did.”', 'he did'],
    ['"he did".', 'he did'],
    ['« he did »', 'he did'],
    ["'he did,'", 'he did'],
    ['he did...', 'he did'],
    ['— he did —', 'he did'],
    [' he did\n', 'he did'],
  ])('whoever copied them put something around: %j', (quote, words) => {
    expect(present(quote, 'Nobody knew that he did so.')).toBe(words);
  });
});

describe('words do not stand in a text', () => {
  it.each([
    ['an end inside a word', 'he did', 'she did'],
    ['an end inside a word', 'he did', 'he didn’t'],
    ['an end inside a word', 'he can', "he can't"],
    ['an end inside a compound', 'well', 'a well-known man'],
    ['an end inside a compound', 'EU citizens', 'non-EU citizens'],
    ['an end inside a parted word', 'lawful arrest', 'an un-\nlawful arrest'],
    ['an end inside a parted word', 'lawful arrest', 'an un\u00adlawful arrest'],
    ['an end inside a parted word', 'lawful arrest', 'an un\u00ad\nlawful arrest'],
    ['an end inside a parted word', 'an un', 'an un-\nlawful arrest'],
    ['an end inside a ligature', 'the o', 'the oﬃce'],
    ['an end before an accent', 'resume', 're\u0301sume\u0301'],
    ['an end before a mark with no letter of its own', 'x', 'x\u0301'],
    ['a negation without its vowel', 'est pas', 'il n’est pas'],
    ['a part of a number', '10', '110'],
    ['a part of a number', '10', '10,000'],
    ['a part of a number', '000 men', '10 000 men'],
    ['a part of a number', 'about 10', 'about 10\u00a0000'],
    ['a part of a number', '$1', '$1.5'],
    ['a part of a number', '$1.', '$1.5'],
    ['a part of a number', '5 percent', '.5 percent'],
    ['a part of a number', '5 percent', '-5 percent'],
    ['a part of a number', '5 percent', '–5 percent'],
    ['a part of a number', 'by 5', 'by 5%'],
    ['a part of a number', 'by 5', 'by 5 %'],
    ['a part of a number', '2 cups', '1/2 cups'],
    ['a part of a number', '2 cups', '1½2 cups'],
    ['a part of a range', 'in 2019', 'in 2019–20'],
    ['a part of an amount', '1.5 million', '$1.5 million'],
    ['a part of an amount', '1.5 million', '€ 1.5 million'],
    ['a part of an amount', '$5 million', 'US$5 million'],
    ['a part of an amount', 'about 5', 'about 5 €'],
    ['a part of an abbreviation', 'S. Senate', 'the U.S. Senate'],
    ['a part of an abbreviation', 'the U', 'the U.S. Senate'],
    ['a part of an address', 'at example', 'at example.com'],
    ['a part of an address', 'com today', 'example.com today'],
    ['a part of a name', '19 deaths', 'COVID-19 deaths'],
    ['a part of a name', '19 deaths', 'COVID-\n19 deaths'],
    ['another letter that looks alike', 'Аfghanistan', 'Afghanistan'],
    ['another letter that looks alike', 'Kοsovo', 'Kosovo'],
    ['another digit that looks alike', '１０ men', '10 men'],
    ['another case', 'the mayor', 'The Mayor'],
    ['another number', '10,000', '10.000'],
    ['another number', '10,000', '100,000'],
    ['another number', '10,000', '10000'],
    ['a hyphen more', 'they re-signed', 'they resigned'],
    ['a hyphen less', 'they resigned', 'they re-signed'],
    ['a hyphen less', 'COVID19', 'COVID-\n19'],
    ['a space less', 'nobody', 'no body'],
    ['a space more', 'no body', 'nobody'],
    ['no “not”', 'did so', 'did not so'],
    ['a “not”', 'did not so', 'did so'],
    ['swapped words', 'dog bites man', 'man bites dog'],
    ['an omission', 'he said … so', 'he said that it was so'],
    ['an omission', 'he said […] so', 'he said that it was so'],
    ['a question made of a statement', 'he did?', 'he did.'],
    ['nothing but marks', '“…”', '“…”'],
    ['nothing', '', 'text'],
    ['half a character', '\ud83d', '\ud83d\ude00'],
  ])('%s: %j', (_, quote, text) => {
    expect(present(quote, text)).toBeNull();
  });
});

const fragments = [
  ...[
    'a',
    'b',
    'no',
    'fi',
    'ﬁ',
    'é',
    'e\u0301',
    '5',
    '10',
    '000',
    '.',
    ',',
    ' ',
    ' ',
    '\n',
    '\u00a0',
  ],
  ...[
    '-',
    '-\n',
    '- ',
    '—',
    '–',
    '\u00ad',
    '\u00ad\n',
    '\u0002',
    '’',
    "'",
    '"',
    '“',
    '»',
    '$',
    '%',
    '/',
    '…',
  ],
  ...['\u200b', '\u0301', 'क्ष', '각', '\ud83d\ude00', 'م', '_'],
];
const anyText = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...fragments) }, fc.string({ maxLength: 2 })),
  )
  .map((parts) => parts.join(''));

/** All that a reader reads aloud, in order. */
const lettersOf = (words: string) =>
  words
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
    .normalize('NFC');

/** Whether letters or digits stand on both sides, or an accent is cut off. */
function cutsWord(before: string, behind: string): boolean {
  const [left, right] = [before, behind].map((part) => part.replaceAll(/[\u00ad\u200b]/g, ''));
  const isBetween = /[\p{L}\p{M}\p{N}]$/u.test(left ?? '') && /^[\p{L}\p{N}]/u.test(right ?? '');
  return isBetween || /^\p{M}/u.test(right ?? '');
}

describe('whatever the text and the quote', () => {
  const anyQuote = anyText.chain((text) =>
    fc
      .tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length), anyText)
      .map(([from, one, other, strange]) => ({
        text: from,
        quote: from.slice(Math.min(one, other), Math.max(one, other)) || strange,
        strange,
      })),
  );

  it('what is found has the quote’s letters and digits, and ends where words end', () => {
    fc.assert(
      fc.property(anyQuote, ({ text, quote, strange }) => {
        for (const wanted of [quote, strange]) {
          const place = findPresent(wanted, text);
          if (!place) continue;
          const { start, end } = place;
          expect(lettersOf(text.slice(start, end))).toBe(lettersOf(wanted));
          expect(cutsWord(text.slice(0, start), text.slice(start))).toBe(false);
          expect(cutsWord(text.slice(0, end), text.slice(end))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('whole words of a text are found in it', () => {
    const word = fc.constantFrom(
      'the',
      'mayor’s',
      'well-known',
      '“no',
      'way”,',
      '10,000',
      'État',
      'said.',
      '(not',
      'so)',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.nat(), fc.nat(), (words, one, other) => {
        const [from = 0, to = 0] = [one, other]
          .map((at) => at % words.length)
          .sort((a, b) => a - b);
        const quote = words.slice(from, to + 1).join(' ');
        expect(lettersOf(present(quote, words.join('\n')) ?? '')).toBe(lettersOf(quote));
      }),
    );
  });

  it('the same words are found again in what was found', () => {
    fc.assert(
      fc.property(anyQuote, ({ text, quote }) => {
        const words = present(quote, text);
        if (words) expect(present(quote, words)).toBe(words);
      }),
    );
  });
});

describe('a megabyte takes no time that a person notices', () => {
  it.each([
    [
      'of prose',
      Array.from(
        { length: 18_000 },
        (_, index) => `Sentence ${index} says that it “rained” – again. `,
      ).join(''),
      'Sentence 17999 says that it "rained" - again.',
    ],
    ['of one letter', 'a'.repeat(1_000_000), `${'a'.repeat(4_999)}b`],
    ['of one word and its parts', 'aa-aa '.repeat(170_000), `${'aaaa '.repeat(900)}aaaa`],
    ['of broken words', 'aa-\naa '.repeat(150_000), `${'aaaa '.repeat(900)}aab`],
    ['of nothing to see', '\u00ad'.repeat(1_000_000), 'a b'],
    ['of dashes', '- '.repeat(500_000), 'a - b'],
    ['of spaces', ' '.repeat(1_000_000), 'a b'],
    ['of marks without a letter', '\u0301'.repeat(1_000_000), 'a b'],
    ['of figures', '000 '.repeat(250_000), '000 000 001'],
  ])('%s', (_, text, quote) => {
    const began = performance.now();
    findPresent(quote, text);
    // A quarter of a second is the promise; a busy machine gets ten times that.
    expect(performance.now() - began).toBeLessThan(2500);
  });
});
