import { beforeAll, describe, expect, it } from 'vitest';
import { historyOfClaim } from '@/lib/data/audit-log';
import { claimById } from '@/lib/data/claims';
import { database } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import { ClaimContent } from '@/lib/domain/claim/claim';
import { addClaim } from '@/lib/services/claims/add-claim';
import { assignClaim, releaseClaim } from '@/lib/services/claims/assign-claim';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { mergeClaims } from '@/lib/services/claims/merge-claims';
import { restoreClaim, retireClaim } from '@/lib/services/claims/retire-claim';
import { splitClaim } from '@/lib/services/claims/split-claim';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;
let reviewer: MemberContext;
let onlooker: MemberContext;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  reviewer = (await join(admin, 'reviewer')).context;
  onlooker = (await join(admin, 'reader')).context;
});

const bridge = () => importBridge(editor);
const claim = (id: string) => claimById(reader(), id);
const eventsOf = async (id: string) =>
  (await historyOfClaim(reader(), id, 50)).map(({ event }) => event.type);

describe('adding a claim', () => {
  it('numbers it after the last, even after a refused one', async () => {
    const { articleId } = await bridge();
    const input = { wording: 'It opened in 1964.', kind: 'event' as const, origin: null };
    await expect(
      addClaim(reviewer, { ...input, articleId, passages: [{ exact: 'in 1864' }] }),
    ).rejects.toMatchObject({ code: 'passage_not_found' });
    const added = await addClaim(reviewer, {
      ...input,
      articleId,
      passages: [{ exact: 'in 1964' }],
    });
    expect(added).toMatchObject({ number: 4, state: 'open', version: 1, priority: 'normal' });
    expect(await eventsOf(added.id)).toEqual(['claim.added']);
  });

  it('names the field of the form that is wrong', async () => {
    const { articleId, cars } = await bridge();
    const empty = { wording: ' ', kind: 'event' as const, passages: [{ exact: 'in 1964' }] };
    const issues = [{ path: 'wording', message: expect.any(String) }];
    await expect(addClaim(reviewer, { ...empty, articleId })).rejects.toMatchObject({ issues });
    await expect(
      editClaim(reviewer, { ...empty, id: cars, expectedVersion: 1 }),
    ).rejects.toMatchObject({ issues });
  });
});

