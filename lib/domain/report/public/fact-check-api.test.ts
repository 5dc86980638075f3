import { describe, expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { digestOf } from '@/lib/domain/report/public/digest';
import {
  ClaimSearch,
  searchClaims,
  UnknownPageToken,
} from '@/lib/domain/report/public/fact-check-api';

const report = sampleReport();
const digest = digestOf({
  id: '01990000-0000-7000-8000-000000000001',
  articleId: report.article.id,
  slug: report.slug ?? '',
  number: 2,
  publishedAt: report.publishedAt ?? '',
  report,
});
const now = new Date('2026-10-12T00:00:00Z');
const found = (search: Record<string, unknown>) =>
  searchClaims([digest], ClaimSearch.parse(search), now);
const texts = (search: Record<string, unknown>) => found(search).claims.map(({ text }) => text);

describe('a search for claims', () => {
  it('finds all words of the query, whatever their case and accents', () => {
    expect(texts({ query: 'FÉRRY twice' })).toEqual([
      'The new ferry will carry twice as many cars as the diesel ferry in service since 1991.',
    ]);
    expect(texts({ query: 'twice nobody' })).toEqual([]);
    expect(texts({ query: '!?' })).toEqual([]);
  });

  it('keeps to the filters', () => {
    const all = { query: 'ferry', pageSize: 100 };
    const { length } = texts(all);
    expect(length).toBeGreaterThan(1);
    for (const same of [
      { languageCode: 'en-GB' },
      { reviewPublisherSiteFilter: 'https://www.desk.example/' },
      { maxAgeDays: '10' },
    ]) {
      expect(texts({ ...all, ...same })).toHaveLength(length);
    }
    for (const other of [
      { languageCode: 'nb' },
      { reviewPublisherSiteFilter: 'sk.example' },
      { maxAgeDays: 9 },
    ]) {
      expect(texts({ ...all, ...other })).toEqual([]);
    }
  });

  it('goes on where it stopped, also when more is published meanwhile', () => {
    const all = texts({ query: 'ferry', pageSize: 100 });
    const first = found({ query: 'ferry', pageSize: 2 });
    const later = {
      ...digest,
      id: '01990000-0000-7000-8000-000000000002',
      publishedAt: '2026-10-11T00:00:00.000Z',
    };
    const search = ClaimSearch.parse({
      query: 'ferry',
      pageSize: 100,
      pageToken: first.nextPageToken,
    });
    const rest = searchClaims([later, digest], search, now).claims.map(({ text }) => text);
    expect([...first.claims.map(({ text }) => text), ...rest]).toEqual(all);
    expect(texts({ query: 'ferry', pageSize: 100, offset: 1 })).toEqual(all.slice(1));
    expect(() => found({ query: 'ferry', pageToken: 'bm8' })).toThrow(UnknownPageToken);
  });
});
