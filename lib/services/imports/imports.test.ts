import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readTask } from '@/lib/adapters/article-reader/read-task';
import { articleById, currentRevision } from '@/lib/data/articles';
import { claimById } from '@/lib/data/claims';
import { database } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import { MAX_FILE_BYTES } from '@/lib/domain/job/article-reading';
import { importArticle } from '@/lib/services/articles/import-article';
import { verifyLog } from '@/lib/services/audit/verify-log';
import { cancelImport, retryImport } from '@/lib/services/imports/change-import';
import { getImport } from '@/lib/services/imports/get-import';
import { countImports, listImports, watchImports } from '@/lib/services/imports/list-imports';
import { previewByImport, reviseByImport } from '@/lib/services/imports/revise-by-import';
import { saveImport } from '@/lib/services/imports/save-import';
import { startImports } from '@/lib/services/imports/start-imports';
import { bridgeText, importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { join, type MemberContext, newDesk, nobody } from '@/tests/support/members';

/** A thread of its own takes a second to begin; tests/api/imports.test.ts has it. */
vi.mock(import('@/lib/adapters/article-reader/in-worker'), () => ({
  readInWorker: async (task, { onStep = () => {} }) => await readTask(task, onStep),
}));

useTestDatabase();

let editor: MemberContext;
let reviewer: MemberContext;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  reviewer = (await join(admin, 'reviewer')).context;
});

beforeEach(async () => {
  await database().prisma.jobInput.deleteMany();
  await database().prisma.job.deleteMany();
});

const counts = async () => {
  const { prisma } = database();
  return {
    articles: await prisma.article.count(),
    jobs: await prisma.job.count(),
    inputs: await prisma.jobInput.count(),
    events: await prisma.auditEvent.count(),
  };
};

const bytes = (text: string) => new TextEncoder().encode(text);
const page = `<html lang="en"><head><title>The bridge and the river</title>
<link rel="canonical" href="https://echo.example/bridge"><meta name="author" content="Ada Okoro"></head>
<body><article><p>The bridge carries 40,000 cars a day, the city says, and it has done so for years.</p>
<p>It was opened in 1964 by the mayor of the day, and painted twice since.</p></article></body></html>`;

async function startOne(source: Parameters<typeof startImports>[1]['sources'][number]) {
  const [started] = await startImports(editor, { sources: [source] });
  if (!started) throw new Error('Nothing was started.');
  return started;
}

async function readOne(source: Parameters<typeof startOne>[0]) {
  const { id } = await startOne(source);
  await workOff();
  return await getImport(editor, id);
}

