import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { sectionsOf } from '@/lib/domain/article/sections';
import { sentencesOf } from '@/lib/domain/article/sentences';
import { detectClaims } from '@/lib/domain/claim/detect/detect';
import { parseModel } from '@/lib/domain/claim/detect/model';
import { StructuralSelector } from '@/lib/domain/passage/passage';

const model = parseModel(JSON.parse(readFileSync('data/reference/detector.json', 'utf8')));

test('a sentence is shown with all that a claim of it needs', () => {
  const [found] = detectClaims(
    ['The mayor said that unemployment in Ashby fell by 12 percent last year.'],
    model,
  );
  expect(found).toMatchObject({
    kind: 'quantity',
    claimant: 'The mayor',
    suggestedWording: 'Unemployment in Ashby fell by 12 percent last year.',
  });
  expect(found?.checkWorthiness).toBeGreaterThan(0.9);
  expect(found?.reasons.map(({ kind }) => kind)).toEqual([
    'named-source',
    'name',
    'comparison',
    'unit',
    'date',
  ]);
});

test.each([
  'Last year we spent $40 billion on foreign aid.',
  'He voted against the bill 98 times.',
  'Since 1990 the state has lost 200,000 jobs.',
])('worth a check: %s', (sentence) => {
  expect(detectClaims([sentence], model)[0]?.checkWorthiness).toBeGreaterThan(model.threshold);
});

test.each(['Thank you very much.', 'What would you do?', 'I hope that we can work together.', ''])(
  'not worth a check: %s',
  (sentence) => {
    expect(detectClaims([sentence], model)[0]?.checkWorthiness).toBeLessThan(model.threshold);
  },
);

test('words that are quoted are worth a check, whatever they say', () => {
  const sentences = ['“I hope that we can all be friends,” Ann Lee said.', '“It is a happy town.”'];
  for (const { checkWorthiness } of detectClaims(sentences, model)) {
    expect(checkWorthiness).toBeGreaterThanOrEqual(model.threshold);
  }
  const [unquoted, question] = detectClaims(
    ['I hope that we can all be friends.', '“Can we all be friends?”'],
    model,
  );
  expect(unquoted?.checkWorthiness).toBeLessThan(model.threshold);
  expect(question?.checkWorthiness).toBeLessThan(model.threshold);
});

test('“he” and “she” are whoever was named shortly before, and nobody else', () => {
  const claimants = (...sentences: string[]) =>
    detectClaims(sentences, model).map(({ claimant }) => claimant);
  expect(claimants('“It is safe,” Ann Lee said.', 'It was tested, she added.')).toEqual([
    'Ann Lee',
    'Ann Lee',
  ]);
  expect(claimants('It was tested, she added.')).toEqual([null]);
  expect(claimants('“It is safe,” Ann Lee said.', 'It was tested, they added.')[1]).toBeNull();
  expect(
    claimants('Ann Lee said that it is safe.', 'It is.', 'So.', 'Yes.', 'It holds, she said.')[4],
  ).toBeNull();
});

const original = '../shared/seed/article.txt';
const Sample = z.array(z.object({ key: z.string(), origin: StructuralSelector }));

test.skipIf(!existsSync(original))(
  `nine tenths of the sample's claims are suggested in the original (needs ${original})`,
  () => {
    const article = fromPlainText(readFileSync(original, 'utf8'));
    const sentences = sectionsOf(article.blocks).flatMap(({ paragraphs }, section) =>
      paragraphs.flatMap((block, paragraph) =>
        sentencesOf(article.text, block, 'en').map(({ start, end }, sentence) => ({
          place: `${section + 1}/${paragraph + 1}/${sentence + 1}`,
          text: article.text.slice(start, end),
        })),
      ),
    );
    const found = detectClaims(
      sentences.map(({ text }) => text),
      model,
    );
    const suggested = new Set(
      sentences
        .filter((_, at) => (found[at]?.checkWorthiness ?? 0) >= model.threshold)
        .map(({ place }) => place),
    );
    const claims = Sample.parse(JSON.parse(readFileSync('data/demo/claims.json', 'utf8')));
    const covered = claims.filter(({ origin: { section, paragraph, sentence } }) =>
      suggested.has(`${section}/${paragraph}/${sentence}`),
    );
    expect(covered.length / claims.length).toBeGreaterThanOrEqual(0.9);
  },
);
