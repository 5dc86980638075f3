import { describe, expect, it } from 'vitest';
import { ArticleCursor } from '@/lib/domain/article/article-list';
import { InboxCursor, inboxCursor, readInboxCursor } from '@/lib/domain/inbox/notification';
import {
  comparePlaces,
  readWorkCursor,
  WorkCursor,
  type WorkPlace,
  workCursor,
} from '@/lib/domain/workflow/work-list';

const at = '2026-11-29T20:00:00.000Z';
const id = '019ad000-0000-7000-8000-000000000001';
const place: WorkPlace = { dueOn: '2026-12-04', priority: 'normal', articleId: id, number: 3 };

describe('a cursor', () => {
  it('is read as it was written', () => {
    for (const one of [place, { ...place, dueOn: null }]) {
      expect(readWorkCursor(WorkCursor.parse(workCursor(at, one)))).toEqual({
        asOf: at,
        place: one,
      });
    }
    const told = { wasUnread: false, at, id };
    expect(readInboxCursor(InboxCursor.parse(inboxCursor(at, told)))).toEqual({
      asOf: at,
      place: told,
    });
  });

  it.each(['', 'none', id, `${at}_`, `2026-99-99T20:00:00.000Z_${id}`, `${at}_${id}_more`])(
    'is refused as %j',
    (text) => {
      expect(ArticleCursor.safeParse(text).success).toBe(false);
      expect(WorkCursor.safeParse(text).success).toBe(false);
      expect(InboxCursor.safeParse(text).success).toBe(false);
    },
  );
});

describe('the order of lists of work', () => {
  it('is by date, the undated last, then by priority, article and number', () => {
    const ordered: WorkPlace[] = [
      { ...place, priority: 'high', number: 9 },
      place,
      { ...place, number: 4 },
      { ...place, priority: 'low', number: 1 },
      { ...place, dueOn: '2027-01-01' },
      { ...place, dueOn: null, priority: 'high' },
    ];
    expect(ordered.toReversed().sort(comparePlaces)).toEqual(ordered);
  });
});
