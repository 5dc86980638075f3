import { describe, expect, it } from 'vitest';
import { DueOn } from '@/lib/domain/claim/due-on';
import { dayOf, dueWords, urgencyOf } from '@/lib/domain/workflow/due';

const today = '2026-02-27';

describe('a date by which a claim is due', () => {
  it.each([
    ['2026-02-01', '26 days over', 'over'],
    ['2026-02-25', '2 days over', 'over'],
    ['2026-02-26', '1 day over', 'over'],
    ['2026-02-27', 'due today', 'near'],
    ['2026-02-28', 'due tomorrow', 'near'],
    ['2026-03-01', 'due in 2 days', 'near'],
    ['2026-03-02', 'due in 3 days', 'later'],
    ['2026-03-29', 'due in 30 days', 'later'],
    ['2026-03-30', 'due on 30 March 2026', 'later'],
  ])('%s is said as “%s”', (dueOn, words, urgency) => {
    expect(dueWords(dueOn, today)).toBe(words);
    expect(urgencyOf(dueOn, today)).toBe(urgency);
  });

  it('counts days in UTC', () => {
    expect(dayOf(new Date('2026-02-27T23:59:59.999Z'))).toBe(today);
    expect(dayOf(new Date('2026-02-28T00:00:00Z'))).toBe('2026-02-28');
  });

  it('presses nobody where there is none', () => {
    expect(urgencyOf(null, today)).toBe('later');
  });

  it.each(['2026-02-30', '27.2.2026', '2026-2-7', ''])('is not “%s”', (day) => {
    expect(DueOn.safeParse(day).success).toBe(false);
  });
});
