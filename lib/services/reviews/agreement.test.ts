import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { Agreement } from '@/lib/domain/assessment/agreement/agreement';
import { systemContext } from '@/lib/services/context';
import { getAgreement } from '@/lib/services/reviews/get-agreement';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { withdrawAssessment } from '@/lib/services/reviews/withdraw-assessment';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';
import { claimUnderReview } from '@/tests/support/review-desk';

useTestDatabase();

let admin: MemberContext;
let editor: MemberContext;
let ada: MemberContext;
let ben: MemberContext;
let cyd: MemberContext;
let readerOnly: MemberContext;

beforeAll(async () => {
  admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  ada = (await join(admin, 'reviewer')).context;
  ben = (await join(admin, 'reviewer')).context;
  cyd = (await join(admin, 'reviewer')).context;
  readerOnly = (await join(admin, 'reader')).context;
});

/** Ratings that need no citation: these tests are not about evidence. */
async function articleOfClaims(kinds: readonly ('quantity' | 'event')[]) {
  const { articleId, claimId } = await claimUnderReview();
  const { prisma } = database();
  await prisma.rating.updateMany({
    where: { scale: { articles: { some: { id: articleId } } } },
    data: { requiresCitation: false },
  });
  await prisma.claim.update({ where: { id: claimId }, data: { kind: kinds[0] ?? 'quantity' } });
  const claims = [claimId];
  for (const [index, kind] of kinds.slice(1).entries()) {
    const claim = await prisma.claim.create({
      data: { articleId, number: index + 2, wording: `Claim ${index + 2}.`, kind },
    });
    claims.push(claim.id);
  }
  return { articleId, claims };
}

const rationale = 'It was counted.';
const rate = (who: MemberContext, claimId: string, rating: string, month?: string) =>
  recordAssessment(month ? { ...who, now: () => new Date(`2026-${month}-15T12:00:00Z`) } : who, {
    claimId,
    rating,
    rationale,
  });

const settle = (claimId: string, rating: string) =>
  settleVerdict(editor, { claimId, rating, reason: rationale });

/** How many claims with two ratings somebody is told of, and how many pairs of reviewers. */
const toldOf = ({ scales }: Agreement) => ({
  claims: scales.map(({ all }) => all.claims),
  ratedOnce: scales.map(({ ratedOnce }) => ratedOnce),
  pairs: scales.flatMap(({ byPair }) => byPair).length,
});

const nothing = { claims: [], ratedOnce: [], pairs: 0 };

