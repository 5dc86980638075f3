import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { CitationInput } from '@/lib/domain/source/citation';
import { type Context, contextOf } from '@/lib/services/context';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { editCitation } from '@/lib/services/sources/edit-citation';
import { listCitations } from '@/lib/services/sources/list-citations';
import { restoreCitation, retireCitation } from '@/lib/services/sources/retire-citation';
import { retireSource } from '@/lib/services/sources/retire-source';
import { useTestDatabase } from '@/tests/support/database';
import { claimUnderReview, contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let editor: Context;
let reviewer: Context;
let reader: Context;
let sourceId: string;

beforeAll(async () => {
  editor = await contextOfNew('editor');
  reviewer = await contextOfNew('reviewer', 'Rosa Quill');
  reader = await contextOfNew('reader');
  sourceId = await newSource('A survey of wells');
});

const newSource = async (title: string) =>
  (await addSource(reviewer, { csl: { type: 'report', title } })).id;

const cite = (claimId: string, fields: Partial<CitationInput> = {}) =>
  addCitation(reviewer, { claimId, sourceId, stance: 'supports', ...fields });

const assess = (claimId: string, citationIds: string[]) =>
  recordAssessment(reviewer, { claimId, rating: 'true', rationale: 'It says so.', citationIds });

const settle = (claimId: string) =>
  settleVerdict(editor, { claimId, rating: 'true', reason: 'The survey measured it.' });

const stateOf = async (claimId: string) =>
  (await database().prisma.claim.findUniqueOrThrow({ where: { id: claimId } })).state;

/** What a refusal must leave as it was. */
const stored = async () => ({
  citations: await database().prisma.citation.findMany({ orderBy: { id: 'asc' } }),
  claims: await database().prisma.claim.findMany({ orderBy: { id: 'asc' } }),
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

describe('citing a source on a claim', () => {
  it('starts the review of the claim and leaves an audit event', async () => {
    const { claimId, articleId } = await claimUnderReview();
    const citation = await cite(claimId, { quote: ' It is 40 m deep. ', locator: 'p. 3' });
    expect(citation).toMatchObject({
      claimId,
      sourceId,
      stance: 'supports',
      quote: 'It is 40 m deep.',
      locator: 'p. 3',
      note: null,
      status: 'live',
      version: 1,
      createdBy: { name: 'Rosa Quill' },
      source: { id: sourceId, csl: { title: 'A survey of wells' } },
    });
    expect(await listCitations(reader, claimId)).toEqual([citation]);
    expect(await stateOf(claimId)).toBe('in_review');
    expect((await eventsNewestFirst())[0]).toEqual({
      type: 'citation.added',
      articleId,
      claimId,
      citationId: citation.id,
      sourceTitle: 'A survey of wells',
      stance: 'supports',
    });
  });

  it('may use the same source again for other words, but not for the same ones', async () => {
    const { claimId } = await claimUnderReview();
    await cite(claimId, { quote: 'It is deep.' });
    await cite(claimId, { quote: 'It is old.' });
    expect(await refused(() => cite(claimId, { quote: 'It is old.' }))).toMatchObject({
      code: 'already_done',
    });
  });

  it('is refused for a retired source', async () => {
    const { claimId } = await claimUnderReview();
    const id = await newSource('A forged survey');
    await retireSource(editor, { id, expectedVersion: 1, reason: 'A forgery.' });
    expect(await refused(() => cite(claimId, { sourceId: id }))).toMatchObject({
      code: 'source_retired',
      issues: [{ path: 'sourceId' }],
    });
  });

  it('is refused once the claim is settled', async () => {
    const { claimId } = await claimUnderReview();
    const { id } = await cite(claimId);
    await assess(claimId, [id]);
    await settle(claimId);
    const refusal = { code: 'transition_refused', facts: { state: 'settled' } };
    expect(await refused(() => cite(claimId, { quote: 'More.' }))).toMatchObject(refusal);
    const target = { id, expectedVersion: 1 };
    expect(
      await refused(() => editCitation(reviewer, { ...target, stance: 'refutes' })),
    ).toMatchObject(refusal);
    expect(
      await refused(() => retireCitation(reviewer, { ...target, reason: 'Wrong.' })),
    ).toMatchObject(refusal);
  });

  it('is refused for a claim or a source that does not exist', async () => {
    const { claimId } = await claimUnderReview();
    const nowhere = crypto.randomUUID();
    expect(await refused(() => cite(nowhere))).toMatchObject({ code: 'not_found' });
    expect(await refused(() => cite(claimId, { sourceId: nowhere }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('asks for a stance', async () => {
    const { claimId } = await claimUnderReview();
    const stance = 'likes' as CitationInput['stance'];
    expect(await refused(() => cite(claimId, { stance }))).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'stance' }],
    });
  });

  it('is not for readers, nor for anybody who is not signed in', async () => {
    const { claimId } = await claimUnderReview();
    const input = { claimId, sourceId, stance: 'supports' as const };
    expect(await refused(() => addCitation(reader, input))).toMatchObject({ code: 'forbidden' });
    expect(await refused(() => addCitation(contextOf(null), input))).toMatchObject({
      code: 'unauthenticated',
    });
    await expect(listCitations(contextOf(null), claimId)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});

describe('editing a citation', () => {
  it('records what changed and refuses a stale version', async () => {
    const { claimId } = await claimUnderReview();
    const { id } = await cite(claimId, { quote: 'It is deep.', note: 'Read again.' });
    const edit = { id, expectedVersion: 1, stance: 'context' as const, quote: 'It is deep.' };
    expect(await editCitation(reviewer, edit)).toMatchObject({
      version: 2,
      stance: 'context',
      note: null,
      sourceId,
    });
    expect((await eventsNewestFirst())[0]).toMatchObject({
      type: 'citation.edited',
      citationId: id,
      changes: [
        { field: 'stance', before: 'supports', after: 'context' },
        { field: 'note', before: 'Read again.', after: null },
      ],
    });
    expect(await refused(() => editCitation(reviewer, edit))).toMatchObject({
      code: 'stale_version',
      facts: { currentVersion: 2 },
    });
  });
});

describe('retiring a citation', () => {
  it('puts the claim back where it was, and restoring it forward again', async () => {
    const { claimId } = await claimUnderReview();
    const { id } = await cite(claimId);
    const retired = await retireCitation(reviewer, { id, expectedVersion: 1, reason: 'Misread.' });
    expect(retired).toMatchObject({ status: 'retired', version: 2 });
    expect(await stateOf(claimId)).toBe('open');
    expect(await listCitations(reader, claimId)).toEqual([]);
    expect(await listCitations(reader, claimId, { status: 'any' })).toEqual([retired]);
    expect((await eventsNewestFirst())[0]).toMatchObject({
      type: 'citation.retired',
      claimId,
      citationId: id,
      reason: 'Misread.',
    });
    expect(
      await refused(() => editCitation(reviewer, { id, expectedVersion: 2, stance: 'context' })),
    ).toMatchObject({ code: 'transition_refused' });

    await restoreCitation(reviewer, { id, expectedVersion: 2 });
    expect(await stateOf(claimId)).toBe('in_review');
    expect((await eventsNewestFirst())[0]).toMatchObject({ type: 'citation.restored', claimId });
    expect(
      await refused(() => restoreCitation(reviewer, { id, expectedVersion: 3 })),
    ).toMatchObject({ code: 'already_done' });
  });

  it('is refused while an assessment rests on it, and names whose', async () => {
    const { claimId } = await claimUnderReview();
    const one = await cite(claimId, { quote: 'One.' });
    const other = await cite(claimId, { quote: 'Other.' });
    await assess(claimId, [one.id]);
    const retire = ({ id }: { id: string }) =>
      retireCitation(reviewer, { id, expectedVersion: 1, reason: 'Misread.' });
    const error = await refused(() => retire(one));
    expect(error).toMatchObject({
      code: 'transition_refused',
      facts: { reviewers: ['Rosa Quill'] },
    });
    expect(error.message).toContain('Rosa Quill');

    await assess(claimId, [other.id]);
    await expect(retire(one)).resolves.toMatchObject({ status: 'retired' });
  });

  it('takes a reason and the current version', async () => {
    const { claimId } = await claimUnderReview();
    const { id } = await cite(claimId);
    expect(
      await refused(() => retireCitation(reviewer, { id, expectedVersion: 1, reason: '' })),
    ).toMatchObject({ code: 'invalid_input', issues: [{ path: 'reason' }] });
    expect(
      await refused(() => retireCitation(reviewer, { id, expectedVersion: 4, reason: 'Misread.' })),
    ).toMatchObject({ code: 'stale_version', facts: { currentVersion: 1 } });
  });

  it('is not undone while the source is retired', async () => {
    const { claimId } = await claimUnderReview();
    const passing = await newSource('A passing survey');
    const { id } = await cite(claimId, { sourceId: passing });
    await retireCitation(reviewer, { id, expectedVersion: 1, reason: 'Misread.' });
    await retireSource(editor, { id: passing, expectedVersion: 1, reason: 'A forgery.' });
    expect(
      await refused(() => restoreCitation(reviewer, { id, expectedVersion: 2 })),
    ).toMatchObject({ code: 'source_retired' });
  });
});
