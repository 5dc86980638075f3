import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimById } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { editArticle } from '@/lib/services/articles/edit-article';
import { getArticle } from '@/lib/services/articles/get-article';
import { importArticle } from '@/lib/services/articles/import-article';
import { addClaim } from '@/lib/services/claims/add-claim';
import { setDue } from '@/lib/services/claims/set-due';
import { bridgeClaims, bridgeText, importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let editor: MemberContext;
let bridge: Awaited<ReturnType<typeof importBridge>>;

beforeAll(async () => {
  editor = (await join(await newDesk(), 'editor')).context;
});
beforeEach(async () => {
  bridge = await importBridge(editor);
});

const dueOf = async (id: string) => (await claimById(reader(), id)).dueOn;

async function setOfArticle(dueOn: string | null) {
  const id = bridge.articleId;
  const { version } = (await getArticle(editor, id)).article;
  return await editArticle(editor, { id, expectedVersion: version, dueOn });
}

describe('the date of an article', () => {
  it('holds for claims without one of their own, and moves with it', async () => {
    await setDue(editor, { id: bridge.cars, dueOn: '2027-01-05' });
    expect((await setOfArticle('2027-02-01')).dueOn).toBe('2027-02-01');
    expect((await eventsNewestFirst())[0]).toMatchObject({
      type: 'article.edited',
      changes: [{ field: 'dueOn', before: null, after: '2027-02-01' }],
    });
    const dates = () => Promise.all([bridge.cars, bridge.opened, bridge.cleaner].map(dueOf));
    expect(await dates()).toEqual(['2027-01-05', '2027-02-01', '2027-02-01']);
    await setOfArticle('2027-03-01');
    expect(await dates()).toEqual(['2027-01-05', '2027-03-01', '2027-03-01']);
    await setOfArticle(null);
    expect(await dates()).toEqual(['2027-01-05', null, null]);
  });

  it('stays as it is where something else is corrected', async () => {
    await setOfArticle('2027-02-01');
    const { article } = await getArticle(editor, bridge.articleId);
    const said = { id: article.id, expectedVersion: article.version, note: 'Seen.' };
    expect((await editArticle(editor, said)).dueOn).toBe('2027-02-01');
    expect(await dueOf(bridge.opened)).toBe('2027-02-01');
  });

  it('is that of a claim again whose own is taken away', async () => {
    await setOfArticle('2027-02-01');
    const own = await setDue(editor, { id: bridge.cars, dueOn: '2027-01-05' });
    expect(own.before).toBeNull();
    const back = await setDue(editor, { id: bridge.cars, dueOn: null });
    expect(back).toMatchObject({ before: '2027-01-05', claim: { dueOn: '2027-02-01' } });
    await setDue(editor, { id: bridge.cars, dueOn: '2027-02-01' });
    await setOfArticle('2027-03-01');
    expect(await dueOf(bridge.cars)).toBe('2027-03-01');
  });

  it('is taken by claims that are added later, and comes with an import', async () => {
    await setOfArticle('2027-02-01');
    const [, , cleaner] = bridgeClaims;
    const added = await addClaim(editor, {
      articleId: bridge.articleId,
      wording: 'Nobody has measured it since 2019.',
      kind: 'event',
      passages: cleaner?.passages ?? [],
    });
    expect(await dueOf(added.id)).toBe('2027-02-01');

    const dueOn = '2027-04-01';
    const { id } = await importArticle(editor, { text: bridgeText, claims: bridgeClaims, dueOn });
    expect((await getArticle(editor, id)).article.dueOn).toBe(dueOn);
    const due = await reader().claim.findMany({
      where: { articleId: id },
      select: { dueOn: true },
    });
    expect(due).toEqual(bridgeClaims.map(() => ({ dueOn: new Date(dueOn) })));
    await expect(
      importArticle(editor, { text: bridgeText, dueOn: 'tomorrow' }),
    ).rejects.toMatchObject({ code: 'invalid_input', issues: [{ path: 'dueOn' }] });
  });
});
