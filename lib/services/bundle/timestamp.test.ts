import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { verifyBundle } from '@/lib/domain/bundle/verify';
import { exportBundle } from '@/lib/services/bundle/export-bundle';
import { type Context, systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { publishReport } from '@/lib/services/reports/publish-report';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { importBridge } from '@/tests/support/article';
import { readable } from '@/tests/support/bundle';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';
import {
  type Authority,
  makeAuthority,
  serveAuthority,
  timestampRequest,
} from '@/tests/support/timestamp-authority';

useTestDatabase();

type Answering = Parameters<typeof serveAuthority>[0];

let editor: Context;
let reviewer: Context;
let authority: Authority;
let answering: Answering;
let served: Awaited<ReturnType<typeof serveAuthority>>;
beforeAll(async () => {
  authority = await makeAuthority();
  // On loopback, which no allowance but the operator's own setting opens.
  served = await serveAuthority((request) => answering(request));
  vi.stubEnv('CLAIMDESK_TIMESTAMP_URL', served.url);
  await ensureDesk(systemContext('first start'));
  editor = await contextOfNew('editor');
  reviewer = await contextOfNew('reviewer');
});
afterAll(() => {
  served.stop();
  vi.unstubAllEnvs();
});
beforeEach(() => {
  answering = (request) => authority.answer(request);
});

async function published(): Promise<string> {
  const { articleId, cars: claimId } = await importBridge(editor);
  await recordAssessment(reviewer, { claimId, rating: 'unproven', rationale: 'No count.' });
  await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'No count.' });
  await publishReport(editor, { articleId });
  return articleId;
}

async function exported(articleId: string) {
  const { body, noTimestamp } = await exportBundle(reviewer, { articleId });
  const bytes = new Uint8Array(await new Response(body).arrayBuffer());
  return { bytes, noTimestamp, check: await verifyBundle(readable(bytes), bundleCrypto) };
}

describe('the timestamp of a bundle', () => {
  it('is asked for once, kept, and the same to the byte in every export', async () => {
    const articleId = await published();
    const before = served.asked();
    const first = await exported(articleId);
    expect(first).toMatchObject({
      noTimestamp: null,
      check: { holds: true, timestamp: { fault: null, authority: 'Clockwork' } },
    });
    expect((await exported(articleId)).bytes).toEqual(first.bytes);
    expect(served.asked() - before).toBe(1);
    const told = (await eventsNewestFirst()).filter(({ type }) => type === 'report.timestamped');
    expect(told).toMatchObject([{ articleId, number: 1, authority: 'Clockwork' }]);
  });

  it('is the same for several that ask at once', async () => {
    const articleId = await published();
    const [one, other] = await Promise.all([exported(articleId), exported(articleId)]);
    expect(other.bytes).toEqual(one.bytes);
    expect(one.check.holds).toBe(true);
  });

  it.each<[string, Answering, RegExp]>([
    ['answers something else', () => Buffer.from('no'), /does not hold/],
    [
      'stamps other bytes',
      async () => authority.answer(await timestampRequest(Buffer.from('other'))),
      /timestamp_differs/,
    ],
    [
      'is not for timestamps',
      async (request) => (await makeAuthority({ isCritical: false })).answer(request),
      /timestamp_unfit/,
    ],
    ['keeps silent', () => null, /took too long|did not answer/i],
  ])(
    'is missing, and said to be, where the authority %s; the next time it is asked again',
    async (_, respond, why) => {
      const articleId = await published();
      answering = respond;
      const without = await exported(articleId);
      expect(without.noTimestamp).toMatch(why);
      expect(without.check).toMatchObject({ holds: true, timestamp: null });
      answering = (request) => authority.answer(request);
      expect((await exported(articleId)).check).toMatchObject({
        holds: true,
        timestamp: { fault: null },
      });
    },
  );

  it('is not asked for a preview', async () => {
    const { articleId } = await importBridge(editor);
    const before = served.asked();
    expect(await exported(articleId)).toMatchObject({
      noTimestamp: null,
      check: { holds: true, timestamp: null },
    });
    expect(served.asked()).toBe(before);
  });
});
