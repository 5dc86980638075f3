import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOfArticle } from '@/lib/domain/article/article-sentences';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { coverageWords } from '@/lib/domain/claim/galley/coverage';
import { galleyOf, isSuggested, withKeys } from '@/lib/domain/claim/galley/galley';
import type { SentenceMark } from '@/lib/domain/claim/galley/sentence-mark';
import { passageAt } from '@/lib/domain/passage/select';
import { bridgeText } from '@/tests/support/article';

const { text, blocks } = fromPlainText(bridgeText);
const sentences = withKeys(sentencesOfArticle(blocks, text, 'en'), text);
const words = sentences.map(({ start, end }) => text.slice(start, end));

const claimOn = (exact: string, state: 'open' | 'settled' | 'retired' = 'open') => {
  const start = text.indexOf(exact);
  return { state, passages: [passageAt(text, start, start + exact.length)] };
};
const mark = (words: string, kind: SentenceMark['kind']): SentenceMark => ({
  id: '019aa000-0000-7000-8000-000000000001',
  kind,
  reason: kind === 'not_checkable' ? 'Too vague to check' : null,
  words,
  createdBy: null,
  createdAt: '2026-11-25T08:00:00.000Z',
});
const statuses = (...args: Parameters<typeof galleyOf>) =>
  galleyOf(...args).sentences.map(({ status }) => status);

describe('a sentence', () => {
  it('is covered by a claim that has a word of it, and by no other', () => {
    expect(words.slice(0, 2)).toEqual([
      'The bridge carries 40,000 cars a day.',
      'It was opened in 1964 by the mayor.',
    ]);
    expect(statuses(text, sentences, [claimOn('40,000 cars')], [])).toEqual([
      'claim',
      'open',
      'open',
      'open',
    ]);
    expect(statuses(text, sentences, [claimOn('a day. It was opened')], []).slice(0, 2)).toEqual([
      'claim',
      'claim',
    ]);
    // A drag that reached the space and the full stop alone.
    expect(statuses(text, sentences, [claimOn('. It')], []).slice(0, 2)).toEqual(['open', 'claim']);
  });

  it('is not covered by what was retired or has left the text', () => {
    const gone = { state: 'open', passages: [{ start: 0, end: 9, exact: 'Elsewhere' }] } as const;
    const nowhere = { state: 'open', passages: [] } as const;
    const claims = [claimOn('40,000 cars', 'retired'), gone, nowhere];
    expect(galleyOf(text, sentences, claims, []).coverage).toMatchObject({ claims: 0, open: 4 });
  });

  it('is as it is marked where no claim is tied to it; a dismissal leaves it open', () => {
    const marks = [
      mark('the bridge carries “40,000” cars a day', 'opinion'),
      mark(words[1] ?? '', 'not_checkable'),
      mark(words[2] ?? '', 'dismissed'),
    ];
    expect(statuses(text, sentences, [], marks)).toEqual([
      'opinion',
      'not_checkable',
      'open',
      'open',
    ]);
    expect(statuses(text, sentences, [claimOn('40,000 cars')], marks)[0]).toBe('claim');
  });

  it('shares its mark with every sentence of the same words', () => {
    const twice = fromPlainText('Is it safe? It is old. Is it safe?');
    const keyed = withKeys(sentencesOfArticle(twice.blocks, twice.text, 'en'), twice.text);
    expect(statuses(twice.text, keyed, [], [mark('Is it safe?', 'opinion')])).toEqual([
      'opinion',
      'open',
      'opinion',
    ]);
  });

  it('is suggested while it is open and nobody dismissed it', () => {
    const at = (status: 'open' | 'claim', dismissed: boolean, worth: number) =>
      isSuggested({ status, mark: dismissed ? mark('x', 'dismissed') : null }, worth, 0.4);
    expect(at('open', false, 0.4)).toBe(true);
    expect(at('open', false, 0.39)).toBe(false);
    expect(at('open', true, 0.9)).toBe(false);
    expect(at('claim', false, 0.9)).toBe(false);
  });
});

describe('the coverage of an article', () => {
  it('adds up, and no claim or mark makes it smaller', () => {
    const span = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 60 }));
    const kind = fc.constantFrom('opinion', 'not_checkable', 'dismissed' as const);
    const marked = fc.array(fc.tuple(fc.constantFrom(...words), kind), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), marked, (spans, kinds) => {
        const claims = spans.map(([start, length]) => {
          const end = Math.min(start + length, text.length);
          return {
            state: 'open' as const,
            passages: [{ start, end, exact: text.slice(start, end) }],
          };
        });
        const marks = kinds.map(([sentence, kind]) => mark(sentence, kind));
        const { coverage } = galleyOf(text, sentences, claims, marks);
        const { claims: tied, opinion, notCheckable, open } = coverage;
        expect(tied + opinion + notCheckable + open).toBe(sentences.length);
        const less = galleyOf(text, sentences, claims.slice(1), marks).coverage;
        expect(coverage.open).toBeLessThanOrEqual(less.open);
      }),
    );
  });

  it.each([
    [
      [48, 30, 6, 1, 11],
      'Of 48 sentences, 30 are tied to a claim, 6 are marked as opinion and 1 is marked as not checkable; 11 are open.',
    ],
    [[2, 2, 0, 0, 0], 'Of 2 sentences, 2 are tied to a claim; none is open.'],
    [[1, 0, 0, 0, 1], 'Of 1 sentence, none is covered yet.'],
    [[0, 0, 0, 0, 0], 'The article has no sentences.'],
  ])(
    'is told in words: %j',
    ([sentences = 0, claims = 0, opinion = 0, notCheckable = 0, open = 0], told) => {
      expect(coverageWords({ sentences, claims, opinion, notCheckable, open })).toBe(told);
    },
  );
});
