import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProposals } from '@/lib/domain/claim/proposal';

const sentences = [
  { text: 'The bridge, which opened in 1932, carries 40,000 cars a day.' },
  { text: '“It will close,” said Ana Lee.' },
];
const opened = {
  sentence: 0,
  wording: 'The bridge opened in 1932.',
  kind: 'event',
  claimant: null,
};
const closes = {
  sentence: 1,
  wording: 'The bridge will close.',
  kind: 'prediction',
  claimant: 'Ana Lee',
};
const answer = (...claims: unknown[]) => JSON.stringify({ claims });

describe('what a model answered', () => {
  it.each([
    ['as it was asked for', answer(opened, closes)],
    ['as a bare list', JSON.stringify([opened, closes])],
    ['within a fence', `Sure!\n\`\`\`json\n${answer(opened, closes)}\n\`\`\`\nDone.`],
    ['after its thoughts', `<think>{“a”: [1]} or {"b": 2}</think>${answer(opened, closes)}`],
    ['with more than was asked', answer({ ...opened, score: 1 }, closes)],
    ['with an item of another shape', answer(opened, 'and', { sentence: 0 }, closes)],
  ])('is read %s', (_, text) => {
    expect(readProposals(text, sentences)).toEqual([opened, closes]);
  });

  it('may name nobody', () => {
    const { claimant: _, ...unnamed } = opened;
    expect(readProposals(answer(unnamed, { ...opened, claimant: ' ' }), sentences)).toEqual([
      opened,
      opened,
    ]);
  });

  it('may be that there are no claims', () => {
    expect(readProposals(answer(), sentences)).toEqual([]);
  });

  it.each([
    ['a sentence that was not asked about', { ...opened, sentence: 2 }],
    ['no wording', { ...opened, wording: '  ' }],
    ['a wording that is too long', { ...opened, wording: 'a'.repeat(1_001) }],
    ['a figure that the sentence has not', { ...opened, wording: 'It opened in 1933.' }],
    ['another way of parting a figure', { ...opened, wording: 'It carries 40.000 cars.' }],
    ['a figure in words', { ...opened, wording: 'It carries forty thousand cars.' }],
    ['a figure of another sentence', { ...opened, sentence: 1 }],
  ])('is left out with %s', (_, item) => {
    expect(readProposals(answer(item, closes), sentences)).toEqual([closes]);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'I cannot help with that.'],
    ['broken JSON', answer(opened).slice(0, -2)],
    ['JSON of another shape', '{"statements": "none"}'],
    ['items of another shape', '{"claims": [{"text": "It opened."}]}'],
    ['a kind that there is not', answer({ ...opened, kind: 'rumour' })],
  ])('holds no list of claims: %s', (_, text) => {
    expect(readProposals(text, sentences)).toBeNull();
  });

  it('never throws', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', '"', '\\', 'claims', ':', ',', '0', ' ');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        readProposals(parts.join(''), sentences);
      }),
    );
  });

  it.each(['[{"', '["\\"', '{'])('is looked through in bounded time: %s', (part) => {
    const started = performance.now();
    expect(readProposals(part.repeat(100_000), sentences)).toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
