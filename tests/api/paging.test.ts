import { beforeAll, describe, expect, inject, it } from 'vitest';
import { apiClient, done } from '@/tests/support/api-client';

const { url, members } = inject('desks').server;
const editor = apiClient(url, members.editor.token);

type Row = { id: string; claimId?: string };

const idOf = ({ id, claimId }: Row): string => claimId ?? id;

/** Every page of a list in its turn; `between` happens after each. */
async function walk(path: string, between: (page: Row[]) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = `limit=4${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = await done(editor('GET', `${path}${path.includes('?') ? '&' : '?'}${query}`));
    seen.push(...page.items.map(idOf));
    cursor = page.nextCursor;
    await between(page.items);
  }
  return seen;
}

const sentences = Array.from({ length: 14 }, (_, n) => `Pier ${n} is ${n + 10} metres long.`);
const claim = (exact: string) => ({ wording: exact, kind: 'quantity', passages: [{ exact }] });
const addArticle = (title: string) =>
  done(
    editor('POST', '/articles', {
      json: {
        title: `${title} ${crypto.randomUUID()}`,
        text: `${sentences.join(' ')} ${crypto.randomUUID()}.`,
        claims: sentences.slice(0, 10).map(claim),
      },
    }),
  );

describe('walking a list page by page while others work', () => {
  let articleId: string;
  beforeAll(async () => {
    articleId = (await addArticle('Piers')).id;
  });

  it('misses no claim and meets none twice, whatever is added', async () => {
    const { items } = await done(editor('GET', `/articles/${articleId}/claims`));
    const added = sentences.slice(10).map((exact) => ({ json: claim(exact) }));
    const seen = await walk(`/articles/${articleId}/claims`, async () => {
      const next = added.pop();
      if (next) await done(editor('POST', `/articles/${articleId}/claims`, next));
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(items.map(({ id }: Row) => id)));
    expect(seen.length).toBeGreaterThan(items.length);
  });

  it('misses no article that stays and meets none twice, though some are worked on', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) await addArticle(`Harbour ${n}`);
    const before = await walk('/articles', async () => {});
    let worked = 0;
    const seen = await walk('/articles', async (page) => {
      // Those that were met last move to the top of the list.
      for (const { id } of page.slice(-2)) {
        const { version } = await done(editor('GET', `/articles/${id}`));
        await done(
          editor('PATCH', `/articles/${id}`, { version, json: { note: `Read ${worked}.` } }),
        );
        worked += 1;
      }
    });
    expect(worked).toBeGreaterThanOrEqual(4);
    expect(seen).toEqual(before);
  });

  it('misses no claim that waits and meets none twice, though dates are changed and claims assessed', async () => {
    const { items } = await done(editor('GET', `/articles/${articleId}/claims`));
    const claims: string[] = items.slice(0, 10).map(idOf);
    const rate = (id: string) =>
      done(
        editor('POST', `/claims/${id}/assessments`, {
          json: { rating: 'unproven', rationale: 'Nobody measured.', citationIds: [] },
        }),
      );
    const setDue = async (id: string, dueOn: string) => {
      const { version } = await done(editor('GET', `/claims/${id}`));
      await done(editor('PUT', `/claims/${id}/due`, { json: { dueOn }, version }));
    };
    for (const id of claims) await rate(id);
    const before = (await walk('/work?list=done', async () => {})).filter((id) =>
      claims.includes(id),
    );
    expect(before).toHaveLength(10);
    const left = [...before];
    const settled: string[] = [];
    const seen = await walk('/work?list=done', async (page) => {
      const mine = page.map(idOf).filter((id) => claims.includes(id));
      left.splice(0, mine.length);
      const [first] = mine;
      const last = left.at(-1);
      if (first) {
        settled.push(first);
        const json = { rating: 'unproven', reason: 'Nobody measured.' };
        await done(editor('POST', `/claims/${first}/verdict`, { json }));
      }
      for (const id of mine.slice(1, 3)) await setDue(id, '2099-01-01');
      if (last) await setDue(last, '2001-01-01');
    });
    expect(settled.length).toBeGreaterThan(1);
    expect(seen.filter((id) => claims.includes(id))).toEqual(before);
  });

  it('misses nothing that was told and meets nothing twice, though it is read on the way', async () => {
    const reviewer = apiClient(url, members.reviewer.token);
    const { items } = await done(editor('GET', `/articles/${articleId}/claims`));
    const { id: userId } = await done(editor('GET', '/account'));
    const tell = () =>
      done(
        reviewer('POST', `/claims/${items.at(-1).id}/comments`, {
          json: { body: 'Look', mentions: [userId] },
        }),
      );
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8, 9]) await tell();
    const before = await walk('/inbox', async () => {});
    const seen = await walk('/inbox', async (page) => {
      await done(editor('POST', '/inbox/read', { json: { ids: page.slice(1).map(idOf) } }));
      await tell();
    });
    expect(seen).toEqual(before);
  });

  it('says where a cursor is from, when it is another', async () => {
    for (const path of ['/articles', '/work', '/inbox']) {
      expect(await editor('GET', `${path}?cursor=none`)).toMatchObject({
        status: 422,
        body: { code: 'invalid_input' },
      });
    }
  });
});
