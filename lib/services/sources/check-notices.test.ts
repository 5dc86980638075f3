import { beforeAll, describe, expect, it } from 'vitest';
import type { Bibliography } from '@/lib/adapters/bibliography/bibliography';
import { claimsOfArticle } from '@/lib/data/claims';
import { reader as database } from '@/lib/data/transaction';
import { ClaimdeskError } from '@/lib/domain/errors';
import { reportFormats, settledOnly } from '@/lib/domain/report/formats';
import type { ReportFormat } from '@/lib/domain/report/report';
import type { Notice } from '@/lib/domain/source/notice';
import { type Context, contextOf } from '@/lib/services/context';
import { previewReport } from '@/lib/services/reports/preview-report';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { checkNotices, checkNoticesIfPossible } from '@/lib/services/sources/check-notices';
import { editSource } from '@/lib/services/sources/edit-source';
import { getSource } from '@/lib/services/sources/get-source';
import { listCitations } from '@/lib/services/sources/list-citations';
import { listSources } from '@/lib/services/sources/list-sources';
import { retireCitation } from '@/lib/services/sources/retire-citation';
import { suggestSources } from '@/lib/services/sources/suggest-sources';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { newDesk } from '@/tests/support/members';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let editor: Context;
let reviewer: Context;
let reader: Context;

beforeAll(async () => {
  editor = await newDesk();
  reviewer = { ...(await contextOfNew('reviewer')), now: () => new Date('2026-11-25T10:00:00Z') };
  reader = await contextOfNew('reader');
});

const retraction: Notice = {
  kind: 'retraction',
  label: 'Retraction',
  date: '2026-05-03',
  doi: '10.5555/notice',
  recordedFrom: 'retraction_watch',
};
const erratum: Notice = { ...retraction, kind: 'correction', label: 'Erratum', date: '2019' };

const saying = (notices: Notice[]): Pick<Bibliography, 'noticesOf'> => ({
  noticesOf: async () => notices,
});

let works = 0;

async function newWork(doi?: string) {
  works += 1;
  const DOI = doi ?? `10.5555/work-${works}`;
  return (await addSource(reviewer, { csl: { type: 'dataset', title: `Work ${DOI}`, DOI } })).id;
}

const retracted = async () => {
  const id = await newWork();
  await checkNotices(reviewer, { id }, saying([retraction]));
  return id;
};

