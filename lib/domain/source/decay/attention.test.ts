import { expect, it } from 'vitest';
import { attentionAfter } from '@/lib/domain/source/decay/attention';
import type { Visit } from '@/lib/domain/source/decay/visit';

type Told = Pick<Visit, 'id' | 'outcome' | 'isNews'>;
const visit = (outcome: Visit['outcome'], isNews = false): Told => ({
  id: `${outcome} ${isNews}`,
  outcome,
  isNews,
});
const changed = visit('changed-standing', true);
const wordsGone = visit('passage-gone', true);
const pageGone = visit('page-gone', true);

it('waits for the newest news', () => {
  expect(attentionAfter(changed, null)).toBe(changed);
  expect(attentionAfter(pageGone, wordsGone)).toBe(pageGone);
});

it('goes on waiting while nothing new is known', () => {
  expect(attentionAfter(visit('unchanged'), changed)).toBe(changed);
  expect(attentionAfter(visit('passage-gone'), wordsGone)).toBe(wordsGone);
  expect(attentionAfter(visit('unreachable'), pageGone)).toBe(pageGone);
  expect(attentionAfter(visit('refused-by-robots'), pageGone)).toBe(pageGone);
});

it('waits no more for what is back as it was', () => {
  expect(attentionAfter(visit('unchanged'), pageGone)).toBeNull();
  expect(attentionAfter(visit('unchanged'), wordsGone)).toBeNull();
});

it('does not ask again for what somebody has looked at', () => {
  expect(attentionAfter(visit('passage-gone'), null)).toBeNull();
});
