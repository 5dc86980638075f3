import { z } from 'zod';
import { proposeClaims } from '@/lib/adapters/language-model/propose-claims';
import { articleById, currentRevision } from '@/lib/data/articles';
import { insertProposals, proposalsOfArticle } from '@/lib/data/claim-proposals';
import { claimsOfArticle } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { wordingKey } from '@/lib/domain/claim/galley/wording-key';
import { Proposal } from '@/lib/domain/claim/proposal';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { env } from '@/lib/env';
import { assembleGalley, suggestedOf } from '@/lib/services/articles/assemble-galley';
import { isDetectable } from '@/lib/services/claims/detector';
import type { JobWork } from '@/lib/services/jobs/job-work';

const JobInput = z.object({ articleId: Id });
const Result = z.object({
  model: z.string(),
  proposals: z.array(Proposal.omit({ sentence: true }).extend({ sentence: z.string() })),
});

const articleOf = ({ input }: { input: unknown }) => JobInput.parse(input).articleId;

/** Asks the desk's language model which claims the open sentences of an article make. */
export const proposeClaimsWork: JobWork = {
  action: 'claim.propose',
  async run(job, { signal, report }) {
    const config = env().languageModel;
    if (!config) {
      throw new ClaimdeskError(
        'model_failed',
        'No language model is set up on this desk any more.',
      );
    }
    const { sentences, language } = await openSentences(articleOf(job));
    const answered = await proposeClaims(
      config,
      sentences.map((text) => ({ text })),
      {
        signal,
        language,
        onProgress: (done) => report('Asking the language model', done / sentences.length),
      },
    );
    const proposals = answered.map(({ sentence, ...proposal }) => ({
      ...proposal,
      sentence: sentences[sentence] ?? '',
    }));
    return { model: config.model, proposals } satisfies z.infer<typeof Result>;
  },
  async land(tx, job, result, at) {
    const articleId = articleOf(job);
    const { model, proposals } = Result.parse(result);
    await insertProposals(tx, articleId, model, proposals, at);
    return { articleId, event: { type: 'proposals.made', articleId } };
  },
  failed: (job, reason) => ({ type: 'proposals.failed', articleId: articleOf(job), reason }),
};

/**
 * The sentences worth asking about: open, suggested by the detector where it knows the language, and
 * without a proposal that waits for a decision; each wording once.
 */
async function openSentences(articleId: string) {
  const db = reader();
  const article = await articleById(db, articleId);
  const revision = await currentRevision(db, articleId);
  const claims = (await claimsOfArticle(db, articleId)).map(({ summary }) => summary);
  const galley = await assembleGalley(db, { article, revision, claims });
  const suggested = isDetectable(article.language) ? await suggestedOf(galley) : null;
  const waiting = await proposalsOfArticle(db, articleId, 'open');
  const seen = new Set(waiting.map(({ sentence }) => wordingKey(sentence)));
  const sentences = galley.sentences.flatMap(({ status, start, end }, at) => {
    const words = revision.text.slice(start, end);
    const key = wordingKey(words);
    if (status !== 'open' || suggested?.[at] === false || seen.has(key)) return [];
    seen.add(key);
    return [words];
  });
  return { sentences, language: article.language };
}
