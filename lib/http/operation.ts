import type { z } from 'zod';
import type { Action } from '@/lib/domain/access/permissions';
import type { ErrorCode } from '@/lib/domain/errors';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One call of the API, as the wrapper runs it and `openapi.json` describes it. */
export type Operation = {
  method: Method;
  /** As OpenAPI writes it: `/api/v1/claims/{id}`. Its folder is the same with brackets. */
  path: `/api/v1/${string}`;
  summary: string;
  /** What the caller must be permitted to do; null where no token is needed. */
  action: Action | null;
  /** Whether the session of a page will do in place of a token. */
  takesSession?: boolean;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The most bytes that its body may have, where that is more than of an article's text. */
  bodyLimit?: number;
  /** Of an answer with success. */
  answer?: z.ZodType;
  /** Of an answer with success; 200 unless given. */
  status?: 200 | 201 | 202 | 204;
  /** Media types it can answer besides JSON. */
  produces?: readonly string[];
  /** Whether the caller must say, by If-Match, which version the change is made against. */
  ifMatch?: boolean;
  /**
   * Whether a POST sent again does no harm, so that it needs no Idempotency-Key: the key's transaction
   * would keep others waiting while it asks the world outside.
   */
  isRepeatable?: boolean;
  /** Codes of its own, beside those that any call can answer. */
  errors?: readonly ErrorCode[];
};

type Names<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** The parameters in an operation's path, by name. */
export type Params<Op extends Operation> = { [Name in Names<Op['path']>]: string };
export type Query<Op extends Operation> = Output<Op['query']>;
export type Body<Op extends Operation> = Output<Op['body']>;
export type AnswerOf<Op extends Operation> = Op['answer'] extends z.ZodType
  ? z.input<Op['answer']>
  : // biome-ignore lint/suspicious/noConfusingVoidType: a handler without an answer returns nothing.
    void;
export type Version<Op extends Operation> = Op['ifMatch'] extends true ? number : undefined;
