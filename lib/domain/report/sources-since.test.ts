import { describe, expect, it } from 'vitest';
import type { Report } from '@/lib/domain/report/report';
import {
  type ReferenceSince,
  referenceSinceWords,
  referencesSince,
  sinceWords,
} from '@/lib/domain/report/sources-since';

const [one, two, three] = ['one', 'two', 'three'];
const at = '2026-11-25T09:00:00.000Z';
const copy = (capturedAt: string) => ({ capturedAt });
const report = {
  references: [
    { number: 1, sourceId: one, formatted: 'One.' },
    { number: 2, sourceId: two, formatted: 'Two.' },
    { number: 3, sourceId: three, formatted: 'Three.' },
  ],
  claims: [
    {
      citations: [
        { sourceId: one, copy: copy('2026-05-03T09:00:00.000Z') },
        { sourceId: one, copy: copy('2026-04-01T09:00:00.000Z') },
        { sourceId: two, copy: null },
      ],
    },
  ],
} as unknown as Report;

describe('what became of a report’s sources', () => {
  it('is told of those that it cites, with the copy that their words rest on', () => {
    const since = referencesSince(report, [
      { sourceId: two, change: 'changed', at },
      { sourceId: 'elsewhere', change: 'page_gone', at },
      { sourceId: one, change: 'page_gone', at },
    ]);
    expect(since).toEqual([
      {
        reference: 1,
        formatted: 'One.',
        change: 'page_gone',
        at,
        copyAt: '2026-05-03T09:00:00.000Z',
      },
      { reference: 2, formatted: 'Two.', change: 'changed', at, copyAt: null },
    ]);
  });

  it('is told in one sentence, and in one for each', () => {
    expect(sinceWords([])).toBeNull();
    expect(sinceWords([{ change: 'words_gone' }])).toBe(
      'Since this was published, the page of 1 source changed.',
    );
    expect(
      sinceWords([{ change: 'changed' }, { change: 'words_gone' }, { change: 'page_gone' }]),
    ).toBe(
      'Since this was published, the page of 2 sources changed, and the page of 1 source is gone.',
    );
    const reference: ReferenceSince = {
      reference: 1,
      formatted: 'One.',
      change: 'page_gone',
      at,
      copyAt: '2026-05-03T09:00:00.000Z',
    };
    expect(referenceSinceWords(reference)).toBe(
      'The page is no longer there (seen on 25 November 2026). The words cited are kept in the desk’s copy of 3 May 2026.',
    );
    expect(referenceSinceWords({ ...reference, change: 'words_gone', copyAt: null })).toBe(
      'The page changed (seen on 25 November 2026), and words cited are no longer on it.',
    );
    expect(referenceSinceWords({ ...reference, change: 'changed' })).toBe(
      'The page changed (seen on 25 November 2026); the words cited still stand on it.',
    );
  });
});
