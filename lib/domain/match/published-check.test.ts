import { expect, it } from 'vitest';
import {
  citableCheck,
  publishedCheck,
  sinceCitedWords,
  wordsOfCheck,
  workOfReport,
} from '@/lib/domain/match/published-check';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { digestOf } from '@/lib/domain/report/public/digest';

const report = sampleReport();
const digest = digestOf({
  id: report.article.id,
  articleId: report.article.id,
  slug: 'ferry-2',
  number: 2,
  publishedAt: '2026-11-20T10:00:00.000Z',
  report,
});
const told = report.claims.find(({ verdict }) => verdict)!;
const label = report.scale.ratings.find(({ key }) => key === told.verdict?.rating)?.label ?? '';
const claim = { id: told.id, wording: told.wording, verdict: { label } };
const check = (
  changed: Partial<Omit<typeof claim, 'verdict'>> & { verdict?: typeof claim.verdict | null } = {},
) => publishedCheck(digest, { ...claim, ...changed }, 'https://desk.example');

it('says where a claim is told with its verdict, and whether the desk still says so', () => {
  expect(check()).toEqual({
    number: 2,
    url: 'https://desk.example/reports/ferry-2',
    place: `claim ${told.number}`,
    isCurrent: true,
  });
  expect(check({ wording: 'Something else.' })?.isCurrent).toBe(false);
  expect(check({ verdict: { label: 'Another rating' } })?.isCurrent).toBe(false);
  expect(check({ verdict: null })?.isCurrent).toBe(false);
});

it('knows of no claim that the report does not tell of, or not with a verdict', () => {
  const open = report.claims.find(({ verdict }) => !verdict)!;
  expect(check({ id: open.id })).toBeNull();
  expect(check({ id: report.article.id })).toBeNull();
  expect(wordsOfCheck(digest, open.id)).toBeNull();
});

it('makes a dated work of the report, and words of the claim and its verdict', () => {
  expect(workOfReport(digest, 'https://desk.example/reports/ferry-2')).toEqual({
    type: 'webpage',
    title: `Fact-check: ${report.article.title} (report 2)`,
    URL: 'https://desk.example/reports/ferry-2',
    'container-title': report.desk.name,
    issued: { 'date-parts': [[2026, 11, 20]] },
    language: 'en',
  });
  expect(wordsOfCheck(digest, told.id)).toBe(`${told.wording} ${label}`);
});

it.each([
  ['a claim without a verdict', { verdict: null }, /no settled verdict/],
  ['a claim that is judged anew', { state: 'disputed' as const }, /no settled verdict/],
  ['a claim of the same article', { articleId: 'b' }, /does not cite itself/],
  ['a claim that no report tells of', { published: null }, /No published report/],
  [
    'a claim that was settled otherwise since',
    { published: check({ verdict: null }) },
    /^Report 2 says otherwise/,
  ],
])('does not offer %s', (_, changed, whyNot) => {
  const found = {
    articleId: 'a',
    state: 'settled' as const,
    verdict: { label },
    published: check(),
  };
  expect(citableCheck({ ...found, ...changed }, { articleId: 'b' })).toEqual({
    whyNot: expect.stringMatching(whyNot),
  });
  expect(citableCheck(found, { articleId: 'b' })).toEqual({ check: found.published });
});

it('tells beside a citation when the desk has changed its mind', () => {
  const [now, then] = [check(), check({ verdict: null })];
  expect(now && sinceCitedWords(now)).toBeNull();
  expect(then && sinceCitedWords(then)).toBe('The desk no longer says what report 2 says.');
});