describe('an import', () => {
  it('is read, waits for a person, and becomes the article that they saw', async () => {
    const started = await startOne({ kind: 'text', text: bridgeText });
    expect(started).toMatchObject({
      status: 'queued',
      source: { kind: 'text', format: 'text', url: null },
      createdBy: { id: editor.actor.id },
      articleId: null,
    });
    await workOff();
    const ready = await getImport(editor, started.id);
    expect(ready).toMatchObject({ status: 'ready', draft: { title: 'The bridge and the river' } });

    const article = await saveImport(editor, {
      id: ready.id,
      expectedVersion: ready.version,
      title: 'The bridge',
      authors: ['Bo Sato'],
    });
    expect(article).toMatchObject({ title: 'The bridge', authors: ['Bo Sato'], language: 'en' });
    const { text, blocks } = await currentRevision(reader(), article.id);
    expect({ text, blocks }).toEqual({ text: ready.draft?.text, blocks: ready.draft?.blocks });
    expect(await getImport(editor, ready.id)).toMatchObject({
      status: 'done',
      articleId: article.id,
      draft: null,
    });
    expect(await database().prisma.jobInput.count()).toBe(0);
    expect(await verifyLog(editor)).toMatchObject({ ok: true });
  });

  it('keeps what was read but for what a person said; null takes it away', async () => {
    const { id, version } = await readOne({
      kind: 'file',
      name: 'bridge.html',
      bytes: bytes(page),
    });
    const article = await saveImport(editor, { id, expectedVersion: version, url: null });
    expect(article).toMatchObject({
      title: 'The bridge and the river',
      authors: ['Ada Okoro'],
      url: null,
    });
  });

  it('that fails says why, and is read when it is tried again', async () => {
    const failed = await readOne({ kind: 'file', name: 'x.txt', bytes: bytes('PK\u0003\u0004\0') });
    expect(failed).toMatchObject({ status: 'failed', draft: null });
    expect(failed.error?.message).toMatch(/\w/);
    const prisma = database().prisma;
    await prisma.jobInput.update({
      where: { jobId: failed.id },
      data: { bytes: bytes(bridgeText) },
    });
    await retryImport(editor, { id: failed.id });
    await workOff();
    expect(await getImport(editor, failed.id)).toMatchObject({ status: 'ready', error: null });
  });

  it('that is cancelled when it was read leaves nothing, and cannot be saved', async () => {
    const { id, version } = await readOne({ kind: 'text', text: bridgeText });
    await cancelImport(editor, { id });
    expect(await getImport(editor, id)).toMatchObject({ status: 'cancelled', draft: null });
    const { result } = await database().prisma.job.findUniqueOrThrow({ where: { id } });
    expect(result).toBeNull();
    const before = await counts();
    await expect(saveImport(editor, { id, expectedVersion: version + 1 })).rejects.toMatchObject({
      code: 'transition_refused',
    });
    expect(await counts()).toEqual(before);
  });

  it('becomes one article, however often it is saved at once', async () => {
    const { id, version } = await readOne({ kind: 'text', text: bridgeText });
    const before = await counts();
    const saves = await Promise.allSettled(
      Array.from({ length: 5 }, () => saveImport(editor, { id, expectedVersion: version })),
    );
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await counts()).articles).toBe(before.articles + 1);
  });

  it.each([
    ['a stale version', { expectedVersion: 1 }, 'stale_version', undefined],
    ['a title of nothing', { title: ' ' }, 'invalid_input', 'title'],
    ['a title taken away', { title: null }, 'invalid_input', 'title'],
    ['an address that is none', { url: 'bridge' }, 'invalid_input', 'url'],
    ['a scale that is none', { ratingScale: 'stars' }, 'invalid_input', 'ratingScale'],
  ])('is not saved with %s, and changes in nothing', async (_what, wrong, code, path) => {
    const { id, version } = await readOne({ kind: 'text', text: bridgeText });
    const before = await counts();
    const input = { id, expectedVersion: version, ...wrong };
    await expect(saveImport(editor, input as never)).rejects.toMatchObject({
      code,
      ...(path ? { issues: [expect.objectContaining({ path })] } : {}),
    });
    expect(await counts()).toEqual(before);
    expect(await getImport(editor, id)).toMatchObject({ status: 'ready', version });
  });

  it('that is to revise an article keeps which, and does not become another', async () => {
    const { id: articleId } = await importArticle(editor, { text: bridgeText });
    const [started] = await startImports(editor, {
      sources: [{ kind: 'text', text: `${bridgeText} It is old.` }],
      revisesId: articleId,
    });
    await workOff();
    const { id, version, revisesId } = await getImport(editor, started?.id ?? '');
    expect(revisesId).toBe(articleId);
    await expect(saveImport(editor, { id, expectedVersion: version })).rejects.toMatchObject({
      code: 'transition_refused',
      facts: { revisesId: articleId },
    });
  });

  it('becomes the next text of an article, whose claims are found again in it', async () => {
    const { articleId, cars } = await importBridge(editor);
    const { version: articleVersion } = await articleById(reader(), articleId);
    const text = bridgeText.replace('40,000 cars', '45,000 cars');
    const { id, version } = await readOne({ kind: 'text', text });
    const { article, preview } = await previewByImport(editor, { id, articleId });
    expect(article.id).toBe(articleId);
    expect(preview).toMatchObject({ number: 2, counts: { same: 2, changed: 1 } });

    const input = { id, expectedVersion: version, articleId, articleVersion };
    await expect(
      reviseByImport(editor, { ...input, articleVersion: articleVersion + 1 }),
    ).rejects.toMatchObject({ code: 'stale_version' });
    await expect(reviseByImport(reviewer, input)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getImport(editor, id)).toMatchObject({ status: 'ready' });

    expect(await reviseByImport(editor, input)).toMatchObject({ articleId, number: 2, changed: 1 });
    expect(await getImport(editor, id)).toMatchObject({ status: 'done', articleId, draft: null });
    expect((await currentRevision(reader(), articleId)).text).toContain('45,000');
    expect(await claimById(reader(), cars)).toMatchObject({ standing: 'changed' });
    await expect(reviseByImport(editor, input)).rejects.toMatchObject({
      code: 'transition_refused',
    });
  });

  it('that is to revise one article revises no other', async () => {
    const [one, other] = [await importBridge(editor), await importBridge(editor)];
    const sources = [{ kind: 'text' as const, text: `${bridgeText} It is old.` }];
    const [started] = await startImports(editor, { sources, revisesId: one.articleId });
    await workOff();
    const { id, version } = await getImport(editor, started?.id ?? '');
    const input = { id, expectedVersion: version, articleId: other.articleId, articleVersion: 1 };
    await expect(reviseByImport(editor, input)).rejects.toMatchObject({
      code: 'transition_refused',
      facts: { revisesId: one.articleId },
    });
  });

  it('names the articles of the same address and of the same text', async () => {
    const { id: sameText } = await importArticle(editor, { text: bridgeText, title: 'Same text' });
    const { alike } = await readOne({ kind: 'text', text: bridgeText });
    expect(alike).toContainEqual({ id: sameText, title: 'Same text', shared: 'text' });
    const { id: sameAddress } = await importArticle(editor, {
      title: 'Same address',
      text: 'Another text. It is another one.',
      url: 'https://echo.example/bridge',
    });
    const other = await readOne({ kind: 'file', name: 'b.html', bytes: bytes(page) });
    expect(other.alike).toContainEqual({
      id: sameAddress,
      title: 'Same address',
      shared: 'address',
    });
  });
});

