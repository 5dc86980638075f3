import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { reportFormats } from '@/lib/domain/report/formats';
import type { CitationInput } from '@/lib/domain/source/citation';
import { basisOf } from '@/lib/domain/source/citation-basis';
import type { Context } from '@/lib/services/context';
import { previewReport } from '@/lib/services/reports/preview-report';
import { addCitation } from '@/lib/services/sources/add-citation';
import { addSource } from '@/lib/services/sources/add-source';
import { editCitation } from '@/lib/services/sources/edit-citation';
import { listCitations } from '@/lib/services/sources/list-citations';
import { importBridge } from '@/tests/support/article';
import { useTestDatabase } from '@/tests/support/database';
import { newDesk } from '@/tests/support/members';
import { claimUnderReview, contextOfNew } from '@/tests/support/review-desk';

useTestDatabase();

let editor: Context;
let reviewer: Context;
let sourceId: string;

beforeAll(async () => {
  editor = await newDesk();
  reviewer = await contextOfNew('reviewer');
  ({ id: sourceId } = await addSource(reviewer, { csl: { type: 'book', title: 'Wells' } }));
});

const cite = (claimId: string, fields: Partial<CitationInput> = {}) =>
  addCitation(reviewer, { claimId, sourceId, stance: 'supports', ...fields });

const check = {
  who: 'duty officer of the port authority',
  on: '2026-11-03',
  how: 'phone' as const,
  asked: 'Whether cars are counted',
  outcome: 'partly' as const,
  resolution: 'The claim was narrowed.',
  protected: false,
};

describe('what a citation rests on', () => {
  it('is words of the source, a reason for their absence, or neither', async () => {
    const { claimId } = await claimUnderReview();
    const made = [
      await cite(claimId, { quote: 'Deep.' }),
      await cite(claimId, { withoutQuote: { reason: 'book_page', words: null } }),
      await cite(claimId, { quote: '  ' }),
      await cite(claimId, {
        withoutQuote: { reason: 'phone_call', words: null },
        personCheck: check,
      }),
      // Asked again: another check, and so another citation.
      await cite(claimId, {
        withoutQuote: { reason: 'phone_call', words: null },
        personCheck: check,
      }),
    ];
    expect(made.map(basisOf)).toEqual([
      'quote',
      'book_page',
      'unstated',
      'phone_call',
      'phone_call',
    ]);
    expect(made[3]).toMatchObject({ quote: null, personCheck: check });
    expect(await listCitations(reviewer, claimId)).toEqual(made);
    await expect(cite(claimId)).rejects.toMatchObject({ code: 'already_done' });
  });

  it('is one thing, said in full', async () => {
    const { claimId } = await claimUnderReview();
    const reason = { reason: 'other' as const, words: ' ' };
    await expect(cite(claimId, { withoutQuote: reason })).rejects.toMatchObject({
      issues: [{ path: 'withoutQuote.words' }],
    });
    await expect(
      cite(claimId, { quote: 'Deep.', withoutQuote: { reason: 'observation', words: null } }),
    ).rejects.toMatchObject({ issues: [{ path: 'withoutQuote' }] });
    await expect(
      cite(claimId, { personCheck: { ...check, who: '', on: 'May' } }),
    ).rejects.toMatchObject({ issues: [{ path: 'personCheck.who' }, { path: 'personCheck.on' }] });
    expect(await listCitations(reviewer, claimId)).toEqual([]);
  });

  it('changes with an edit', async () => {
    const { claimId } = await claimUnderReview();
    const { id } = await cite(claimId, { withoutQuote: { reason: 'interview', words: 'In May.' } });
    const edited = await editCitation(reviewer, {
      id,
      expectedVersion: 1,
      stance: 'supports',
      quote: 'It is deep.',
      personCheck: check,
    });
    expect(edited).toMatchObject({ withoutQuote: null, personCheck: check });
    expect(basisOf(edited)).toBe('quote');
  });

  it('is held by the database, which leaves rows of before as they are', async () => {
    const { claimId } = await claimUnderReview();
    const { prisma } = database();
    const row = { claimId, sourceId, stance: 'supports' as const };
    for (const wrong of [
      { basis: 'quote' as const },
      { basis: 'interview' as const, quote: 'Deep.' },
      { basis: 'other' as const },
      { basis: 'unstated' as const, basisWords: 'Why.' },
    ]) {
      await expect(prisma.citation.create({ data: { ...row, ...wrong } })).rejects.toThrow();
    }
    await prisma.citation.create({ data: { ...row, quote: 'Of before.' } });
    await prisma.citation.create({ data: row });
    const listed = await listCitations(reviewer, claimId);
    expect(listed.map(basisOf).sort()).toEqual(['quote', 'unstated']);
    await expect(cite(claimId)).rejects.toMatchObject({ code: 'already_done' });
  });

  it('is printed by the report in every format', async () => {
    const { articleId, cars, opened } = await importBridge(editor);
    await cite(cars, { withoutQuote: { reason: 'observation', words: 'From the bank' } });
    await cite(cars, { withoutQuote: { reason: 'interview', words: null }, personCheck: check });
    await cite(opened);
    const report = await previewReport(reviewer, articleId);
    for (const name of ['html', 'md', 'csv'] as const) {
      const text = reportFormats[name].print(report);
      expect(text, name).toContain(
        'No words quoted: The reviewer’s own observation. From the bank.',
      );
      expect(text, name).toContain(
        'Checked with a person: duty officer of the port authority, by phone, 3 November 2026; confirmed the substance in part. Asked: Whether cars are counted. Resolved: The claim was narrowed.',
      );
      expect(text, name).toContain('Rests on no quoted words.');
    }
    expect(JSON.parse(reportFormats.json.print(report)).claims[0].citations).toMatchObject([
      { withoutQuote: { reason: 'observation' } },
      { personCheck: check },
    ]);
  });
});
