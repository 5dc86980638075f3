import { beforeAll, describe, expect, it } from 'vitest';
import { claimsOfArticle } from '@/lib/data/claims';
import { database } from '@/lib/data/client';
import { reader } from '@/lib/data/transaction';
import { questionOfStance } from '@/lib/domain/averitec/averitec';
import { importAveritec } from '@/lib/services/articles/import-averitec';
import { systemContext } from '@/lib/services/context';
import { publishReport } from '@/lib/services/reports/publish-report';
import { exportReport } from '@/lib/services/reports/read-reports';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { settleVerdict } from '@/lib/services/reviews/settle-verdict';
import { listCitations } from '@/lib/services/sources/list-citations';
import { useTestDatabase } from '@/tests/support/database';
import { join, type MemberContext, newDesk } from '@/tests/support/members';

useTestDatabase();

let editor: MemberContext;
let reviewer: MemberContext;
const system = systemContext('command line');

beforeAll(async () => {
  const admin = await newDesk();
  editor = (await join(admin, 'editor')).context;
  reviewer = (await join(admin, 'reviewer')).context;
});

const answer = (more: object) => ({
  answer: 'The bridge carries 28,400 cars.',
  answer_type: 'Extractive',
  source_url: 'https://counts.example/2024',
  source_medium: 'Web text',
  ...more,
});

/** As AVeriTeC's files are, of invented claims. */
const file = (...changes: object[]) => [
  {
    claim: 'The bridge carries\n40,000 cars a day.',
    required_reannotation: false,
    label: 'Refuted',
    justification: 'The count says less.',
    claim_date: '25-10-2020',
    speaker: 'The mayor',
    original_claim_url: null,
    fact_checking_article: 'https://checks.example/bridge',
    reporting_source: 'The Herald',
    location_ISO_code: 'GB',
    claim_types: ['Numerical Claim'],
    fact_checking_strategies: ['Written Evidence'],
    questions: [
      {
        question: 'How many cars cross?',
        answers: [answer({}), answer({ source_url: '' }), answer({ source_url: 'Metadata' })],
      },
      {
        question: 'Was it ever more?',
        answers: [
          answer({
            answer: 'No',
            answer_type: 'Boolean',
            boolean_explanation: 'Never since 1964.',
          }),
          { answer: 'No answer could be found.', answer_type: 'Unanswerable', source_url: '' },
        ],
      },
    ],
    ...changes[0],
  },
  {
    claim: 'The bridge carries 40,000 cars a day.',
    label: 'Not Enough Evidence',
    speaker: null,
    claim_types: [],
    questions: [],
    ...changes[1],
  },
];

const take = (items: unknown, more = {}) =>
  importAveritec(system, { text: JSON.stringify(items), title: 'Claims of a data set', ...more });

