import { z } from 'zod';
import type { Writer } from '@/lib/data/transaction';

/** The answer's JSON as text: a JSON column would put its fields in an order of its own. */
const Response = z.object({ json: z.string() });

export type StoredAnswer = { requestHash: string; status: number; body: unknown };

/**
 * Takes a key for this transaction. False when another request has it: this call waits until that
 * request's transaction has ended, so its answer can be read after.
 */
export async function takeKey(
  tx: Writer,
  key: { userId: string; key: string; requestHash: string },
  at: Date,
): Promise<boolean> {
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ ...key, status: 0, response: {}, createdAt: at }],
    skipDuplicates: true,
  });
  return count === 1;
}

export async function answerOf(tx: Writer, userId: string, key: string): Promise<StoredAnswer> {
  const { requestHash, status, response } = await tx.idempotencyKey.findUniqueOrThrow({
    where: { userId_key: { userId, key } },
  });
  return { requestHash, status, body: JSON.parse(Response.parse(response).json) };
}

export async function keepAnswer(
  tx: Writer,
  userId: string,
  key: string,
  answer: { status: number; body: unknown },
): Promise<void> {
  await tx.idempotencyKey.update({
    where: { userId_key: { userId, key } },
    data: {
      status: answer.status,
      response: { json: JSON.stringify(answer.body) },
    },
  });
}

export async function forgetKeysBefore(tx: Writer, userId: string, before: Date): Promise<void> {
  await tx.idempotencyKey.deleteMany({ where: { userId, createdAt: { lt: before } } });
}
