import { beforeAll, describe, expect, it } from 'vitest';
import { claimById } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { importArticle } from '@/lib/services/articles/import-article';
import { exportAnnotations } from '@/lib/services/claims/export-annotations';
import { importAnnotations } from '@/lib/services/claims/import-annotations';
import { listClaims } from '@/lib/services/claims/list-claims';
import { retireClaim } from '@/lib/services/claims/retire-claim';
import { bridgeText, importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;
let onlooker: MemberContext;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  onlooker = (await join(admin, 'reader')).context;
});

const wordsOf = async (articleId: string) =>
  (await listClaims(editor, { articleId })).items.map(({ passages }) =>
    passages.map(({ start, exact }) => `${start} ${exact}`).join(),
  );
const sent = async (articleId: string) =>
  JSON.parse((await exportAnnotations(onlooker, articleId)).body);

describe('the annotations of an article', () => {
  it('make the same claims in another article of the same text', async () => {
    const { articleId, cleaner } = await importBridge(editor);
    await retireClaim(editor, { id: cleaner, reason: 'An opinion.' });
    const annotations = await sent(articleId);
    expect(annotations).toMatchObject({ type: 'AnnotationCollection', total: 2 });
    const { id } = await importArticle(editor, { text: bridgeText });
    const { claims } = await importAnnotations(editor, { articleId: id, annotations });
    expect(claims.map(({ number }) => number)).toEqual([1, 2]);
    expect(await wordsOf(id)).toEqual((await wordsOf(articleId)).slice(0, 2));
    expect(await claimById(reader(), claims[0]?.id ?? '')).toMatchObject({
      wording: 'The bridge carries 40,000 cars a day.',
      kind: 'quantity',
      state: 'open',
    });
  });

  it('are left alone where they come from, and when they come again', async () => {
    const { articleId } = await importBridge(editor);
    const annotations = await sent(articleId);
    expect(await importAnnotations(editor, { articleId, annotations })).toEqual({
      claims: [],
      alreadyHere: 3,
    });
    const row = {
      id: 'one',
      uri: 'x',
      target: [{ selector: [{ type: 'TextQuoteSelector', exact: 'in 1964' }] }],
    };
    const twice = { articleId, annotations: { rows: [row] } };
    expect((await importAnnotations(editor, twice)).claims).toMatchObject([{ number: 4 }]);
    expect(await importAnnotations(editor, twice)).toEqual({ claims: [], alreadyHere: 1 });
  });

  it('are taken in by those who may add claims, all or none', async () => {
    const { articleId } = await importBridge(editor);
    const selector = (exact: string) => ({
      target: { selector: { type: 'TextQuoteSelector', exact } },
    });
    const input = { articleId, annotations: [selector('in 1964'), selector('in 1864 or so')] };
    await expect(importAnnotations(onlooker, input)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(importAnnotations(editor, input)).rejects.toMatchObject({
      code: 'passage_not_found',
      issues: [{ path: '1.target.0' }],
    });
    expect(await wordsOf(articleId)).toHaveLength(3);
  });
});
