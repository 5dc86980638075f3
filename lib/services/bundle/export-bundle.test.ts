import { beforeAll, describe, expect, it } from 'vitest';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { database } from '@/lib/data/client';
import { verifyBundle } from '@/lib/domain/bundle/verify';
import { exportBundle } from '@/lib/services/bundle/export-bundle';
import { deskKeys } from '@/lib/services/bundle/signing-key';
import type { Context } from '@/lib/services/context';
import { contextOf, systemContext } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';
import { importBridge } from '@/tests/support/article';
import { readable } from '@/tests/support/bundle';
import { citedPage, protect } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();
useTestDatabase();

let editor: Context;
let reviewer: Context;
beforeAll(async () => {
  await ensureDesk(systemContext('first start'));
  editor = await contextOfNew('editor');
  reviewer = await contextOfNew('reviewer');
});

async function cited() {
  const { articleId, cars } = await importBridge(editor);
  return citedPage(site, reviewer, { claim: { articleId, claimId: cars } });
}

const bytesOf = async (articleId: string) => {
  const { body } = await exportBundle(reviewer, { articleId });
  return new Uint8Array(await new Response(body).arrayBuffer());
};
const check = async (articleId: string) =>
  verifyBundle(readable(await bytesOf(articleId)), bundleCrypto);

describe('the bundle of a report', () => {
  it('holds, is signed by the one key of the desk and is the same to the byte each time', async () => {
    const { articleId } = await cited();
    const [first, second] = await Promise.all([bytesOf(articleId), bytesOf(articleId)]);
    expect(second).toEqual(first);
    const { keys } = await deskKeys();
    expect(keys).toHaveLength(1);
    expect(await verifyBundle(readable(first), bundleCrypto)).toMatchObject({
      holds: true,
      signer: { publicKey: keys[0]?.publicKey, isValid: true },
      citations: [{ outcome: 'in_text' }],
    });
    const made = (await eventsNewestFirst()).filter(({ type }) => type === 'desk.signingKeyMade');
    expect(made).toEqual([{ type: 'desk.signingKeyMade', publicKey: keys[0]?.publicKey }]);
    const [kept] = await database().prisma.signingKey.findMany();
    expect(kept?.privateKey).not.toContain('MC4CAQAwBQYDK2Vw');
  });

  it('has nothing of the copy of a protected source', async () => {
    const { articleId, claimId, source } = await cited();
    await protect(reviewer, { claimId, sourceId: source.id });
    const bytes = await bytesOf(articleId);
    expect(Buffer.from(bytes).includes('copies/')).toBe(false);
    expect((await check(articleId)).holds).toBe(true);
  });

  it('is for those who may see the report', async () => {
    const { articleId } = await cited();
    await expect(exportBundle(contextOf(null), { articleId })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
