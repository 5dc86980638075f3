import { describe, expect, it } from 'vitest';
import { cslChanges } from '@/lib/domain/source/csl-changes';

describe('what differs between two items', () => {
  it('is told field by field, with null for what is missing', () => {
    expect(
      cslChanges(
        { type: 'book', title: 'One', publisher: 'A' },
        { type: 'book', title: 'Two', ISBN: '9780306406157' },
      ),
    ).toEqual([
      { field: 'title', before: 'One', after: 'Two' },
      { field: 'publisher', before: 'A', after: null },
      { field: 'ISBN', before: null, after: '9780306406157' },
    ]);
  });

  it('is nothing where only the order of keys differs', () => {
    const one = { type: 'book', author: [{ family: 'Rowe', given: 'Ada' }] } as const;
    const other = { author: [{ given: 'Ada', family: 'Rowe' }], type: 'book' } as const;
    expect(
      cslChanges({ ...one, author: [...one.author] }, { ...other, author: [...other.author] }),
    ).toEqual([]);
  });
});
