import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentRevision } from '@/lib/data/articles';
import { claimsOfArticle, fullClaimsOfArticle } from '@/lib/data/claims';
import { database } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import { sentencesOf } from '@/lib/domain/article/sentences';
import { importArticle } from '@/lib/services/articles/import-article';
import { listArticles } from '@/lib/services/articles/list-articles';
import { loadSample, readSample } from '@/lib/services/articles/load-sample';
import { assignClaim } from '@/lib/services/claims/assign-claim';
import { systemContext } from '@/lib/services/context';
import { bridgeClaims, bridgeText } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;
let reviewer: MemberContext;

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  reviewer = (await join(admin, 'reviewer')).context;
});

const counts = async () => {
  const { prisma } = database();
  return {
    articles: await prisma.article.count(),
    claims: await prisma.claim.count(),
    passages: await prisma.passage.count(),
    events: await prisma.auditEvent.count(),
  };
};

describe('an import', () => {
  it('keeps the text, ties each claim to its words and numbers them', async () => {
    const { id, claims } = await importArticle(editor, { text: bridgeText, claims: bridgeClaims });
    expect(claims).toBe(3);
    const { text } = await currentRevision(reader(), id);
    const stored = (await claimsOfArticle(reader(), id)).map(({ summary }) => summary);
    expect(stored.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { passages } of stored) {
      for (const { start, end, exact } of passages) expect(text.slice(start, end)).toBe(exact);
    }
  });

  it('lands whole or not at all, and names the claim that is wrong', async () => {
    const before = await counts();
    const wrong = { ...bridgeClaims[0]!, key: 'wrong', passages: [{ exact: 'forty cars' }] };
    await expect(
      importArticle(editor, { text: bridgeText, claims: [...bridgeClaims, wrong] }),
    ).rejects.toMatchObject({
      code: 'passage_not_found',
      issues: [{ path: 'claims.3.passages.0.exact' }],
    });
    expect(await counts()).toEqual(before);
  });

  it('refuses words that the text has twice, until their surroundings tell which', async () => {
    const text = `${bridgeText}\n\nThe bridge carries 40,000 cars a day, they say.`;
    const [claim] = bridgeClaims;
    await expect(importArticle(editor, { text, claims: [claim!] })).rejects.toMatchObject({
      code: 'passage_ambiguous',
    });
    const passages = [{ exact: '40,000 cars a day', suffix: ', they say' }];
    const { id } = await importArticle(editor, { text, claims: [{ ...claim!, passages }] });
    const [stored] = (await claimsOfArticle(reader(), id)).map(({ summary }) => summary);
    expect(stored?.passages[0]?.start).toBe(
      text.lastIndexOf('40,000') - text.indexOf('The bridge carries'),
    );
  });

  it.each([
    ['an empty text', { text: '  \n ' }, 'text'],
    [
      'a claim without a passage',
      { text: bridgeText, claims: [{ ...bridgeClaims[0]!, passages: [] }] },
      'claims.0.passages',
    ],
    ['an address that is none', { text: bridgeText, url: 'bridge' }, 'url'],
    ['a rating scale that nobody made', { text: bridgeText, ratingScale: 'stars' }, 'ratingScale'],
    [
      'two claims of one key',
      { text: bridgeText, claims: [bridgeClaims[0]!, bridgeClaims[0]!] },
      'claims.1.key',
    ],
  ])('refuses %s and writes nothing', async (_what, input, path) => {
    const before = await counts();
    await expect(importArticle(editor, input)).rejects.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path })]),
    });
    expect(await counts()).toEqual(before);
  });

  it('refuses five million characters, saying how many it takes', async () => {
    await expect(
      importArticle(editor, { title: 'Long', text: 'word '.repeat(1_000_000) }),
    ).rejects.toThrow(/2,000,000|longer/);
  });

  it('takes in right-to-left text', async () => {
    const text = 'الجسر والنهر\n\nيعبر الجسر أربعون ألف سيارة كل يوم. افتتح في عام 1964.';
    const claim = { ...bridgeClaims[0]!, passages: [{ exact: 'أربعون ألف سيارة' }] };
    const { claims } = await importArticle(editor, {
      title: 'الجسر',
      text,
      language: 'ar',
      claims: [claim],
    });
    expect(claims).toBe(1);
  });

  it('gives articles of one title addresses of their own', async () => {
    const first = await importArticle(editor, { title: 'Twice told', text: bridgeText });
    const second = await importArticle(editor, { title: 'Twice told', text: bridgeText });
    const rows = await database().prisma.article.findMany({
      where: { id: { in: [first.id, second.id] } },
      orderBy: { id: 'asc' },
      select: { slug: true },
    });
    expect(rows.map(({ slug }) => slug)).toEqual(['twice-told', 'twice-told-2']);
  });

  it('is for editors', async () => {
    await expect(importArticle(reviewer, { text: bridgeText })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the sample', () => {
  it('is loaded once, with every claim tied to its words', async () => {
    const first = await loadSample(systemContext('sample'));
    expect(first.loaded).toBe(true);
    expect(first.claims).toBeGreaterThanOrEqual(35);
    const after = await counts();
    expect(await loadSample(systemContext('sample'))).toEqual({ loaded: false, claims: 0 });
    expect(await counts()).toEqual(after);
  });

  it('shows in the list with its claims open', async () => {
    const { items } = await listArticles(editor);
    const sample = items.find(({ publisher }) => publisher === 'Claimdesk sample');
    expect(sample?.states.open).toBeGreaterThanOrEqual(35);
  });
});

const original = new URL('../../../../shared/seed/article.txt', import.meta.url);

describe('the original of the sample', () => {
  const missing = !existsSync(original);
  if (missing) console.info('Left out: the original article is not beside this repository.');

  it.skipIf(missing)(
    'has the passage of each claim, in the sentence that the claim names',
    async () => {
      const { claims } = await readSample();
      const { id } = await importArticle(editor, { text: readFileSync(original, 'utf8'), claims });
      const revision = await currentRevision(reader(), id);
      const stored = await fullClaimsOfArticle(reader(), id);
      expect(stored).toHaveLength(claims.length);
      for (const { passages, origin, wording } of stored) {
        const [passage] = passages;
        const block = revision.blocks.find(
          ({ start, end }) => passage && start <= passage.start && end >= passage.end,
        );
        const sentences = block ? sentencesOf(revision.text, block, 'en') : [];
        const at = sentences.findIndex(({ start }) => start === passage?.start);
        expect(at + 1, wording).toBe(origin?.sentence);
        for (const term of origin?.terms ?? []) {
          expect(passage?.exact.toLowerCase(), wording).toContain(term.toLowerCase());
        }
      }
    },
  );
});

it('lists first the article that was worked on last', async () => {
  const { id } = await importArticle(editor, {
    title: 'Long untouched',
    text: bridgeText,
    claims: bridgeClaims,
  });
  await importArticle(editor, { title: 'Newer', text: bridgeText });
  const [claim] = (await claimsOfArticle(reader(), id)).map(({ summary }) => summary);
  await assignClaim(reviewer, { id: claim?.id ?? '', assigneeId: reviewer.actor.id });
  const { items } = await listArticles(editor);
  expect(items[0]?.id).toBe(id);
});
