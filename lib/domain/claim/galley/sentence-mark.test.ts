import { expect, test } from 'vitest';
import { MarkContent } from '@/lib/domain/claim/galley/sentence-mark';

test.each([
  [{ kind: 'opinion' }, { kind: 'opinion', reason: null }],
  [
    { kind: 'opinion', reason: ' ' },
    { kind: 'opinion', reason: '' },
  ],
  [
    { kind: 'opinion', reason: 'A taste' },
    { kind: 'opinion', reason: 'A taste' },
  ],
  [
    { kind: 'not_checkable', reason: ' Too vague ' },
    { kind: 'not_checkable', reason: 'Too vague' },
  ],
  [{ kind: 'dismissed' }, { kind: 'dismissed', reason: null }],
])('%j is a mark', (said, mark) => {
  expect(MarkContent.parse(said)).toEqual(mark);
});

test.each([
  [{ kind: 'not_checkable' }, 'reason', 'Say why it cannot be checked.'],
  [{ kind: 'not_checkable', reason: ' ' }, 'reason', 'Say why it cannot be checked.'],
  [{ kind: 'dismissed', reason: 'No' }, 'reason', 'A dismissed suggestion takes no reason.'],
  [{ kind: 'opinion', reason: 'x'.repeat(501) }, 'reason', 'Keep the reason under 500 characters.'],
  [{ kind: 'claim' }, 'kind', 'Choose opinion, not_checkable or dismissed.'],
  [{}, 'kind', 'Choose opinion, not_checkable or dismissed.'],
])('%j is none', (said, path, message) => {
  const issue = MarkContent.safeParse(said).error?.issues[0];
  expect({ path: issue?.path.join('.'), message: issue?.message }).toEqual({ path, message });
});
