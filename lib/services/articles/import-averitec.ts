import { z } from 'zod';
import { claimsOfArticle } from '@/lib/data/claims';
import { sha256 } from '@/lib/data/sha256';
import { likelyDuplicates } from '@/lib/data/source-batches';
import { holdIdentities } from '@/lib/data/sources';
import { transact, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { type AveritecImport, AveritecInput } from '@/lib/domain/averitec/averitec-import';
import { fromAveritec } from '@/lib/domain/averitec/from-averitec';
import { ClaimdeskError, invalidField, isClaimdeskError } from '@/lib/domain/errors';
import { CslItem } from '@/lib/domain/source/csl';
import { identityOf } from '@/lib/domain/source/identity';
import { importArticle } from '@/lib/services/articles/import-article';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addWork } from '@/lib/services/sources/add-source';

/**
 * Takes in a file in AVeriTeC’s format as one article with its claims, sources and citations: all of
 * it, or nothing. Of the sources no copies are asked for.
 * @throws ClaimdeskError `invalid_input` naming each field that is wrong; `already_done` when the same
 * file is here; as `addCitation` does, naming the answer.
 */
export async function importAveritec(
  context: Context,
  input: z.input<typeof AveritecInput>,
): Promise<AveritecImport> {
  const authorized = authorize(context.actor, 'article.import');
  const { text, title, language, withLabels } = parse(AveritecInput, input);
  const file = fromAveritec(jsonOf(text), { title, withLabels });
  const takeIn = async (tx: Writer) => {
    const within: Context = { actor: context.actor, now: context.now, tx };
    const article = await importArticle(within, {
      ...file.body,
      title,
      language,
      claims: file.claims,
      importKey: `averitec ${sha256(text)}`,
    });
    const claims = await claimsOfArticle(tx, article.id);
    const { ids, added } = await addWorks(within, { works: file.works });
    for (const { claim, work, path, ...said } of file.citations) {
      const claimId = claims[claim]?.summary.id ?? '';
      await addCitation(within, { claimId, sourceId: ids[work] ?? '', ...said }).catch((error) => {
        throw named(error, path);
      });
    }
    return {
      articleId: article.id,
      title: article.title,
      claims: claims.length,
      citations: file.citations.length,
      sourcesAdded: added,
      withoutSource: file.withoutSource,
    };
  };
  return await (context.tx ? takeIn(context.tx) : transact(authorized, takeIn));
}

/** The desk’s sources for the works, in their order; those that it lacks are added. */
const addWorks = command(
  'source.add',
  z.object({ works: z.array(CslItem) }),
  async (work, { works }) => {
    const identities = works.map(identityOf);
    await holdIdentities(work.tx, identities);
    const known = await likelyDuplicates(work.tx, identities);
    const ids: string[] = [];
    const events: AuditEvent[] = [];
    for (const [index, csl] of works.entries()) {
      const existing = known[index];
      if (existing) {
        ids.push(existing.id);
        continue;
      }
      const added = await addWork(work, {
        csl,
        tier: 'secondary',
        distinct: true,
        capture: false,
      });
      ids.push(added.result.id);
      events.push(...added.events);
    }
    return { result: { ids, added: events.length }, events };
  },
);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalidField('text', `The file is no JSON: ${(error as Error).message}`);
  }
}

/** The refusal with the place in the file that it is about. */
function named(error: unknown, path: string): unknown {
  if (!isClaimdeskError(error)) return error;
  const message = `${path}: ${error.message}`;
  return new ClaimdeskError(error.code, message, [{ path, message: error.message }]);
}
