import { expect, it } from 'vitest';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { pictureOf } from '@/lib/domain/report/public/picture';

const report = sampleReport();

it('says what was checked, by whom, and how the verdicts are shared out', () => {
  const { title, desk, summary, shares } = pictureOf(report);
  expect(title).toBe(report.article.title);
  expect(desk).toBe(report.desk.name);
  expect(summary).toBe('10 of 12 claims settled');
  expect(shares.map(({ label, count }) => `${label} ${count}`)).toEqual([
    'False 2',
    'Mostly false 1',
    'Half true 1',
    'Mostly true 2',
    'True 3',
    'Unproven 1',
    'Not settled 2',
  ]);
});

it('runs as the article does, and shows a report without claims', () => {
  expect(pictureOf(rightToLeftReport())).toMatchObject({ language: 'ar', direction: 'rtl' });
  const empty = pictureOf({ ...report, claims: [] });
  expect(empty).toMatchObject({ shares: [], summary: '0 claims checked' });
});

it('cuts a title that is too long at a blank, and never within a character', () => {
  const titled = (title: string) =>
    pictureOf({ ...report, article: { ...report.article, title } }).title;
  expect(titled('ferry '.repeat(50))).toMatch(/^(ferry )+…$/);
  expect(titled('🚢'.repeat(200))).toBe(`${'🚢'.repeat(180)} …`);
});
