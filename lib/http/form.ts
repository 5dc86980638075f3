import { refresh } from 'next/cache';
import { unstable_rethrow } from 'next/navigation';
import { logFault, logRefusal } from '@/lib/adapters/security-log';
import { currentContext } from '@/lib/auth/session';
import { isClaimdeskError } from '@/lib/domain/errors';
import type { FormState } from '@/lib/domain/form-state';
import { typedValues } from '@/lib/http/form-data';
import type { Context } from '@/lib/services/context';

/** What a form's work may say: a message for a toast, data for the page. */
export type FormAnswer<Data> = { message?: string; data?: Data };

/**
 * The one wrapper of server actions, for `useActionState`: runs `work` as whoever is signed in and
 * answers with a FormState. Refusals keep what was typed; `redirect` and `notFound` pass through.
 */
export function formAction<Data = never>(
  // biome-ignore lint/suspicious/noConfusingVoidType: work that has nothing to say returns nothing.
  work: (context: Context, form: FormData) => Promise<FormAnswer<Data> | void>,
) {
  return async (_state: FormState<Data>, form: FormData): Promise<FormState<Data>> => {
    try {
      let undoable: number | undefined;
      const context = await currentContext();
      const onUndoable = (sequence: number) => {
        undoable = sequence;
      };
      const answer = await work({ ...context, onUndoable }, form);
      return { status: 'ok', ...answer, ...(undoable === undefined ? {} : { undoable }) };
    } catch (error) {
      unstable_rethrow(error);
      logRefusal(error);
      // The page behind the form then shows what somebody else made of it.
      if (isClaimdeskError(error) && error.code === 'stale_version') refresh();
      return { ...refusal(error), values: typedValues(form) };
    }
  };
}

function refusal(error: unknown) {
  if (isClaimdeskError(error)) {
    const { code, message, issues, facts } = error;
    return { status: 'error' as const, code, message, issues, facts };
  }
  return {
    status: 'error' as const,
    code: 'internal' as const,
    message: `Something went wrong here; nothing was changed. The server’s log has the cause under ${logFault(error)}.`,
    issues: [],
    facts: {},
  };
}
