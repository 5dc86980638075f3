import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '@/lib/data/transaction';
import type { Context } from '@/lib/services/context';
import { once } from '@/lib/services/idempotency';
import { createToken } from '@/lib/services/members/create-token';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew } from '@/tests/support/review-desk';

useTestDatabase();

let context: Context;

beforeAll(async () => {
  context = await contextOfNew('reviewer');
});

const request = (requestHash = 'hash') => ({ key: crypto.randomUUID(), requestHash });
const makeToken = (name: string) => async (inside: Context) => ({
  status: 201,
  body: await createToken(inside, { name }),
});
const tokensNamed = (name: string) => reader().apiToken.count({ where: { name } });

describe('a request under a key', () => {
  it('takes effect once; a repeated one gets the same answer', async () => {
    const under = request();
    const first = await once(context, under, makeToken('repeated'));
    const second = await once(context, under, makeToken('repeated'));
    expect(first.replayed).toBe(false);
    expect(second).toEqual({ ...first, replayed: true });
    expect(await tokensNamed('repeated')).toBe(1);
  });

  it('takes effect once among many at the same time', async () => {
    const under = request();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => once(context, under, makeToken('concurrent'))),
    );
    expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await tokensNamed('concurrent')).toBe(1);
  });

  it('is refused when the key came with another request', async () => {
    const under = request();
    await once(context, under, makeToken('first'));
    await expect(
      once(context, { ...under, requestHash: 'other' }, makeToken('second')),
    ).rejects.toMatchObject({ code: 'idempotency_mismatch' });
    expect(await tokensNamed('second')).toBe(0);
  });

  it('leaves the key free when it is refused, with nothing written', async () => {
    const under = request();
    const failing = async (inside: Context) => {
      await createToken(inside, { name: 'undone' });
      throw new Error('after the write');
    };
    await expect(once(context, under, failing)).rejects.toThrow('after the write');
    expect(await tokensNamed('undone')).toBe(0);
    expect((await once(context, under, makeToken('done'))).replayed).toBe(false);
  });

  it('shares its key with nobody else', async () => {
    const under = request();
    await once(context, under, makeToken('mine'));
    const other = await contextOfNew('reviewer');
    expect((await once(other, under, makeToken('theirs'))).replayed).toBe(false);
  });

  it('is forgotten after a day', async () => {
    const under = request();
    await once(context, under, makeToken('daily'));
    const tomorrow = { ...context, now: () => new Date(Date.now() + 25 * 60 * 60 * 1000) };
    expect((await once(tomorrow, under, makeToken('daily'))).replayed).toBe(false);
  });
});
