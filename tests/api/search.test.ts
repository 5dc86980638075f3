import { beforeAll, expect, inject, it } from 'vitest';
import { importBridgeThrough } from '@/tests/support/api-bridge';
import { apiClient, done } from '@/tests/support/api-client';

const { url, members } = inject('desks').server;
const editor = apiClient(url, members.editor.token);
const reader = apiClient(url, members.reader.token);

let cars: string;

const find = (query: Record<string, string>) =>
  reader('GET', `/search?${new URLSearchParams(query)}`);

beforeAll(async () => {
  ({ cars } = await importBridgeThrough(editor));
});

it('finds the best of each kind, and walks one kind to its end', async () => {
  const all = await done(find({ q: 'bridge', limit: '2' }));
  expect(all.nextCursor).toBeNull();
  // The desk is shared: what others added may be found too.
  const kinds = all.items.map(({ kind }: { kind: string }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['claim', 'article']));
  for (const kind of new Set(kinds)) {
    expect(kinds.filter((one: string) => one === kind).length).toBeLessThanOrEqual(2);
  }
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await done(
      find({ q: 'bridge', kind: 'claim', limit: '1', ...(cursor ? { cursor } : {}) }),
    );
    seen.push(...page.items.map(({ id }: { id: string }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toContain(cars);
  expect(new Set(seen).size).toBe(seen.length);
});

it('finds what is mistyped and says so, and what was added a moment ago', async () => {
  const { items, corrections } = await done(find({ q: 'brigde carries', kind: 'claim' }));
  expect(items[0]).toMatchObject({ kind: 'claim', state: 'open', verdict: null });
  expect(corrections).toEqual([{ typed: 'brigde', found: ['bridge'] }]);
  const csl = { type: 'report', title: 'Okapi in the reeds' };
  const { id } = await done(editor('POST', '/sources', { json: { csl, capture: false } }));
  expect((await done(find({ q: 'okap' }))).items).toEqual([
    expect.objectContaining({
      kind: 'source',
      id,
      title: { text: csl.title, marks: [{ start: 0, end: 5 }] },
    }),
  ]);
});

it.each([
  [{ q: 'bridge', kind: 'person' }, 'kind'],
  [{ q: 'bridge', cursor: '1', kind: 'claim' }, 'cursor'],
  [{ q: 'bridge', from: 'yesterday' }, 'from'],
  [{ q: 'x'.repeat(301) }, 'q'],
])('refuses %j', async (query, field) => {
  const { status, body } = await find(query);
  expect(status).toBe(422);
  expect(body.errors).toEqual([expect.objectContaining({ field })]);
});