describe('editing a claim', () => {
  it('keeps what it said in the history', async () => {
    const { cars } = await bridge();
    const before = await claim(cars);
    const content = { ...ClaimContent.parse(before), wording: 'Forty thousand cars cross daily.' };
    const after = await editClaim(reviewer, { ...content, id: cars, expectedVersion: 1 });
    expect(after).toMatchObject({ version: 2, wording: content.wording, state: 'open' });
    const [edited] = await historyOfClaim(reader(), cars, 1);
    expect(edited?.event).toMatchObject({
      type: 'claim.edited',
      changes: [{ field: 'wording', before: before.wording, after: content.wording }],
    });
  });

  it('moves it to other words', async () => {
    const { cars } = await bridge();
    const content = ClaimContent.parse(await claim(cars));
    const { passages } = await editClaim(reviewer, {
      ...content,
      id: cars,
      expectedVersion: 1,
      passages: [{ exact: 'The bridge carries 40,000 cars a day.' }],
    });
    expect(passages.map(({ exact }) => exact)).toEqual(['The bridge carries 40,000 cars a day.']);
  });

  it('tells the second of two that it changed, and overwrites nothing', async () => {
    const { cars } = await bridge();
    const content = ClaimContent.parse(await claim(cars));
    const edits = await Promise.allSettled([
      editClaim(reviewer, { ...content, id: cars, expectedVersion: 1, wording: 'One' }),
      editClaim(editor, { ...content, id: cars, expectedVersion: 1, wording: 'Two' }),
    ]);
    expect(edits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = edits.find(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({
      reason: { code: 'stale_version', facts: { currentVersion: 2 } },
    });
    const won = edits.find((edit) => edit.status === 'fulfilled');
    expect((await claim(cars)).wording).toBe(won?.value.wording);
  });

  it('is refused once the claim is settled, and for readers', async () => {
    const { cars } = await bridge();
    const content = ClaimContent.parse(await claim(cars));
    await expect(
      editClaim(onlooker, { ...content, id: cars, expectedVersion: 1 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await recordAssessment(reviewer, { claimId: cars, rating: 'unproven', rationale: 'No count.' });
    await settleVerdict(editor, { claimId: cars, rating: 'unproven', reason: 'No count.' });
    const { version } = await claim(cars);
    await expect(
      editClaim(reviewer, { ...content, id: cars, expectedVersion: version }),
    ).rejects.toMatchObject({ code: 'transition_refused' });
  });
});

describe('assigning a claim', () => {
  it('puts it in review, and releasing it opens it again', async () => {
    const { cars } = await bridge();
    const taken = await assignClaim(reviewer, { id: cars, assigneeId: reviewer.actor.id });
    expect(taken).toMatchObject({ state: 'in_review', assignee: { id: reviewer.actor.id } });
    expect(await releaseClaim(reviewer, { id: cars })).toMatchObject({
      state: 'open',
      assignee: null,
    });
    expect(await eventsOf(cars)).toEqual(['claim.released', 'claim.assigned', 'claim.added']);
  });

  it('is refused for somebody who may not review', async () => {
    const { cars } = await bridge();
    await expect(
      assignClaim(editor, { id: cars, assigneeId: onlooker.actor.id }),
    ).rejects.toMatchObject({ issues: [{ path: 'assigneeId' }] });
  });
});

describe('splitting a claim', () => {
  it('retires the whole and opens its parts with the same passages', async () => {
    const { opened } = await bridge();
    const { ids } = await splitClaim(reviewer, {
      id: opened,
      parts: [
        { wording: 'The bridge was opened in 1964.', kind: 'event' },
        { wording: 'The mayor opened the bridge.', kind: 'attribution' },
      ],
    });
    const whole = await claim(opened);
    expect(whole).toMatchObject({ state: 'retired', retiredReason: 'Split into #4, #5.' });
    expect(whole.lineage.map(({ direction, number }) => [direction, number])).toEqual([
      ['into', 4],
      ['into', 5],
    ]);
    const [first] = ids;
    const part = await claim(first ?? '');
    expect(part).toMatchObject({ state: 'open', number: 4 });
    expect(part.lineage).toMatchObject([{ kind: 'split', direction: 'from', number: 2 }]);
    expect(part.passages.map(({ exact }) => exact)).toEqual(
      whole.passages.map(({ exact }) => exact),
    );
    expect(await eventsOf(opened)).toEqual(['claim.split', 'claim.added']);
  });
});

describe('merging claims', () => {
  it('gives the one that stays their passages and citations, and keeps their history', async () => {
    const { cars, opened, cleaner } = await bridge();
    const source = await addSource(reviewer, {
      csl: { type: 'report', title: `Count ${crypto.randomUUID()}` },
    });
    const restsOn = {
      withoutQuote: { reason: 'phone_call' as const, words: 'She read it out.' },
      personCheck: {
        who: 'The clerk',
        on: '2026-03-01',
        how: 'phone' as const,
        asked: 'When?',
        outcome: 'confirmed' as const,
      },
    };
    const citation = { claimId: opened, sourceId: source.id, stance: 'supports' as const };
    await addCitation(reviewer, { ...citation, ...restsOn });
    const kept = await mergeClaims(reviewer, { intoId: cars, fromIds: [opened, cleaner] });
    expect(kept.passages).toHaveLength(3);
    expect(kept.state).toBe('in_review');
    const copies = await database().prisma.citation.findMany({ where: { claimId: cars } });
    expect(copies).toMatchObject([
      {
        sourceId: source.id,
        stance: 'supports',
        basis: 'phone_call',
        basisWords: 'She read it out.',
        personCheck: restsOn.personCheck,
      },
    ]);
    expect(await claim(opened)).toMatchObject({
      state: 'retired',
      retiredReason: 'Merged into #1.',
    });
    expect(await eventsOf(opened)).toEqual(['claim.merged', 'citation.added', 'claim.added']);
  });

  it('can be done again after it was taken back, and with its own part', async () => {
    const { opened, cars } = await bridge();
    for (const _ of [1, 2]) {
      await mergeClaims(reviewer, { intoId: cars, fromIds: [opened] });
      await restoreClaim(reviewer, { id: opened });
    }
    expect((await claim(cars)).lineage).toMatchObject([{ kind: 'merge', direction: 'from' }]);

    const wordings = ['The bridge was opened in 1964.', 'The mayor opened the bridge.'];
    const parts = wordings.map((wording) => ({ wording, kind: 'event' as const }));
    const { ids } = await splitClaim(reviewer, { id: opened, parts });
    const [part = ''] = ids;
    await restoreClaim(reviewer, { id: opened });
    await mergeClaims(reviewer, { intoId: part, fromIds: [opened] });
    expect((await claim(part)).lineage.map(({ kind }) => kind).sort()).toEqual(['merge', 'split']);
  });

  it('is refused across articles', async () => {
    const one = await bridge();
    const other = await bridge();
    await expect(
      mergeClaims(reviewer, { intoId: one.cars, fromIds: [other.cars] }),
    ).rejects.toMatchObject({ issues: [{ path: 'fromIds.0' }] });
    expect((await claim(other.cars)).state).toBe('open');
  });
});

describe('retiring a claim', () => {
  it('wants a reason, and can be undone to the state it had', async () => {
    const { cars } = await bridge();
    await assignClaim(reviewer, { id: cars, assigneeId: reviewer.actor.id });
    await expect(retireClaim(reviewer, { id: cars, reason: ' ' })).rejects.toMatchObject({
      issues: [{ path: 'reason' }],
    });
    expect(await retireClaim(reviewer, { id: cars, reason: 'Opinion.' })).toMatchObject({
      state: 'retired',
      retiredReason: 'Opinion.',
    });
    await expect(
      recordAssessment(reviewer, { claimId: cars, rating: 'unproven', rationale: 'x' }),
    ).rejects.toMatchObject({ code: 'transition_refused' });
    expect(await restoreClaim(reviewer, { id: cars })).toMatchObject({
      state: 'in_review',
      retiredReason: null,
    });
  });
});