describe('agreement on an article', () => {
  it('is told by pair, kind and month of the second assessment, from live assessments', async () => {
    const { articleId, claims } = await articleOfClaims(['quantity', 'quantity', 'event', 'event']);
    const [one = '', two = '', three = '', four = ''] = claims;
    await rate(ada, one, 'true', '08');
    await rate(ben, one, 'true', '09');
    await rate(ada, two, 'true', '09');
    await rate(ben, two, 'true', '09');
    await rate(ben, two, 'false', '10');
    await rate(ben, three, 'false', '10');
    await rate(cyd, three, 'false', '11');
    await rate(cyd, four, 'true', '11');
    await rate(ada, four, 'true', '11');
    await withdrawAssessment(ada, { claimId: four });

    const { scales, counted } = await getAgreement(editor, { articleId });
    expect(counted).toBe('all');
    const [scale] = scales;
    expect(scale?.all).toMatchObject({ claims: 3, pairs: 3, agreeing: 2 });
    expect(scale?.ratedOnce).toBe(1);
    expect(scale?.byKind.map(({ kind, figures }) => [kind, figures.claims])).toEqual([
      ['quantity', 2],
      ['event', 1],
    ]);
    expect(scale?.byMonth.map(({ month, figures }) => [month, figures.claims])).toEqual([
      ['2026-09', 1],
      ['2026-10', 1],
      ['2026-11', 1],
    ]);
    const pairs = scale?.byPair.map(({ figures }) => figures.claims) ?? [];
    expect(pairs.toSorted()).toEqual([1, 2]);

    const events = await getAgreement(editor, { articleId, kind: 'event' });
    expect(events.scales[0]?.all.claims).toBe(1);
    const reviewers: [string, string] = [cyd.actor.id, ben.actor.id];
    const narrowed = await getAgreement(editor, { articleId, reviewers });
    expect(narrowed.scales[0]?.all).toMatchObject({ claims: 1, agreeing: 1 });
    await expect(
      getAgreement(editor, { articleId, reviewers: [ben.actor.id, ben.actor.id] }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is of an article that there is', async () => {
    await expect(
      getAgreement(editor, { articleId: '019aa000-0000-7000-8000-000000000001' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('leaves out claims that are retired, and articles that are from the whole desk', async () => {
    const { articleId, claims } = await articleOfClaims(['quantity', 'event']);
    for (const claimId of claims) {
      await rate(ada, claimId, 'true');
      await rate(ben, claimId, 'true');
    }
    const before = toldOf(await getAgreement(editor));
    await database().prisma.claim.update({
      where: { id: claims[0] ?? '' },
      data: { state: 'retired', retiredReason: 'Said twice.' },
    });
    expect(toldOf(await getAgreement(editor, { articleId })).claims).toEqual([1]);
    await database().prisma.article.update({
      where: { id: articleId },
      data: { status: 'retired', retiredReason: 'Taken back.' },
    });
    const after = toldOf(await getAgreement(editor));
    expect(after.claims).toHaveLength(before.claims.length - 1);
    expect(toldOf(await getAgreement(editor, { articleId })).claims).toEqual([1]);
  });
});

it('is told of the desk a scale at a time', async () => {
  const one = await articleOfClaims(['quantity']);
  const other = await articleOfClaims(['quantity']);
  for (const claimId of [...one.claims, ...other.claims]) {
    await rate(ada, claimId, 'true');
    await rate(ben, claimId, 'false');
  }
  const keys = async (articleId: string) =>
    (await getAgreement(editor, { articleId })).scales.map(({ scale }) => scale.key);
  const [first] = await keys(one.articleId);
  const [second] = await keys(other.articleId);
  expect(first).not.toBe(second);
  const desk = await getAgreement(editor);
  for (const key of [first, second]) {
    expect(desk.scales.find(({ scale }) => scale.key === key)?.all.claims).toBe(1);
  }
});

describe('who still has to judge blind', () => {
  it('learns nothing of a claim, until they rated it or it is settled', async () => {
    const { articleId, claims } = await articleOfClaims(['quantity', 'quantity']);
    const [one = '', two = ''] = claims;
    const seenBy = async (who: MemberContext) => toldOf(await getAgreement(who, { articleId }));
    await rate(ada, one, 'true');
    expect(await seenBy(ben)).toEqual(nothing);
    await rate(ben, one, 'false');
    await rate(ada, two, 'true');
    await rate(ben, two, 'true');
    for (const who of [editor, admin]) {
      expect(await seenBy(who)).toEqual({ claims: [2], ratedOnce: [0], pairs: 1 });
    }
    expect(toldOf(await getAgreement(systemContext('test'), { articleId })).claims).toEqual([2]);
    expect(await seenBy(ada)).toEqual({ claims: [2], ratedOnce: [0], pairs: 1 });
    expect(await seenBy(cyd)).toEqual(nothing);
    expect(await seenBy(readerOnly)).toEqual(nothing);
    expect((await getAgreement(cyd, { articleId })).counted).toBe('settled_and_own');

    await rate(cyd, one, 'true');
    expect(await seenBy(cyd)).toEqual({ claims: [1], ratedOnce: [0], pairs: 3 });
    await settle(two, 'true');
    expect(await seenBy(cyd)).toEqual({ claims: [2], ratedOnce: [0], pairs: 3 });
    expect(await seenBy(readerOnly)).toEqual({ claims: [1], ratedOnce: [0], pairs: 1 });
    expect((await getAgreement(readerOnly, { articleId })).counted).toBe('settled');
  });

  it('is blind again when they take their own back', async () => {
    const { articleId, claims } = await articleOfClaims(['quantity']);
    const [claimId = ''] = claims;
    await rate(ada, claimId, 'true');
    await rate(ben, claimId, 'true');
    await withdrawAssessment(ben, { claimId });
    expect(toldOf(await getAgreement(ben, { articleId }))).toEqual(nothing);
  });
});
