import { z } from 'zod';
import { type Bibliography, bibliography } from '@/lib/adapters/bibliography/bibliography';
import { holdSource, setSourceNotices, sourceById } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { invalidField, isClaimdeskError, staleVersion } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { Notice } from '@/lib/domain/source/notice';
import type { Source } from '@/lib/domain/source/source';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({ id: Id });

/**
 * Asks the register of works what was published on a source's work afterwards, keeps the answer and
 * returns the source. Citations of a work that was retracted are marked wherever they show. The
 * register is asked before the transaction begins: no other writes wait for it.
 * @throws ClaimdeskError `not_found`; `invalid_input` for a work without a DOI; `lookup_failed` where
 * the register does not know the work or does not answer, and nothing changes;
 * `stale_version` when the DOI was changed meanwhile.
 */
export async function checkNotices(
  context: Context,
  input: z.input<typeof Input>,
  books: Pick<Bibliography, 'noticesOf'> = bibliography(),
): Promise<Source> {
  authorize(context.actor, 'source.edit');
  const { id } = parse(Input, input);
  const { identity } = await sourceById(reader(), id);
  if (identity.doi === null) {
    throw invalidField(
      'id',
      'Only a work with a DOI can be looked for in the register of notices.',
    );
  }
  const notices = await books.noticesOf(identity.doi);
  return await keep(context, { id, doi: identity.doi, notices });
}

const keep = command(
  'source.edit',
  Input.extend({ doi: z.string(), notices: z.array(Notice) }),
  async ({ tx, at }, { id, doi, notices }) => {
    const { identity, version } = await holdSource(tx, id);
    if (identity.doi !== doi) throw staleVersion('source', version);
    const source = await setSourceNotices(tx, id, notices, at);
    return {
      result: source,
      events: [{ type: 'source.noticesChecked', sourceId: id, title: source.csl.title, notices }],
    };
  },
);

/** As `checkNotices`, where a register that cannot say anything is no reason to stop. */
export async function checkNoticesIfPossible(
  ...given: Parameters<typeof checkNotices>
): Promise<Source | null> {
  try {
    return await checkNotices(...given);
  } catch (error) {
    if (isClaimdeskError(error)) return null;
    throw error;
  }
}
