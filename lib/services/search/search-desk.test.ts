import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import type { SearchHit, SearchKind } from '@/lib/domain/search/search';
import { retireArticle } from '@/lib/services/articles/retire-article';
import { addClaim } from '@/lib/services/claims/add-claim';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { retireClaim } from '@/lib/services/claims/retire-claim';
import type { Context } from '@/lib/services/context';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { searchDesk } from '@/lib/services/search/search-desk';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { newDesk } from '@/tests/support/members';
import { contextOfNew } from '@/tests/support/review-desk';

useTestDatabase();

let editor: Context;
let reviewer: Context;
let reader: Context;
let bridge: Awaited<ReturnType<typeof importBridge>>;

/** Words of the bridge's article that make no claim yet. */
const nobody = { exact: 'Nobody has measured it', prefix: '', suffix: '' };

type Input = Parameters<typeof searchDesk>[1];

const hits = async (query: string, input: Input = {}, by: Context = reader): Promise<SearchHit[]> =>
  (await searchDesk(by, { query, ...input })).groups.flatMap(({ items }) => items);

const titles = async (query: string, input: Input = {}, by: Context = reader) =>
  (await hits(query, input, by)).map(({ title }) => title.text);

const kindsOf = async (query: string): Promise<SearchKind[]> =>
  (await hits(query)).map(({ kind }) => kind);

async function article(language: string, title: string, text: string): Promise<string> {
  const { prisma } = database();
  const { ratingScaleId } = await prisma.article.findFirstOrThrow();
  const { id } = await prisma.article.create({
    data: { title, slug: crypto.randomUUID(), authors: [], language, ratingScaleId },
  });
  const textSha256 = '0'.repeat(64);
  await prisma.revision.create({
    data: { articleId: id, number: 1, text, textSha256, blocks: [] },
  });
  return id;
}

async function capture(sourceId: string, text: string, language: string | null = null) {
  const { id } = await database().prisma.capture.create({
    data: {
      sourceId,
      origin: 'upload',
      sha256: '0'.repeat(64),
      byteLength: 1,
      mediaType: 'text/plain',
      text,
      language,
      textLength: text.length,
      capturedAt: new Date(),
    },
  });
  return id;
}

beforeAll(async () => {
  editor = await newDesk();
  reviewer = await contextOfNew('reviewer');
  reader = await contextOfNew('reader');
  bridge = await importBridge(editor);
}, 60_000);