describe('looking for notices on a source', () => {
  it('keeps what the register says and when, and leaves it in the log', async () => {
    const id = await newWork('10.5555/asked');
    expect(await getSource(reader, id)).toMatchObject({ notices: [], noticesCheckedAt: null });
    const asked: string[] = [];
    const source = await checkNotices(
      reviewer,
      { id },
      {
        noticesOf: (doi) => {
          asked.push(doi);
          return Promise.resolve([retraction, erratum]);
        },
      },
    );
    expect(asked).toEqual(['10.5555/asked']);
    const known = {
      version: 1,
      notices: [retraction, erratum],
      noticesCheckedAt: '2026-11-25T10:00:00.000Z',
    };
    expect(source).toMatchObject(known);
    expect(await getSource(reader, id)).toMatchObject(known);
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'source.noticesChecked',
      sourceId: id,
      title: 'Work 10.5555/asked',
      notices: [retraction, erratum],
    });
  });

  it('says that there are none, and lets go of what the register took back', async () => {
    const id = await retracted();
    expect(await checkNotices(reviewer, { id }, saying([]))).toMatchObject({
      notices: [],
      noticesCheckedAt: '2026-11-25T10:00:00.000Z',
    });
  });

  it('changes nothing when the register does not answer', async () => {
    const id = await retracted();
    const before = await getSource(reader, id);
    const events = (await eventsNewestFirst()).length;
    const silent = {
      noticesOf: () => Promise.reject(new ClaimdeskError('lookup_failed', 'No answer.')),
    };
    await expect(checkNotices(reviewer, { id }, silent)).rejects.toMatchObject({
      code: 'lookup_failed',
    });
    expect(await checkNoticesIfPossible(reviewer, { id }, silent)).toBeNull();
    expect(await getSource(reader, id)).toEqual(before);
    expect((await eventsNewestFirst()).length).toBe(events);
  });

  it('needs a DOI, a source that is there, and somebody who may', async () => {
    const { id: book } = await addSource(reviewer, { csl: { type: 'book', title: 'No DOI' } });
    await expect(checkNotices(reviewer, { id: book }, saying([]))).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const id = '019aa000-0000-7000-8000-00000000dead';
    await expect(checkNotices(reviewer, { id }, saying([]))).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(checkNotices(reader, { id: book }, saying([]))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(checkNotices(contextOf(null), { id }, saying([]))).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('is of the work as it is: another DOI has no notices yet', async () => {
    const id = await retracted();
    const { csl } = await getSource(reader, id);
    const renamed = { ...csl, title: 'The same work under another title' };
    await editSource(reviewer, { id, expectedVersion: 1, csl: renamed });
    expect(await getSource(reader, id)).toMatchObject({ notices: [retraction] });

    const other = { ...csl, DOI: '10.5555/another' };
    const edit = () => editSource(reviewer, { id, expectedVersion: 2, csl: other });
    const meanwhile = {
      noticesOf: async () => {
        await edit();
        return [erratum];
      },
    };
    await expect(checkNotices(reviewer, { id }, meanwhile)).rejects.toMatchObject({
      code: 'stale_version',
    });
    expect(await getSource(reader, id)).toMatchObject({ notices: [], noticesCheckedAt: null });
  });
});

describe('a source with a notice', () => {
  it('says so wherever it is listed, offered or cited', async () => {
    const { articleId, cars } = await importBridge(editor);
    const sourceId = await retracted();
    const { csl } = await getSource(reader, sourceId);
    await addCitation(reviewer, { claimId: cars, sourceId, stance: 'supports', quote: 'Forty.' });
    const listed = await listSources(reader, { query: csl.title });
    const offered = await suggestSources(reader, { query: csl.title, articleId });
    const cited = await listCitations(reader, cars);
    const said = [...listed.items, ...offered, ...cited.map(({ source }) => source)];
    expect(said.map(({ notices }) => notices)).toEqual([[retraction], [retraction], [retraction]]);
  });

  it('marks every claim that rests on it, in the list and in every format of the report', async () => {
    const { articleId, cars, opened } = await importBridge(editor);
    const doubts = async () =>
      (await claimsOfArticle(database(), articleId)).map(({ summary }) => summary.gravestDoubt);
    const cite = async (claimId: string, notice: Notice) => {
      const sourceId = await newWork();
      await checkNotices(reviewer, { id: sourceId }, saying([notice]));
      return addCitation(reviewer, { claimId, sourceId, stance: 'supports', quote: 'Forty.' });
    };
    await cite(cars, erratum);
    expect(await doubts()).toEqual([null, null, null]);
    await cite(opened, { ...retraction, kind: 'expression_of_concern' });
    await cite(cars, { ...retraction, kind: 'expression_of_concern' });
    const gravest = await cite(cars, retraction);
    expect(await doubts()).toEqual(['retraction', 'expression_of_concern', null]);

    const report = await previewReport(reader, articleId);
    for (const [name, { print }] of Object.entries(reportFormats)) {
      if (settledOnly.includes(name as ReportFormat)) continue;
      expect(print(report), name).toContain('10.5555/notice');
      if (name !== 'json') expect(print(report), name).toContain('Retracted on 3 May 2026');
    }

    await retireCitation(reviewer, { id: gravest.id, expectedVersion: 1, reason: 'Retracted.' });
    expect(await doubts()).toEqual(['expression_of_concern', 'expression_of_concern', null]);
  });
});
