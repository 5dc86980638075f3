import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Context } from '@/lib/services/context';
import { followArticle, liveStart, showPresence } from '@/lib/services/live/follow-article';
import { closeLive } from '@/lib/services/live/live';
import type { LiveMessage } from '@/lib/services/live/live-hub';
import { addComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { useTestDatabase } from '@/tests/support/database';
import { type MemberContext, nobody } from '@/tests/support/members';
import { claimUnderReview, contextOfNew } from '@/tests/support/review-desk';

useTestDatabase();

let ada: Context;
let ben: Context;
let reader: Context;

beforeAll(async () => {
  ada = await contextOfNew('reviewer', 'Ada Reyes');
  ben = await contextOfNew('reviewer', 'Ben Okoro');
  reader = await contextOfNew('reader', 'Cy Lindt');
});
afterAll(closeLive);

/** Follows the article; `until` waits for a message that fits. */
async function following(context: Context, articleId: string, after?: number) {
  const got: LiveMessage[] = [];
  let waiting: (() => void)[] = [];
  const stop = await followArticle(
    context,
    {
      articleId,
      after,
      recheck: () => Promise.resolve((context as MemberContext).actor),
      send(message) {
        got.push(message);
        for (const wake of waiting.splice(0)) wake();
        return true;
      },
      close: () => {},
    },
    (fault) => {
      throw fault;
    },
  );
  const until = async (fits: (message: LiveMessage) => boolean): Promise<LiveMessage> => {
    for (;;) {
      const found = got.find(fits);
      if (found) return found;
      await new Promise<void>((resolve) => {
        waiting = [...waiting, resolve];
      });
    }
  };
  const of = (type: string) => (message: LiveMessage) =>
    message.kind === 'change' && message.change.type === type;
  await until(({ kind }) => kind === 'presence');
  return { got, until, of, stop };
}

const unproven = { rating: 'unproven', rationale: 'Nobody counted.' };

it('tells of others’ judgements whoever may know of them, and who is blind after their own', async () => {
  const { articleId, claimId } = await claimUnderReview();
  const from = await liveStart(ben);
  const blind = await following(ben, articleId);
  const seeing = await following(reader, articleId);
  await recordAssessment(ada, { claimId, ...unproven });
  const told = await seeing.until(seeing.of('assessment.recorded'));
  expect(told).toMatchObject({
    change: { claimId, words: 'rated the claim “Unproven”', actorName: 'Ada Reyes' },
  });
  await addComment(ada, { claimId, body: 'Done.' });
  await blind.until(blind.of('comment.added'));
  expect(blind.got.filter(blind.of('assessment.recorded'))).toEqual([]);
  blind.stop();
  seeing.stop();

  const caughtUp = await following(ben, articleId, from);
  expect(caughtUp.got.map(({ kind }) => kind)).toEqual(['change', 'ready', 'presence']);
  caughtUp.stop();

  await recordAssessment(ben, { claimId, ...unproven });
  const open = await following(ben, articleId, from);
  expect(open.got.filter(open.of('assessment.recorded'))).toHaveLength(2);
  open.stop();
});

it('reaches two hundred who follow within a second of the write', async () => {
  const { articleId, claimId } = await claimUnderReview();
  const members = await Promise.all(Array.from({ length: 10 }, () => contextOfNew('reader')));
  const pages = await Promise.all(
    members.flatMap((member) => Array.from({ length: 20 }, () => following(member, articleId))),
  );
  await addComment(ada, { claimId, body: 'Who counted?' });
  const written = performance.now();
  await Promise.all(pages.map((page) => page.until(page.of('comment.added'))));
  const took = Math.round(performance.now() - written);
  process.stdout.write(
    `200 followers of one process had the change ${took} ms after it was written\n`,
  );
  for (const { stop } of pages) stop();
  // A machine under load takes longer; nobody is to wait for a timer.
  expect(took).toBeLessThan(5_000);
});

it('shows where others are, and that they left', async () => {
  const { articleId, claimId } = await claimUnderReview();
  const page = await following(reader, articleId);
  await showPresence(ada, { articleId, claimId, editing: 'assessment' });
  const there = await page.until((one) => one.kind === 'presence' && one.present.length > 0);
  expect(there).toMatchObject({
    present: [{ person: { name: 'Ada Reyes' }, claimId, editing: 'assessment' }],
  });
  page.got.length = 0;
  await showPresence(ada, { articleId, leaving: true });
  expect(await page.until(({ kind }) => kind === 'presence')).toEqual({
    kind: 'presence',
    present: [],
  });
  page.stop();
});

it('is for members, and of an article that there is', async () => {
  const { articleId } = await claimUnderReview();
  await expect(following(nobody, articleId)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(showPresence(nobody, { articleId })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  const none = crypto.randomUUID();
  await expect(following(reader, none)).rejects.toMatchObject({ code: 'not_found' });
});