describe('what is found', () => {
  it('is of every kind, with the words marked and where they stand', async () => {
    const { id } = await addSource(reviewer, {
      csl: {
        type: 'report',
        title: 'Heron census of the estuary',
        author: [{ family: 'Quist', given: 'Tove' }],
        publisher: 'Office of Birds',
      },
    });
    await capture(id, `${'Nothing of note. '.repeat(2_000)}The heron\nnests in the reeds again.`);
    await article('en', 'Birds of the estuary', 'Every heron was counted by hand.');
    const claimId = (
      await addClaim(reviewer, {
        articleId: bridge.articleId,
        wording: 'A heron lives under the bridge.',
        kind: 'event',
        passages: [nobody],
      })
    ).id;
    await database().prisma.priorCheck.create({
      data: {
        url: 'https://checks.example/heron',
        claim: 'Herons eat cars',
        claimReview: {
          claimReviewed: 'Herons eat cars',
          inLanguage: 'en',
          author: { name: 'Checkers' },
          reviewRating: { alternateName: 'Pants on fire' },
        },
      },
    });
    const { groups } = await searchDesk(reader, { query: 'heron' });
    expect(groups.map(({ kind }) => kind).sort()).toEqual([
      'article',
      'capture',
      'claim',
      'prior_check',
      'source',
    ]);
    const found = new Map(groups.map(({ kind, items }) => [kind, items[0]]));
    expect(found.get('claim')).toMatchObject({
      id: claimId,
      title: { text: 'A heron lives under the bridge.', marks: [{ start: 2, end: 7 }] },
      articleId: bridge.articleId,
      state: 'open',
      verdict: null,
    });
    const text = found.get('capture')?.snippet;
    expect(text?.text).toContain('The heron nests in the reeds again.');
    expect(text?.marks.map(({ start, end }) => text.text.slice(start, end))).toEqual(['heron']);
    expect(found.get('prior_check')).toMatchObject({
      url: 'https://checks.example/heron',
      publisher: 'Checkers',
      rating: 'Pants on fire',
    });
    expect(await kindsOf('quist tove')).toEqual(['source']);
  });

  it('holds every word, those of a phrase in their order, and none that is refused', async () => {
    expect(await titles('bridge mayor', { kinds: ['claim'] })).toEqual([
      'The mayor opened the bridge in 1964.',
    ]);
    expect(await titles('"never been cleaner"', { kinds: ['claim'] })).toHaveLength(1);
    expect(await titles('"been never cleaner"', { kinds: ['claim'] })).toEqual([]);
    expect(await titles('bridge -mayor -heron', { kinds: ['claim'] })).toEqual([
      'The bridge carries 40,000 cars a day.',
    ]);
    expect(await titles('-mayor')).toEqual([]);
    expect(await titles('   ')).toEqual([]);
  });

  it.each(['carr', 'carri', 'carrie', 'carries', 'carrying'])(
    'stays there while one types “%s”',
    async (typed) => {
      expect(await titles(typed, { kinds: ['claim'] })).toContain(
        'The bridge carries 40,000 cars a day.',
      );
    },
  );

  it('is found though it is mistyped, and says by which word', async () => {
    const { groups, corrections } = await searchDesk(reader, { query: 'brigde mayor' });
    expect(groups[0]?.items.map(({ title }) => title.text)).toEqual([
      'The mayor opened the bridge in 1964.',
    ]);
    expect(corrections).toEqual([{ typed: 'brigde', found: ['bridge'] }]);
    // A word that is known, but never beside the other one.
    await article('en', 'Ridge walks', 'A ridge above the town.');
    expect(await titles('ridge cleaner river')).not.toEqual([]);
  });

  it.each([
    ['de', 'Die Häuser am Fluss', 'Die Impfungen wirkten in allen Häusern.', 'haus', 'impfung'],
    [
      'fr',
      'Les chevaux du maire',
      'Les centrales nucléaires étaient fermées.',
      'cheval',
      'nucleaire',
    ],
    ['ru', 'Книги мэра', 'Все книги были прочитаны.', 'книга', 'прочитана'],
    ['ja', '橋と川', '東京都の橋は毎日四万台の車を運ぶ。', '橋', '四万台の車'],
  ])('is found in the words’ own language: %s', async (language, title, text, ofTitle, ofText) => {
    const id = await article(language, title, text);
    const ids = async (query: string) => (await hits(query, { language })).map((hit) => hit.id);
    if (language !== 'fr') expect(await ids(ofTitle)).toEqual([id]);
    expect(await ids(ofText)).toEqual([id]);
    expect(await ids(text.split(/\s/).slice(-1)[0] ?? '')).toEqual([id]);
  });

  it('is at once what was added, reworded and taken out of work', async () => {
    const { id, version } = await addClaim(reviewer, {
      articleId: bridge.articleId,
      wording: 'The ferry is older than the town.',
      kind: 'comparison',
      passages: [nobody],
    });
    expect(await titles('ferry')).toEqual(['The ferry is older than the town.']);
    const edited = await editClaim(reviewer, {
      id,
      expectedVersion: version,
      wording: 'The lighthouse is older than the town.',
    });
    expect(await titles('ferry', { kinds: ['claim'] })).toEqual([]);
    expect(await titles('lighthouse')).toHaveLength(1);
    await retireClaim(reviewer, { id, expectedVersion: edited.version, reason: 'Not said.' });
    expect(await titles('lighthouse')).toEqual([]);
  });

  it('is nothing of an article that is out of work', async () => {
    const id = await article('en', 'Zeppelins over town', 'A zeppelin was seen.');
    await database().prisma.claim.create({
      data: { articleId: id, number: 1, wording: 'A zeppelin was seen.', kind: 'event' },
    });
    expect((await kindsOf('zeppelin')).sort()).toEqual(['article', 'claim']);
    const { version } = await database().prisma.article.findUniqueOrThrow({ where: { id } });
    await retireArticle(editor, { id, expectedVersion: version, reason: 'A hoax.' });
    expect(await kindsOf('zeppelin')).toEqual([]);
  });

  it('is walked page by page', async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      await article('en', `Parish letter ${number}`, 'The parish writes.');
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { groups } = await searchDesk(reader, {
        query: 'parish',
        kinds: ['article'],
        limit: 2,
        after,
      });
      seen.push(...(groups[0]?.items ?? []).map(({ id }) => id));
      after = groups[0]?.nextCursor ?? null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
    await expect(
      searchDesk(reader, { query: 'parish', after: `t_0.5_${bridge.cars}` }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('fails on nothing that is typed or copied', async () => {
    const { id } = await addSource(reviewer, { csl: { type: 'webpage', title: 'Endless page' } });
    const long = `${'x'.repeat(60_000)} ${'wordé '.repeat(150_000)} walrus 🦭${'🦭'.repeat(9_000)}`;
    await capture(id, long, 'xx-not-a-language');
    expect(await kindsOf('walrus')).toEqual(['capture']);
    for (const typed of [
      `'); DROP TABLE "claim"; --`,
      `a & b | !c <-> (d:*`,
      `"unfinished`,
      `\\ ' '' :* :A`,
      '🦭',
      'ø'.repeat(300),
      'a b c d e f g h i j k l m n o p',
      '%_\\',
      'https://example.org/a?b=c#d e@f.g 1,5 -3',
    ]) {
      await expect(searchDesk(reader, { query: typed })).resolves.toBeDefined();
    }
  }, 60_000);
});

describe('a filter', () => {
  it('leaves the rest out', async () => {
    const { id: sourceId } = await addSource(reviewer, {
      csl: { type: 'dataset', title: 'Turbine register', publisher: 'Grid Office' },
    });
    await addSource(reviewer, { csl: { type: 'book', title: 'Turbine handbook' } });
    await addCitation(reviewer, {
      claimId: bridge.cars,
      sourceId,
      stance: 'context',
      quote: 'Turbines.',
    });
    expect(await titles('turbine')).toHaveLength(2);
    expect(await titles('turbine', { sourceType: 'dataset' })).toEqual(['Turbine register']);
    expect(await titles('turbine', { publisher: 'grid óffice' })).toEqual(['Turbine register']);
    expect(await titles('turbine', { articleId: bridge.articleId })).toEqual(['Turbine register']);
    expect(await titles('turbine', { to: '2001-01-01' })).toEqual([]);
    expect(await titles('turbine', { from: '2001-01-01' })).toHaveLength(2);
    expect(await titles('turbine', { language: 'de' })).toEqual([]);
    expect(await titles('turbine', { state: 'open' })).toEqual([]);
  });
});

describe('somebody who judges blind', () => {
  it('learns nothing of others’ judgements, neither shown nor by a filter', async () => {
    const other = await contextOfNew('reviewer');
    const claimId = bridge.opened;
    const asSeen = async (by: Context) =>
      (await hits('mayor opened', { kinds: ['claim'] }, by)).map((hit) =>
        hit.kind === 'claim' ? [hit.state, hit.verdict] : [],
      );
    const before = await asSeen(reviewer);
    const assess = (by: Context, rating: string) =>
      recordAssessment(by, {
        claimId,
        rating,
        rationale: 'A secretword says so.',
        citationIds: [],
      });
    await assess(other, 'unproven');
    expect(await asSeen(reviewer)).toEqual([['open', null]]);
    expect(before).toEqual([['open', null]]);
    expect(await asSeen(other)).toEqual([['assessed', null]]);
    expect(await titles('mayor opened', { state: 'assessed' }, reviewer)).toEqual([]);
    expect(await titles('mayor opened', { state: 'assessed' }, editor)).toHaveLength(1);
    expect(await titles('secretword', {}, editor)).toEqual([]);
    await settleVerdict(editor, { claimId, rating: 'unproven', reason: 'Nobody knows.' });
    expect(await asSeen(reviewer)).toEqual([
      ['settled', expect.objectContaining({ key: 'unproven' })],
    ]);
    expect(await titles('mayor', { verdict: 'unproven' }, reviewer)).toHaveLength(1);
  });
});

describe('a protected source', () => {
  it('is found, with its copies, by those alone who may cite it', async () => {
    const { id: sourceId } = await addSource(reviewer, {
      csl: { type: 'interview', title: 'Talk with Ysolde Quillon' },
    });
    await capture(sourceId, 'Quillon said that the gatehouse counts.');
    await addCitation(reviewer, {
      claimId: bridge.cars,
      sourceId,
      stance: 'supports',
      withoutQuote: { reason: 'phone_call', words: 'By phone.' },
      personCheck: {
        who: 'the night guard',
        on: '2026-11-03',
        how: 'phone',
        asked: 'Whether it counts',
        outcome: 'confirmed',
        resolution: 'It does',
        protected: true,
      },
    });
    const found = async (query: string, by: Context) =>
      (await hits(query, {}, by)).map(({ kind }) => kind).sort();
    expect(await found('quillon', reviewer)).toEqual(['capture', 'source']);
    expect(await found('quillon', reader)).toEqual([]);
    const reading: Context = {
      ...reviewer,
      actor: reviewer.actor?.kind === 'user' ? { ...reviewer.actor, scopes: ['read'] } : null,
    };
    expect(await found('quillon', reading)).toEqual([]);
    // Nor is its name put in place of another word.
    expect(await searchDesk(reader, { query: 'quilon' })).toEqual({ groups: [], corrections: [] });
  });
});
