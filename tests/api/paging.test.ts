import { beforeAll, describe, expect, inject, it } from 'vitest';
import { apiClient, done } from '@/tests/support/api-client';

const { url, members } = inject('desks').server;
const editor = apiClient(url, members.editor.token);

type Row = { id: string };

/** Every page of a list in its turn; `between` happens after each. */
async function walk(path: string, between: (page: Row[]) => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = `limit=4${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page = await done(editor('GET', `${path}?${query}`));
    seen.push(...page.items.map(({ id }: Row) => id));
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

  it('says where a cursor is from, when it is another', async () => {
    expect(await editor('GET', '/articles?cursor=none')).toMatchObject({
      status: 422,
      body: { code: 'invalid_input' },
    });
  });
});
