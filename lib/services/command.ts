import type { z } from 'zod';
import { inSpan } from '@/lib/adapters/tracing/in-span';
import { append, startOf } from '@/lib/data/audit-log';
import { transact, type Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { type Action, authorize } from '@/lib/domain/access/permissions';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { invalidInput } from '@/lib/domain/errors';
import { isOffered } from '@/lib/domain/undo/commands';
import type { Context } from '@/lib/services/context';

/** What a command's body works with: one transaction, who asked, and the one instant of the change. */
export type Work = { tx: Writer; actor: Actor; at: Date };

/** What happened: the answer, and at least the one event that tells of it. */
export type Outcome<T> = { result: T; events: readonly AuditEvent[] };

export type Command<Input, Result> = (context: Context, input: Input) => Promise<Result>;

/**
 * Makes a service of the one way to write: authorise, parse, decide, write and audit in a single
 * transaction. The body gets a `Writer`, which exists nowhere else.
 */
export function command<Schema extends z.ZodType, Result>(
  action: Action,
  schema: Schema,
  body: (work: Work, input: z.output<Schema>) => Promise<Outcome<Result>>,
): Command<z.input<Schema>, Result> {
  return async (context, input) => {
    const authorized = authorize(context.actor, action);
    const parsed = parse(schema, input);
    let undoable: number | undefined;
    const run = async (tx: Writer) => {
      const at = context.now();
      const { result, events } = await body({ tx, actor: authorized.actor, at }, parsed);
      await append(tx, authorized.actor, at, events);
      undoable = isOffered(events) ? startOf(tx) : undefined;
      return result;
    };
    const result = await inSpan(`command ${action}`, { 'claimdesk.action': action }, () =>
      context.tx ? run(context.tx) : transact(authorized, run),
    );
    if (undoable !== undefined) context.onUndoable?.(undoable);
    return result;
  };
}

/** What zod would say of a field that is missing or of another type, for people. */
const inWords: z.core.$ZodErrorMap = ({ code, input, expected }) => {
  if (code !== 'invalid_type') return undefined;
  return input === undefined ? 'This is missing.' : `This has to be of the type ${expected}.`;
};

/** @throws ClaimdeskError `invalid_input` with an issue for each field that is wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { error: inWords });
  if (parsed.success) return parsed.data;
  throw invalidInput(
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  );
}
