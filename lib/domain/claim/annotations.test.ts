import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  annotationCollection,
  claimIdOfAnnotation,
} from '@/lib/domain/claim/annotation-collection';
import { claimsOfAnnotations } from '@/lib/domain/claim/annotations';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { type ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';
import { passageAt } from '@/lib/domain/passage/select';

const text =
  'The 🌉 carries 40,000 cars a day. Nobody came. The mayor opened it in 1964. Nobody came.';
const article = { text, blocks: [] };
const take = (input: unknown) => claimsOfAnnotations(article, input).claims;

function refusal(input: unknown): ClaimdeskError {
  try {
    take(input);
  } catch (error) {
    if (isClaimdeskError(error)) return error;
    throw error;
  }
  return expect.unreachable();
}

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const w3c = (selector: unknown, body: unknown = []) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://notes.example/1',
  type: 'Annotation',
  body,
  target: { source: 'https://news.example/bridge', selector },
});

/** As Hypothesis' API answers a search. */
const hypothesis = (...rows: object[]) => ({
  total: rows.length,
  rows: rows.map((row, at) => ({
    id: `hyp${at}`,
    created: '2026-11-01T10:00:00.000000+00:00',
    user: 'acct:ada@hypothes.is',
    uri: 'https://news.example/bridge',
    text: '',
    tags: [],
    group: '__world__',
    ...row,
  })),
});
const onPage = (exact: string, prefix = '', suffix = '') => ({
  target: [
    {
      source: 'https://news.example/bridge',
      selector: [
        {
          type: 'RangeSelector',
          startContainer: '/p[1]',
          startOffset: 0,
          endContainer: '/p[1]',
          endOffset: 9,
        },
        { type: 'TextPositionSelector', start: 4031, end: 4040 },
        quote(exact, prefix, suffix),
      ],
    },
  ],
});

describe('annotations of the W3C’s model', () => {
  it('become claims, worded by their text, of the kind that a tag names', () => {
    const body = [
      { type: 'TextualBody', value: 'quantity', purpose: 'tagging' },
      { type: 'TextualBody', value: 'The bridge carries 40,000 cars.', purpose: 'commenting' },
    ];
    expect(take(w3c(quote('40,000 cars a day'), body))).toMatchObject([
      {
        key: 'https://notes.example/1',
        content: { wording: 'The bridge carries 40,000 cars.', kind: 'quantity' },
        passages: [{ exact: '40,000 cars a day', start: text.indexOf('40,000') }],
      },
    ]);
  });

  it('are worded by the words they mark where they say nothing', () => {
    expect(take([w3c(quote('The mayor opened it in 1964'))])).toMatchObject([
      { content: { wording: 'The mayor opened it in 1964', claimant: null, priority: 'normal' } },
    ]);
  });

  it('count positions in code points, which tell equal words apart', () => {
    const start = [...text.slice(0, text.lastIndexOf('Nobody'))].length;
    const position = { type: 'TextPositionSelector', start, end: start + 12 };
    const page = { type: 'AnnotationPage', items: [w3c([position, quote('Nobody came.')])] };
    expect(take(page)[0]?.passages).toMatchObject([{ start: text.lastIndexOf('Nobody') }]);
    expect(refusal({ type: 'AnnotationPage', items: [w3c(quote('Nobody came.'))] })).toMatchObject({
      code: 'passage_ambiguous',
      issues: [{ path: 'items.0.target.0' }],
    });
  });

  it('may have several targets, a bare body, and a collection around them', () => {
    const several = {
      type: 'Annotation',
      bodyValue: 'Both.',
      target: ['40,000 cars', 'in 1964'].map((exact) => ({ source: 'x', selector: quote(exact) })),
    };
    const [claim] = take({ type: 'AnnotationCollection', total: 1, first: { items: [several] } });
    expect(claim).toMatchObject({
      key: null,
      content: { wording: 'Both.' },
      passages: [{ exact: '40,000 cars' }, { exact: 'in 1964' }],
    });
  });
});

describe('annotations of Hypothesis', () => {
  it('become claims; where they stood on the page does not matter', () => {
    const rows = hypothesis(
      {
        ...onPage('40,000 cars a day', 'carries ', '. Nobody'),
        text: 'Who counted?',
        tags: ['Quantity'],
      },
      onPage('Nobody came.', 'in 1964. '),
    );
    expect(take(rows)).toMatchObject([
      {
        key: 'hyp0',
        content: { wording: 'Who counted?', kind: 'quantity' },
        passages: [{ exact: '40,000 cars a day' }],
      },
      { content: { wording: 'Nobody came.' }, passages: [{ start: text.lastIndexOf('Nobody') }] },
    ]);
  });

  it('are taken in all or none, and each that is in the way is named', () => {
    const rows = hypothesis(
      onPage('40,000 cars a day'),
      onPage('forty tractors were seen here'),
      { target: [{ source: 'https://news.example/bridge' }], text: 'Good read!' },
      onPage('The mayor opened it in 1946'),
    );
    const { code, message, issues } = refusal(rows);
    expect({ code, message }).toEqual({
      code: 'passage_not_found',
      message: '3 of 4 annotations cannot be taken in, so none was.',
    });
    expect(issues).toEqual([
      {
        path: 'rows.1.target.0',
        message: 'The text does not have “forty tractors were seen here”.',
      },
      {
        path: 'rows.2.target',
        message:
          '“Good read!”: This note is about the page as a whole: only an annotation of words can become a claim.',
      },
      {
        path: 'rows.3.target.0',
        message:
          'The text does not have “The mayor opened it in 1946”. The nearest words are “The mayor opened it in 1964.”.',
      },
    ]);
  });

  it('are refused with a text that is too long for a wording', () => {
    const rows = hypothesis({ ...onPage('in 1964'), text: 'long '.repeat(300) });
    expect(refusal(rows)).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'rows.0.text' }],
    });
  });
});

