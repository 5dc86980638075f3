import { expect, it } from 'vitest';
import { shownFields, typeWords } from '@/lib/domain/api/reference';

it('says in words what a value may be', () => {
  const id = { type: 'string', format: 'uuid' };
  expect(typeWords({ anyOf: [{ type: 'array', items: id }, { type: 'null' }] })).toBe(
    'list of id, or null',
  );
  expect(typeWords({ type: 'string', enum: ['live', 'any'] })).toBe('"live", "any"');
  expect(typeWords({ type: ['integer', 'null'] })).toBe('whole number, or null');
  expect(typeWords({})).toBe('anything');
});

it('tells the fields of every choice of a body, none of them required', () => {
  const choice = (name: string) => ({
    type: 'object',
    properties: { [name]: { type: 'string' } },
    required: [name],
  });
  const fields = shownFields({ anyOf: [choice('articleId'), choice('claimId')] });
  expect(fields.map(({ name, required }) => [name, required])).toEqual([
    ['articleId', false],
    ['claimId', false],
  ]);
});