describe('a file in AVeriTeC’s format', () => {
  it('becomes an article with its claims, their sources and citations', async () => {
    const told = await take(file());
    expect(told).toMatchObject({ claims: 2, citations: 2, sourcesAdded: 1, withoutSource: 3 });
    const [first, second] = await claimsOfArticle(reader(), told.articleId);
    expect(first?.summary).toMatchObject({
      wording: 'The bridge carries\n40,000 cars a day.',
      claimant: 'The mayor',
      kind: 'quantity',
      assessmentCount: 0,
      verdict: null,
      passages: [{ exact: 'The bridge carries 40,000 cars a day.' }],
    });
    expect(second?.summary.passages[0]?.start).toBeGreaterThan(
      first?.summary.passages[0]?.end ?? 0,
    );
    expect(await listCitations(reviewer, first?.summary.id ?? '')).toMatchObject([
      {
        stance: 'context',
        quote: 'The bridge carries 28,400 cars.',
        withoutQuote: null,
        note: 'Question: How many cars cross?',
        source: { csl: { title: 'counts.example/2024', URL: 'https://counts.example/2024' } },
      },
      {
        quote: null,
        withoutQuote: { reason: 'other', words: 'The file answers in words of its own.' },
        note: 'Question: Was it ever more?\nAnswer: No\nExplanation: Never since 1964.',
      },
    ]);
  });

  it('tells label and justification in the text as the file’s, or not at all', async () => {
    const textOf = async (articleId: string) =>
      (await database().prisma.revision.findFirstOrThrow({ where: { articleId } })).text;
    const labelled = await textOf((await take(file({ speaker: 'Ann' }))).articleId);
    expect(labelled).toContain(
      'AVeriTeC’s label: Refuted · Its justification: The count says less.',
    );
    const bare = await take(file({ speaker: 'Ben' }), { withLabels: false });
    expect(await textOf(bare.articleId)).not.toMatch(/Refuted|says less/);
  });

  it.each([
    [
      'an address that is none',
      { questions: [{ question: 'Q', answers: [answer({ source_url: 'ftp://x' })] }] },
      '0.questions.0.answers.0.source_url',
    ],
    ['a label that is none', { label: 'Rather true' }, '0.label'],
    ['no claim', { claim: ' ' }, '0.claim'],
    ['a speaker that is no text', { speaker: 5 }, '0.speaker'],
    [
      'an unknown type of answer',
      { questions: [{ question: 'Q', answers: [answer({ answer_type: 'Guess' })] }] },
      '0.questions.0.answers.0.answer_type',
    ],
  ])('is refused as a whole with %s, which is named', async (_, change, path) => {
    const before = await database().prisma.article.count();
    await expect(take(file(change))).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(`${path}: `),
      issues: [{ path }],
    });
    expect(await database().prisma.article.count()).toBe(before);
  });

  it('names every field that is wrong, and is no list', async () => {
    await expect(take(file({ label: 'X' }, { claim: '' }))).rejects.toMatchObject({
      issues: [{ path: '0.label' }, { path: '1.claim' }],
    });
    await expect(take({})).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(importAveritec(system, { text: '[', title: 'T' })).rejects.toMatchObject({
      message: expect.stringContaining('no JSON'),
    });
  });

  it('leaves nothing behind where it fails on the way', async () => {
    const counts = async () => {
      const { article, source, citation, auditEvent } = database().prisma;
      return [
        await article.count(),
        await source.count(),
        await citation.count(),
        await auditEvent.count(),
      ];
    };
    const before = await counts();
    let asked = 0;
    const failing = {
      ...system,
      now: () => {
        asked += 1;
        // The article, the sources, the first citation: then it stops.
        if (asked > 3) throw new Error('The power is gone.');
        return new Date();
      },
    };
    const text = JSON.stringify(file({ speaker: 'Cleo' }));
    await expect(importAveritec(failing, { text, title: 'T' })).rejects.toThrow('power');
    expect(asked).toBe(4);
    expect(await counts()).toEqual(before);
  });

  it('is refused when it is here already, and to those who may not import', async () => {
    await take(file({ speaker: 'Eve' }));
    await expect(take(file({ speaker: 'Eve' }))).rejects.toMatchObject({ code: 'already_done' });
    const text = JSON.stringify(file({ speaker: 'Finn' }));
    await expect(importAveritec(reviewer, { text, title: 'T' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

it('comes back from a report the same: claims, claimants, citations with stance, words and source', async () => {
  const questions = [
    { question: questionOfStance.supports, answers: [answer({ source_title: 'Count of 2024' })] },
    {
      question: questionOfStance.refutes,
      answers: [
        answer({ answer: '“Fewer”, it says.', source_url: 'https://port.example/a.pdf' }),
        answer({ answer: 'From a book', source_url: '', source_title: 'Bridges' }),
      ],
    },
  ];
  const { articleId } = await take(file({ speaker: 'Gus', questions }, { speaker: 'Hal' }));
  for (const { summary } of await claimsOfArticle(reader(), articleId)) {
    const citationIds = (await listCitations(reviewer, summary.id)).map(({ id }) => id);
    const rating = citationIds.length > 0 ? 'false' : 'unproven';
    const rationale = 'As it is.';
    await recordAssessment(reviewer, { claimId: summary.id, rating, rationale, citationIds });
    await settleVerdict(editor, { claimId: summary.id, rating, reason: rationale });
  }
  await publishReport(editor, { articleId });
  const { body } = await exportReport(editor, { articleId, format: 'averitec' });
  const again = await importAveritec(system, { text: `${body}`, title: 'Again' });
  expect(again).toMatchObject({ claims: 2, citations: 3, withoutSource: 0 });
  const told = async (id: string) =>
    await Promise.all(
      (await claimsOfArticle(reader(), id)).map(async ({ summary }) => ({
        wording: summary.wording,
        claimant: summary.claimant,
        kind: summary.kind,
        words: summary.passages.map(({ exact }) => exact),
        citations: (await listCitations(reviewer, summary.id)).map(
          ({ stance, quote, note, source: { csl } }) => [stance, quote, note, csl.title, csl.URL],
        ),
      })),
    );
  expect(await told(again.articleId)).toEqual(await told(articleId));
});
