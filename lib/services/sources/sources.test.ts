import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { CslItem } from '@/lib/domain/source/csl';
import type { Context } from '@/lib/services/context';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { editSource } from '@/lib/services/sources/edit-source';
import { getSource, listUsesOfSource } from '@/lib/services/sources/get-source';
import { listSources } from '@/lib/services/sources/list-sources';
import { restoreSource, retireSource } from '@/lib/services/sources/retire-source';
import { suggestSources } from '@/lib/services/sources/suggest-sources';
import { useTestDatabase } from '@/tests/support/database';
import { claimUnderReview, contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let editor: Context;
let reviewer: Context;
let reader: Context;

beforeAll(async () => {
  editor = await contextOfNew('editor');
  reviewer = await contextOfNew('reviewer');
  reader = await contextOfNew('reader');
});

const book = (fields: Partial<CslItem> = {}): CslItem => ({
  type: 'book',
  title: 'Wells of the steppe',
  ...fields,
});

/** What a refusal must leave as it was. */
const stored = async () => ({
  sources: await database().prisma.source.findMany({ orderBy: { id: 'asc' } }),
  events: await database().prisma.auditEvent.count(),
});

async function refused(attempt: () => Promise<unknown>) {
  const before = await stored();
  const error = await attempt().then(
    () => {
      throw new Error('It was not refused.');
    },
    (error) => error,
  );
  expect(await stored()).toEqual(before);
  return error;
}

describe('adding a source', () => {
  it('stores the work with its identities and leaves an audit event', async () => {
    const source = await addSource(reviewer, {
      csl: book({
        DOI: 'https://doi.org/10.5555/ADDED',
        URL: 'https://user:secret@www.example.org/added/',
        'number-of-pages': '12',
      }),
      tier: 'primary',
    });
    expect(source).toMatchObject({
      version: 1,
      tier: 'primary',
      rank: 'normal',
      rankReason: null,
      status: 'active',
      csl: { DOI: '10.5555/added', URL: 'https://www.example.org/added/', 'number-of-pages': '12' },
      identity: { doi: '10.5555/added', isbn: null, canonicalUrl: 'https://example.org/added' },
    });
    expect((await getSource(reader, source.id)).csl).toEqual(source.csl);
    expect((await eventsNewestFirst())[1]).toEqual({
      type: 'source.added',
      sourceId: source.id,
      title: 'Wells of the steppe',
    });
  });

  it.each([
    ['a DOI', 'doi', { DOI: '10.5555/TWICE' }, { URL: 'http://dx.doi.org/10.5555/twice' }],
    ['an ISBN', 'isbn', { ISBN: '0-306-40615-2' }, { ISBN: '978-0-306-40615-7' }],
    [
      'an address',
      'canonicalUrl',
      { URL: 'http://www.example.org/twice/' },
      { URL: 'https://example.org/twice?utm_source=mail' },
    ],
  ] as const)('offers the one with the same %s instead', async (_, shared, first, second) => {
    const title = `Shares ${shared}`;
    const existing = await addSource(reviewer, { csl: book({ title, ...first }) });
    const error = await refused(() => addSource(reviewer, { csl: book(second) }));
    expect(error).toMatchObject({
      code: 'duplicate_source',
      facts: { existingId: existing.id, existing: { id: existing.id, title }, shared },
    });
    const other = await addSource(reviewer, { csl: book(second), distinct: true });
    expect(other.id).not.toBe(existing.id);
  });

  it('does not offer a retired one', async () => {
    const csl = book({ DOI: '10.5555/retired' });
    const { id } = await addSource(reviewer, { csl });
    await retireSource(editor, { id, expectedVersion: 1, reason: 'Entered by mistake.' });
    await expect(addSource(reviewer, { csl })).resolves.toMatchObject({ status: 'active' });
  });

  it('lets only one of two who add the same work at once through', async () => {
    const csl = book({ DOI: '10.5555/race' });
    const attempts = Array.from({ length: 8 }, () => addSource(reviewer, { csl }));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['a DOI that is none', { DOI: 'ten' }, 'csl.DOI'],
    ['an ISBN with a wrong digit', { ISBN: '978-0-306-40615-8' }, 'csl.ISBN'],
    ['an address without a scheme', { URL: 'example.org' }, 'csl.URL'],
    ['an address that runs a script', { URL: 'javascript:alert(1)' }, 'csl.URL'],
    ['an empty title', { title: ' ' }, 'csl.title'],
    ['a kind of work that CSL does not know', { type: 'hologram' }, 'csl.type'],
  ])('refuses %s and names the field', async (_, fields, path) => {
    const csl = book(fields as Partial<CslItem>);
    const error = await refused(() => addSource(reviewer, { csl }));
    expect(error.code).toBe('invalid_input');
    expect(error.issues.map((issue: { path: string }) => issue.path)).toContain(path);
  });

  it('is not for readers, nor for anybody who is not signed in', async () => {
    const csl = book();
    expect(await refused(() => addSource(reader, { csl }))).toMatchObject({ code: 'forbidden' });
    expect(await refused(() => addSource({ ...reader, actor: null }, { csl }))).toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('editing a source', () => {
  it('records what changed', async () => {
    const { id } = await addSource(reviewer, {
      csl: book({ publisher: 'A', author: [{ family: 'Rowe', given: 'Ada' }] }),
    });
    const after = await editSource(reviewer, {
      id,
      expectedVersion: 1,
      tier: 'tertiary',
      csl: book({ title: 'Wells', author: [{ given: 'Ada', family: 'Rowe' }] }),
    });
    expect(after).toMatchObject({ id, version: 2, csl: { title: 'Wells' }, tier: 'tertiary' });
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'source.edited',
      sourceId: id,
      title: 'Wells',
      changes: [
        { field: 'title', before: 'Wells of the steppe', after: 'Wells' },
        { field: 'publisher', before: 'A', after: null },
        { field: 'tier', before: 'secondary', after: 'tertiary' },
      ],
    });
  });

  it('refuses a version that is no longer the current one', async () => {
    const { id } = await addSource(reviewer, { csl: book() });
    const edit = (title: string) => ({ id, expectedVersion: 1, csl: book({ title }) });
    await editSource(reviewer, edit('First'));
    expect(await refused(() => editSource(reviewer, edit('Second')))).toMatchObject({
      code: 'stale_version',
      facts: { currentVersion: 2 },
    });
  });

  it('refuses a number of another source, but not one it had before', async () => {
    const one = await addSource(reviewer, { csl: book({ DOI: '10.5555/one' }) });
    const csl = book({ DOI: '10.5555/one' });
    const other = await addSource(reviewer, { csl, distinct: true });
    const third = await addSource(reviewer, { csl: book() });
    await editSource(reviewer, {
      id: other.id,
      expectedVersion: 1,
      csl: { ...csl, title: 'Another printing' },
    });
    expect(
      await refused(() => editSource(reviewer, { id: third.id, expectedVersion: 1, csl })),
    ).toMatchObject({ code: 'duplicate_source', facts: { existingId: one.id, shared: 'doi' } });
  });

  it('says so when there is no such source', async () => {
    const id = crypto.randomUUID();
    expect(
      await refused(() => editSource(reviewer, { id, expectedVersion: 1, csl: book() })),
    ).toMatchObject({ code: 'not_found' });
  });
});

describe('retiring a source', () => {
  it('keeps it with the reason, and restores it', async () => {
    const { id } = await addSource(reviewer, { csl: book() });
    const retired = await retireSource(editor, { id, expectedVersion: 1, reason: 'A forgery.' });
    expect(retired).toMatchObject({ status: 'retired', version: 2 });
    expect(await getSource(reader, id)).toMatchObject({ retiredReason: 'A forgery.' });
    expect((await eventsNewestFirst())[0]).toMatchObject({
      type: 'source.retired',
      sourceId: id,
      reason: 'A forgery.',
    });
    const again = { id, expectedVersion: 2, reason: 'Again.' };
    expect(await refused(() => retireSource(editor, again))).toMatchObject({
      code: 'already_done',
    });

    await restoreSource(editor, { id, expectedVersion: 2 });
    expect(await getSource(reader, id)).toMatchObject({
      status: 'active',
      version: 3,
      retiredReason: null,
    });
    expect((await eventsNewestFirst())[0]).toMatchObject({ type: 'source.restored', sourceId: id });
  });

  it('takes an editor, a reason and the current version', async () => {
    const { id } = await addSource(reviewer, { csl: book() });
    const retire = (context: Context, expectedVersion: number, reason: string) =>
      refused(() => retireSource(context, { id, expectedVersion, reason }));
    expect(await retire(reviewer, 1, 'A forgery.')).toMatchObject({ code: 'forbidden' });
    expect(await retire(editor, 1, ' ')).toMatchObject({ code: 'invalid_input' });
    expect(await retire(editor, 7, 'A forgery.')).toMatchObject({
      code: 'stale_version',
      facts: { currentVersion: 1 },
    });
  });

  it('is not undone in silence once the work was added anew', async () => {
    const csl = book({ DOI: '10.5555/anew' });
    const { id } = await addSource(reviewer, { csl });
    await retireSource(editor, { id, expectedVersion: 1, reason: 'Wrong entry.' });
    const anew = await addSource(reviewer, { csl });
    expect(await refused(() => restoreSource(editor, { id, expectedVersion: 2 }))).toMatchObject({
      code: 'duplicate_source',
      facts: { existingId: anew.id },
    });
    await restoreSource(editor, { id, expectedVersion: 2, distinct: true });
  });
});

describe('finding a source', () => {
  const titles = async (query: string) =>
    (await listSources(reader, { query })).items.map(({ csl }) => csl.title);

  beforeAll(async () => {
    const csl = {
      type: 'article-journal' as const,
      title: 'Aquifers under the Karakum: 100% of them',
      'container-title': 'Journal of Dry Places',
      author: [{ family: 'Öztürk', given: 'Leyla' }, { literal: 'The Drill Survey' }],
      DOI: '10.5555/karakum',
      URL: 'https://www.example.org/karakum',
    };
    await addSource(reviewer, { csl });
  });

  it.each([
    ['words of the title in any order and case', 'KARAKUM aquifers'],
    ['an author', 'öztürk'],
    ['an institution', 'drill survey'],
    ['the journal and an author', 'dry leyla'],
    ['its DOI', 'https://doi.org/10.5555/KARAKUM'],
    ['its address', 'http://example.org/karakum/?utm_source=x'],
    ['a sign that stands for itself', '100%'],
  ])('by %s', async (_, query) => {
    expect(await titles(query)).toEqual(['Aquifers under the Karakum: 100% of them']);
  });

  it.each(['Karakum tundra', 'family', '1_0%', '\\', '10.5555/kara-kum'])(
    'but not by “%s”',
    async (query) => {
      expect(await titles(query)).toEqual([]);
    },
  );

  it('page by page, the newest first', async () => {
    const added: string[] = [];
    for (const number of [1, 2, 3, 4, 5]) {
      const source = await addSource(reviewer, { csl: book({ title: `Paged ${number}` }) });
      added.unshift(source.id);
    }
    const first = await listSources(reader, { query: 'paged', limit: 3 });
    const second = await listSources(reader, { query: 'paged', limit: 3, after: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(added);
    expect(second.nextCursor).toBeNull();
  });

  it('with the places where it is cited', async () => {
    const { id } = await addSource(reviewer, { csl: book({ title: 'Cited everywhere' }) });
    const claims = [await claimUnderReview(), await claimUnderReview()];
    for (const { claimId } of claims) {
      await addCitation(reviewer, { claimId, sourceId: id, stance: 'supports', quote: 'Deep.' });
    }
    expect((await listSources(reader, { query: 'cited everywhere' })).items).toMatchObject([
      { id, citationCount: 2 },
    ]);
    const uses = await listUsesOfSource(reader, id, { limit: 1 });
    expect(uses.items).toMatchObject([
      {
        stance: 'supports',
        quote: 'Deep.',
        claim: { id: claims[1]?.claimId, number: 1, wording: 'The well is deep.' },
        article: { id: claims[1]?.articleId, title: 'An article' },
      },
    ]);
    const rest = await listUsesOfSource(reader, id, { after: uses.nextCursor });
    expect(rest.items).toMatchObject([{ claim: { id: claims[0]?.claimId } }]);
    expect(rest.nextCursor).toBeNull();
    await expect(listUsesOfSource(reader, crypto.randomUUID())).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('offers what the article cites already while nothing is asked for, then the newest', async () => {
    const cited = await addSource(reviewer, { csl: book({ title: 'Cited in this article' }) });
    const newest = await addSource(reviewer, { csl: book({ title: 'The newest' }) });
    const { claimId, articleId } = await claimUnderReview();
    await addCitation(reviewer, { claimId, sourceId: cited.id, stance: 'context' });
    const suggested = await suggestSources(reader, { query: ' ', articleId });
    expect(suggested.slice(0, 2).map(({ id }) => id)).toEqual([cited.id, newest.id]);
    expect(new Set(suggested.map(({ id }) => id)).size).toBe(suggested.length);
    expect(await suggestSources(reader, { query: 'newest', articleId })).toMatchObject([
      { id: newest.id },
    ]);
  });
});