describe('annotations that are here already', () => {
  it('are left alone, whether the text still has their words or not', () => {
    const rows = hypothesis(onPage('in 1964'), onPage('long gone'), onPage('40,000 cars'));
    const again = { ...rows, rows: [...rows.rows, rows.rows[0]] };
    const { claims, alreadyHere } = claimsOfAnnotations(article, again, (id) => id === 'hyp1');
    expect(claims.map(({ key }) => key)).toEqual(['hyp0', 'hyp2']);
    expect(alreadyHere).toBe(2);
  });
});

describe('what is no list of annotations', () => {
  it.each([
    ['nothing', null, ''],
    ['a text', 'annotations', ''],
    ['another object', { claims: [] }, ''],
    [
      'a collection of an address',
      { type: 'AnnotationCollection', first: 'https://a.example' },
      '',
    ],
    ['a list of other things', [5], '0'],
    [
      'a quote that is a number',
      { rows: [{ target: [{ selector: [{ exact: 5 }] }] }] },
      'rows.0.target',
    ],
  ])('is refused: %s', (_, input, path) => {
    expect(refusal(input)).toMatchObject({ code: 'invalid_input', issues: [{ path }] });
  });
});

describe('the claims of an article as annotations', () => {
  const claim = (number: number, ...passages: { start: number; end: number }[]): ClaimSummary => ({
    id: `019aa000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    version: 1,
    number,
    wording: `Claim ${number}`,
    claimant: null,
    kind: 'causal',
    priority: 'normal',
    state: 'open',
    standing: 'current',
    assignee: null,
    dueOn: null,
    verdict: null,
    passages: passages.map(({ start, end }, at) => ({
      ...passageAt(text, start, end),
      id: `019aa000-0000-7000-9000-${String(number * 100 + at).padStart(12, '0')}`,
    })),
    citationCount: 0,
    citesDeprecated: false,
    gravestDoubt: null,
    assessmentCount: 0,
  });
  const of = (of: string, claims: readonly ClaimSummary[]) =>
    annotationCollection(
      {
        article: {
          id: '019aa000-0000-7000-8000-000000000001',
          title: 'The bridge',
          url: 'https://news.example/bridge',
          language: 'en',
        },
        revision: { number: 3, text: of },
        claims,
      },
      'https://desk.example',
    );

  it('say where each stands, in the words of the model', () => {
    const start = text.indexOf('40,000');
    const { first, ...collection } = of(text, [claim(1, { start, end: start + 11 }), claim(2)]);
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 1 });
    expect(first.items[0]).toMatchObject({
      id: 'https://desk.example/articles/019aa000-0000-7000-8000-000000000001/claims/019aa000-0000-7000-8000-000000000001',
      type: 'Annotation',
      target: [
        {
          source: 'https://desk.example/articles/019aa000-0000-7000-8000-000000000001/revisions/3',
          scope: 'https://news.example/bridge',
          selector: [
            { type: 'TextQuoteSelector', exact: '40,000 cars' },
            { type: 'TextPositionSelector', start: start - 1, end: start + 10 },
          ],
        },
      ],
    });
    expect(claimIdOfAnnotation(first.items[0]?.id ?? '')).toBe(claim(1).id);
    expect(claimIdOfAnnotation('https://notes.example/1')).toBeNull();
  });

  test('go out and come back to the same passages, whatever the text', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b ', 'no ', ' ', '\n\n', '🌉', '“x”', 'é', '. '), {
        minLength: 1,
        maxLength: 60,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        words,
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 12 })), { maxLength: 6 }),
        (any, spans) => {
          const passages = spans.flatMap(([from, length]) => {
            const start = from % any.length;
            const end = Math.min(any.length, start + length);
            return any.slice(start, end).trim() === '' ? [] : [passageAt(any, start, end)];
          });
          const claims = passages.map((passage, at) => ({
            ...claim(at + 1),
            passages: [{ ...passage, id: claim(at + 1).id }],
          }));
          const sent = JSON.parse(JSON.stringify(of(any, claims)));
          const { claims: back } = claimsOfAnnotations({ text: any, blocks: [] }, sent);
          expect(back.flatMap((one) => one.passages)).toEqual(passages);
          expect(back.map(({ content }) => content.wording)).toEqual(
            claims.map((one) => one.wording),
          );
        },
      ),
    );
  });
});
