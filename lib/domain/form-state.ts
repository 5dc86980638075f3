import type { ErrorCode, ErrorFacts, FieldIssue } from '@/lib/domain/errors';

/**
 * What a server action answers to a form; plain data that travels to the browser. `values` holds
 * what was typed, by field name, so that a refused form loses nothing; passwords are never in it.
 */
export type FormState<Data = unknown> =
  | { status: 'idle' }
  | {
      status: 'ok';
      message?: string;
      data?: Data;
      /** The entry of the log that can be asked to be taken back. */
      undoable?: number;
    }
  | {
      status: 'error';
      code: ErrorCode | 'internal';
      message: string;
      issues: readonly FieldIssue[];
      facts: ErrorFacts;
      values: Record<string, unknown>;
    };

export const idle: FormState<never> = { status: 'idle' };
