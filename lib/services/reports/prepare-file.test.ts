import { beforeAll, describe, expect, it } from 'vitest';
import { exportBundle } from '@/lib/services/bundle/export-bundle';
import { prepareFile } from '@/lib/services/reports/prepare-file';
import { importBridge } from '@/tests/support/article';
import { citedPage, protect } from '@/tests/support/cited-page';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { useTestSite } from '@/tests/support/site';

const site = useTestSite();
useTestDatabase();

let editor: MemberContext;
beforeAll(async () => {
  editor = (await join(await newDesk(), 'editor')).context;
});

async function cited() {
  const { articleId, cars } = await importBridge(editor);
  return citedPage(site, editor, { claim: { articleId, claimId: cars } });
}

const bytesOf = async (articleId: string) =>
  Buffer.from(await new Response((await exportBundle(editor, { articleId })).body).arrayBuffer());

const staying = new AbortController().signal;

describe('a bundle that is made before it is saved', () => {
  it('tells which copy it reads, and is the one that is saved', async () => {
    const { articleId } = await cited();
    const before = await bytesOf(articleId);
    const steps: unknown[] = [];
    await prepareFile(editor, { articleId, file: 'bundle' }, (step) => steps.push(step), staying);
    expect(steps).toEqual([
      { words: 'Reading copy 1 of 1', share: 0 },
      { words: 'Signing the bundle', share: 0.5 },
    ]);
    expect((await bytesOf(articleId)).equals(before)).toBe(true);
  });

  it('is made anew when a source was protected meanwhile', async () => {
    const { articleId, claimId, source } = await cited();
    await prepareFile(editor, { articleId, file: 'bundle' }, () => undefined, staying);
    expect((await bytesOf(articleId)).includes('copies/')).toBe(true);
    await protect(editor, { claimId, sourceId: source.id });
    expect((await bytesOf(articleId)).includes('copies/')).toBe(false);
  });

  it('is not made on when nobody waits', async () => {
    const { articleId } = await cited();
    const leave = new AbortController();
    const steps: string[] = [];
    const made = prepareFile(
      editor,
      { articleId, file: 'bundle' },
      ({ words }) => {
        steps.push(words);
        leave.abort();
      },
      leave.signal,
    );
    await expect(made).rejects.toThrow(/abort/);
    expect(steps).toEqual(['Reading copy 1 of 1']);
  });
});

it('is for those who may see the report, of reports that there are', async () => {
  const { articleId } = await importBridge(editor);
  const wanted = { articleId, file: 'csv', number: 7 } as const;
  await expect(prepareFile(editor, wanted, () => undefined, staying)).rejects.toMatchObject({
    code: 'not_found',
  });
});