describe('several at once', () => {
  it('are each read by themselves: one that cannot be does not keep the others', async () => {
    const started = await startImports(editor, {
      sources: [
        { kind: 'file', name: 'one.md', bytes: bytes('# One\n\nThe first text is here.') },
        { kind: 'file', name: 'two.txt', bytes: new Uint8Array([0x89, 0x50, 0, 0xff, 0]) },
        { kind: 'text', text: 'Three\n\nThe third text is here.' },
      ],
    });
    expect(await countImports(editor)).toBe(3);
    await workOff();
    const { items } = await listImports(editor);
    expect(items.map(({ id }) => id).toSorted()).toEqual(started.map(({ id }) => id).toSorted());
    const statuses = started.map(({ id }) => items.find((item) => item.id === id)?.status);
    expect(statuses).toEqual(['ready', 'failed', 'ready']);
    expect(items[0]).not.toHaveProperty('draft');
  });

  it.each([
    ['an empty file', { kind: 'file', name: 'e.txt', bytes: new Uint8Array() }, 'sources.1'],
    ['an address that is none', { kind: 'address', url: 'bridge' }, 'sources.1.url'],
    ['an address to run', { kind: 'address', url: 'javascript:alert(1)' }, 'sources.1.url'],
    ['a blank text', { kind: 'text', text: ' \n' }, 'sources.1.text'],
  ] as const)('are refused whole with %s, and none is queued', async (_what, wrong, path) => {
    const before = await counts();
    await expect(
      startImports(editor, { sources: [{ kind: 'text', text: bridgeText }, wrong] }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [expect.objectContaining({ path })],
    });
    expect(await counts()).toEqual(before);
  });

  it('are refused whole with a file over 25 MB, which is named', async () => {
    const before = await counts();
    const long = {
      kind: 'file',
      name: 'long.pdf',
      bytes: new Uint8Array(MAX_FILE_BYTES + 1),
    } as const;
    await expect(
      startImports(editor, { sources: [{ kind: 'text', text: bridgeText }, long] }),
    ).rejects.toMatchObject({ code: 'too_large', message: expect.stringContaining('long.pdf') });
    expect(await counts()).toEqual(before);
  });

  it('are listed page by page, the newest first', async () => {
    for (const text of ['One text.', 'Two texts.', 'Three texts.']) {
      await startOne({ kind: 'text', text });
    }
    const first = await listImports(editor, { limit: 2 });
    const second = await listImports(editor, { limit: 2, after: first.nextCursor });
    const all = [...first.items, ...second.items].map(
      ({ source }) => 'beginning' in source && source.beginning,
    );
    expect(all).toEqual(['Three texts.', 'Two texts.', 'One text.']);
    expect(second.nextCursor).toBeNull();
    const [newest] = first.items;
    expect(await watchImports(editor, { ids: [newest?.id ?? ''] })).toEqual([newest]);
  });
});

it('nobody starts, sees or ends an import who may not import', async () => {
  const { id } = await startOne({ kind: 'text', text: bridgeText });
  for (const context of [reviewer, nobody]) {
    const code = context === nobody ? 'unauthenticated' : 'forbidden';
    const refused = [
      startImports(context, { sources: [{ kind: 'text', text: bridgeText }] }),
      getImport(context, id),
      listImports(context),
      countImports(context),
      watchImports(context, { ids: [id] }),
      cancelImport(context, { id }),
      retryImport(context, { id }),
      saveImport(context, { id, expectedVersion: 1 }),
    ];
    for (const attempt of refused) await expect(attempt).rejects.toMatchObject({ code });
  }
});
