import { z } from 'zod';
import { articleById, lockArticle } from '@/lib/data/articles';
import { insertJob, latestJobOn } from '@/lib/data/jobs';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { isUnderWay, type Job } from '@/lib/domain/job/job';
import { env } from '@/lib/env';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { changeJob } from '@/lib/services/jobs/change-job';
import { wakeRunner } from '@/lib/services/jobs/wake';

const Input = z.object({ articleId: Id });

const queue = command('claim.propose', Input, async ({ tx, actor, at }, { articleId }) => {
  await lockArticle(tx, articleId);
  const model = env().languageModel?.model;
  if (!model) {
    throw new ClaimdeskError('transition_refused', 'No language model is set up on this desk.');
  }
  const latest = await latestJobOn(tx, 'claims.propose', articleId);
  if (latest && isUnderWay(latest)) {
    throw new ClaimdeskError('already_done', 'The language model is at this article already.');
  }
  await insertJob(
    tx,
    {
      kind: 'claims.propose',
      input: { articleId },
      bytes: null,
      subjectId: articleId,
      createdById: actor.kind === 'user' ? actor.id : null,
    },
    at,
  );
  return {
    result: await jobOn(tx, articleId),
    events: [{ type: 'proposals.asked', articleId, model }],
  };
});

const cancel = command('claim.propose', Input, async ({ tx, at }, { articleId }) => {
  await articleById(tx, articleId);
  const { id } = await jobOn(tx, articleId);
  await changeJob(tx, { kind: 'claims.propose', id, event: 'cancel' }, at);
  return {
    result: await jobOn(tx, articleId),
    events: [{ type: 'proposals.cancelled', articleId }],
  };
});

async function jobOn(tx: Parameters<typeof latestJobOn>[0], articleId: string): Promise<Job> {
  const job = await latestJobOn(tx, 'claims.propose', articleId);
  if (!job) throw notFound('question to a language model');
  return job;
}

/**
 * Asks the desk's language model, in the background, which claims the article's open sentences make.
 * @throws ClaimdeskError `not_found`; `transition_refused` where the desk has no language model;
 * `already_done` while it is being asked.
 */
export async function askForProposals(
  context: Context,
  input: z.input<typeof Input>,
): Promise<Job> {
  const job = await queue(context, input);
  wakeRunner();
  return job;
}

/** Lets go of what was asked. @throws ClaimdeskError `not_found`, `transition_refused`. */
export async function cancelProposals(
  context: Context,
  input: z.input<typeof Input>,
): Promise<Job> {
  const job = await cancel(context, input);
  wakeRunner();
  return job;
}
