import { beforeAll, describe, expect, it } from 'vitest';
import type { Bibliography } from '@/lib/adapters/bibliography/bibliography';
import { database } from '@/lib/data/client';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { Notice } from '@/lib/domain/source/notice';
import { type Context, contextOf } from '@/lib/services/context';
import { addSource } from '@/lib/services/sources/add-source';
import { proposeSource } from '@/lib/services/sources/propose-source';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew } from '@/tests/support/review-desk';

useTestDatabase();

let reviewer: Context;

beforeAll(async () => {
  reviewer = {
    ...(await contextOfNew('reviewer')),
    now: () => new Date('2026-11-24T10:00:00Z'),
  };
});

const retraction: Notice = {
  kind: 'retraction',
  label: 'Retraction',
  date: '2026-05-03',
  doi: '10.5555/notice',
  recordedFrom: 'publisher',
};

const answering: Bibliography = {
  byDoi: async (doi) => ({ type: 'dataset', title: 'Depths of wells', DOI: doi }),
  byIsbn: async (isbn) => ({ type: 'book', title: 'Wells of the steppe', ISBN: isbn }),
  byAddress: async () => ({
    type: 'article-journal',
    title: 'A page with a DOI',
    DOI: '10.5555/onpage',
    URL: 'https://example.org/canonical',
  }),
  noticesOf: async (doi) => (doi === '10.5555/new' ? [retraction] : []),
};

const unreachable = () =>
  Promise.reject(new ClaimdeskError('lookup_failed', 'The site does not answer (ECONNREFUSED).'));
const silent: Bibliography = {
  byDoi: unreachable,
  byIsbn: unreachable,
  byAddress: unreachable,
  noticesOf: unreachable,
};

const propose = (text: string, books = answering) => proposeSource(reviewer, { text }, books);

describe('a source proposed', () => {
  it.each([
    [
      'doi:10.5555/NEW',
      { type: 'dataset', title: 'Depths of wells', DOI: '10.5555/new' },
      [retraction],
    ],
    ['0-8044-2957-X', { type: 'book', title: 'Wells of the steppe', ISBN: '9780804429573' }, null],
    [
      'https://example.org/a?utm_source=x',
      {
        type: 'article-journal',
        title: 'A page with a DOI',
        DOI: '10.5555/onpage',
        URL: 'https://example.org/canonical',
        accessed: { 'date-parts': [[2026, 11, 24]] },
      },
      [],
    ],
  ])('from %s is what the lookup says', async (text, draft, notices) => {
    expect(await propose(text)).toEqual({ draft, duplicate: null, failure: null, notices });
  });

  it('is looked up although the register of notices does not answer', async () => {
    const books = { ...answering, noticesOf: unreachable };
    expect(await propose('10.5555/new', books)).toMatchObject({
      draft: { title: 'Depths of wells' },
      failure: null,
      notices: null,
    });
  });

  it.each([
    ['10.5555/new', { type: 'article-journal', DOI: '10.5555/new' }],
    ['9780804429573', { type: 'book', ISBN: '9780804429573' }],
    [
      'https://user:secret@example.org/b',
      {
        type: 'webpage',
        URL: 'https://example.org/b',
        accessed: { 'date-parts': [[2026, 11, 24]] },
      },
    ],
  ])('from %s keeps what was pasted when the lookup fails', async (text, draft) => {
    expect(await propose(text, silent)).toEqual({
      draft,
      duplicate: null,
      failure: 'The site does not answer (ECONNREFUSED).',
      notices: null,
    });
  });

  it('names the source that the desk already has, before or after the lookup', async () => {
    const title = 'Known here';
    const { id } = await addSource(reviewer, {
      csl: { type: 'webpage', title, DOI: '10.5555/onpage', URL: 'https://example.org/known' },
    });
    expect(await propose('http://www.example.org/known/', silent)).toMatchObject({
      duplicate: { id, title, shared: 'canonicalUrl' },
      failure: null,
    });
    expect(await propose('https://example.org/unknown')).toMatchObject({
      draft: { title: 'A page with a DOI' },
      duplicate: { id, shared: 'doi' },
    });
  });

  it('writes nothing', async () => {
    const before = await database().prisma.source.count();
    await propose('10.5555/never-added');
    expect(await database().prisma.source.count()).toBe(before);
  });

  it('does not open a private address, whoever asks', async () => {
    expect(await proposeSource(reviewer, { text: 'http://127.0.0.1:1/' })).toMatchObject({
      draft: { URL: 'http://127.0.0.1:1/' },
      failure: expect.stringContaining('private network'),
    });
  });

  it.each(['', 'wells of the steppe', 'ftp://example.org/', '978-0-306-40615-8'])(
    'is refused for “%s”',
    async (text) => {
      await expect(propose(text)).rejects.toMatchObject({
        code: 'invalid_input',
        issues: [{ path: 'text' }],
      });
    },
  );

  it('is not for readers, nor for anybody who is not signed in', async () => {
    const input = { text: '10.5555/new' };
    const reader = await contextOfNew('reader');
    await expect(proposeSource(reader, input, answering)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(proposeSource(contextOf(null), input, answering)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });
});
