import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { Context } from '@/lib/services/context';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { exportSources } from '@/lib/services/sources/export-sources';
import { importSources, previewImport } from '@/lib/services/sources/import-sources';
import { useTestDatabase } from '@/tests/support/database';
import { claimUnderReview, contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let reviewer: Context;
let reader: Context;

beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
  reader = await contextOfNew('reader');
});

const sources = () => database().prisma.source.count();

const bibtex = `@book{wells, title = {Deep wells}, isbn = {9780306406157}}
@article{karakum, title = {Under the Karakum}, doi = {10.5555/karakum}}
@online{twice, title = {Under the Karakum again}, url = {https://doi.org/10.5555/KARAKUM}}`;

describe('importing a bibliography', () => {
  it('adds what the desk lacks, tells what it has, and leaves one event', async () => {
    const csl = { type: 'book' as const, title: 'Deep wells, 2nd', ISBN: '978-0-306-40615-7' };
    const { id } = await addSource(reviewer, { csl });
    const preview = await previewImport(reviewer, { text: bibtex });
    expect(preview).toMatchObject({
      format: 'bibtex',
      fresh: [{ position: 2, key: 'karakum', title: 'Under the Karakum' }],
      known: [
        { position: 1, key: 'wells', existing: { id, shared: 'isbn' }, repeats: null },
        { position: 3, key: 'twice', existing: null, repeats: 2 },
      ],
      unreadable: [],
    });
    const before = await sources();
    const { added, known } = await importSources(reviewer, { text: bibtex });
    expect(known).toEqual(preview.known);
    expect(added).toMatchObject([{ position: 2, key: 'karakum', title: 'Under the Karakum' }]);
    expect(await sources()).toBe(before + 1);
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'sources.imported',
      format: 'bibtex',
      sources: [{ id: added[0]?.id, title: 'Under the Karakum' }],
    });
    expect(await importSources(reviewer, { text: bibtex })).toMatchObject({ added: [] });
    expect(await sources()).toBe(before + 1);
  });

  it('adds nothing while one entry cannot be read, and names each', async () => {
    const before = await sources();
    const text = '[{"id":"a","type":"book","title":"A"},{"id":"b","type":"rumour","title":"B"},{}]';
    await expect(importSources(reviewer, { text })).rejects.toMatchObject({
      code: 'invalid_input',
      issues: [
        { path: 'entries.2', message: expect.stringContaining('Entry 2 (b)') },
        { path: 'entries.3', message: expect.stringContaining('Entry 3') },
      ],
    });
    expect(await sources()).toBe(before);
  });

  it('takes the longest bibliography at once, and two at a time without repeating one', async () => {
    const entry = (_: unknown, n: number) =>
      `TY  - BOOK\nTI  - Volume ${n}\nUR  - https://shelf.example/${n}\nDO  - 10.5555/v${n}\nER  - `;
    const text = Array.from({ length: 2000 }, entry).join('\n');
    const before = await sources();
    const answers = await Promise.all([
      importSources(reviewer, { text }),
      importSources(reviewer, { text }),
    ]);
    expect(answers.map(({ added }) => added.length).sort()).toEqual([0, 2000]);
    expect(await sources()).toBe(before + 2000);
  });

  it('is not for readers', async () => {
    await expect(importSources(reader, { text: bibtex })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(previewImport(reader, { text: bibtex })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('exporting sources', () => {
  it('gives those found, and those that an article cites, in each format', async () => {
    const csl = {
      type: 'report' as const,
      title: 'Census of wells',
      author: [{ family: 'Öztürk', given: 'Leyla' }],
      issued: { 'date-parts': [[2020]] },
    };
    const { id } = await addSource(reviewer, { csl });
    await addSource(reviewer, { csl: { ...csl, title: 'Census of wells, annex' } });
    const found = await exportSources(reader, { query: 'census wells' });
    expect(found).toMatchObject({ fileName: 'sources.json' });
    expect(JSON.parse(found.body)).toEqual([
      { ...csl, id: 'ozturk2020' },
      { ...csl, title: 'Census of wells, annex', id: 'ozturk2020b' },
    ]);
    const { claimId, articleId } = await claimUnderReview();
    await addCitation(reviewer, { claimId, sourceId: id, stance: 'supports', quote: 'Deep.' });
    const cited = await exportSources(reader, { articleId, format: 'bibtex' });
    expect(cited.fileName).toMatch(/^article-.*-sources\.bib$/);
    expect(cited.body).toContain('@report{ozturk2020,');
    expect(cited.body).not.toContain('annex');
    expect((await exportSources(reader, { articleId, format: 'ris' })).body).toMatch(
      /^TY {2}- RPRT\r\n/,
    );
  });

  it('says so when there is no such article', async () => {
    await expect(exportSources(reader, { articleId: crypto.randomUUID() })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
