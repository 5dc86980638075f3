import type { ArticleText } from '@/lib/domain/article/article';
import { asOneLine, layOut, type Piece } from '@/lib/domain/article/lay-out';
import { cleanText } from '@/lib/domain/article/normalise';
import {
  type AveritecAnswer,
  AveritecClaim,
  kindOfTypes,
  questionOfStance,
} from '@/lib/domain/averitec/averitec';
import type { ClaimInput } from '@/lib/domain/claim/claim';
import { ClaimdeskError, type FieldIssue, invalidField } from '@/lib/domain/errors';
import { Stance } from '@/lib/domain/source/citation';
import type { WithoutQuote } from '@/lib/domain/source/citation-basis';
import { CslItem } from '@/lib/domain/source/csl';
import { identityOf } from '@/lib/domain/source/identity';

/** With some 400 answers they take ten seconds, in one transaction; more are split into several files. */
export const MOST_AVERITEC_CLAIMS = 200;
/** More faults than these are not told. */
const MAX_ISSUES = 100;

export type AveritecCitation = {
  /** Which of the claims and of the works, from 0. */
  claim: number;
  work: number;
  /** The answer it comes from, as `3.questions.0.answers.1`. */
  path: string;
  stance: Stance;
  quote: string | null;
  withoutQuote: WithoutQuote | null;
  note: string | null;
};

export type AveritecArticle = {
  title: string;
  body: ArticleText;
  claims: ClaimInput[];
  /** Each once, however often it answers. */
  works: CslItem[];
  citations: AveritecCitation[];
  /** How many answers name no source, and so are no citation. */
  withoutSource: number;
};

/**
 * A file in AVeriTeC's format as an article: a paragraph a claim, and below it what the file says of
 * it. Its label and justification are told there as the file's words: they are nobody's assessment at
 * this desk. Answers that name a source become citations; those that are no quotation say so.
 * @throws ClaimdeskError `invalid_input` with an issue for each field that is wrong, such as
 * `3.questions.0.answers.1.source_url`.
 */
export function fromAveritec(
  input: unknown,
  { title, withLabels }: { title: string; withLabels: boolean },
): AveritecArticle {
  const items = itemsOf(input);
  const pieces: Piece[] = [{ kind: 'heading', level: 1, text: asOneLine(title) }];
  const places = items.map((item) => {
    const place = pieces.push({ kind: 'paragraph', text: asOneLine(cleanText(item.claim)) }) - 1;
    const details = detailsOf(item, withLabels);
    if (details !== '') pieces.push({ kind: 'paragraph', text: details });
    return place;
  });
  const body = layOut(pieces);
  const claims = items.map((item, index): ClaimInput => {
    const { start = 0, end = 0 } = body.blocks[places[index] ?? 0] ?? {};
    const exact = body.text.slice(start, end);
    return {
      key: `${index}`,
      wording: item.claim,
      claimant: item.speaker,
      kind: kindOfTypes(item.claim_types ?? []),
      priority: 'normal',
      passages: [{ exact, prefix: '', suffix: '', start, end }],
      origin: null,
    };
  });
  return { title, body, claims, ...citationsOf(items) };
}

function itemsOf(input: unknown): AveritecClaim[] {
  if (!Array.isArray(input)) {
    throw invalidField('', 'AVeriTeC’s JSON is a list of claims: put them between [ and ].');
  }
  if (input.length === 0) throw invalidField('', 'The list has no claims: add at least one.');
  if (input.length > MOST_AVERITEC_CLAIMS) {
    throw invalidField(
      '',
      `The file has ${input.length} claims: split it into files of at most ${MOST_AVERITEC_CLAIMS}.`,
    );
  }
  const issues: FieldIssue[] = [];
  const items = input.flatMap((one, index) => {
    const parsed = AveritecClaim.safeParse(one);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        issues.push({ path: [index, ...path.map(String)].join('.'), message });
      }
      return [];
    }
    if (asOneLine(cleanText(parsed.data.claim)) === '') {
      issues.push({ path: `${index}.claim`, message: 'The claim is empty.' });
    }
    return [parsed.data];
  });
  refuse(issues);
  return items;
}

/** What the file says of a claim, in its words; a line for whoever reads. */
function detailsOf(item: AveritecClaim, withLabels: boolean): string {
  const told: [string, string | null | undefined][] = [
    ['Said by', item.speaker],
    ['Day', item.claim_date],
    ['Reported by', item.reporting_source],
    ['First at', item.original_claim_url ?? item.cached_original_claim_url],
    ['Checked at', item.fact_checking_article],
    ['Place', item.location_ISO_code],
    ...(withLabels
      ? ([
          ['AVeriTeC’s label', item.label],
          ['Its justification', item.justification],
        ] as [string, string | null | undefined][])
      : []),
  ];
  return asOneLine(
    cleanText(told.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join(' · ')),
  );
}

function citationsOf(
  items: readonly AveritecClaim[],
): Pick<AveritecArticle, 'works' | 'citations' | 'withoutSource'> {
  const works: CslItem[] = [];
  const known = new Map<string, number>();
  const citations = new Map<string, AveritecCitation>();
  const issues: FieldIssue[] = [];
  let withoutSource = 0;
  for (const [claim, { questions }] of items.entries()) {
    for (const [index, { question, answers }] of questions.entries()) {
      for (const [number, answer] of answers.entries()) {
        const path = `${claim}.questions.${index}.answers.${number}`;
        const csl = workOf(answer);
        if (!csl) {
          withoutSource += 1;
          continue;
        }
        const parsed = CslItem.safeParse(csl);
        if (!parsed.success) {
          const message = 'Give a full web address, starting with https:// or http://.';
          issues.push({ path: `${path}.source_url`, message });
          continue;
        }
        const { canonicalUrl, doi } = identityOf(csl);
        const name = canonicalUrl ?? doi ?? `“${csl.title}”`;
        const work = known.get(name) ?? works.push(csl) - 1;
        known.set(name, work);
        const citation = { claim, work, path, ...saidBy(question, answer) };
        const key = JSON.stringify([claim, work, citation.stance, citation.quote]);
        const same = citations.get(key);
        citations.set(key, same ? { ...same, note: joined(same.note, citation.note) } : citation);
      }
    }
  }
  for (const { path, note } of citations.values()) {
    if (note && note.length > 5000) {
      const message = 'What is said of this source is longer than the 5,000 characters of a note.';
      issues.push({ path: `${path}.answer`, message });
    }
  }
  refuse(issues);
  return { works, citations: [...citations.values()], withoutSource };
}

/**
 * A page goes by its address where nobody says what it is called. What is answered from the claim's own
 * metadata, which stand in the article's text, or not at all, has no source.
 */
function workOf(answer: AveritecAnswer): CslItem | null {
  const { answer_type: type, source_url: url, source_title: title } = answer;
  if (type === 'Unanswerable' || url === 'Metadata') return null;
  if (!url) return title ? { type: 'document', title } : null;
  return {
    type: 'webpage',
    title: title ?? url.replace(/^https?:\/\/(?:www\.)?/i, '').slice(0, 1000),
    URL: url,
  };
}

const ownWords: WithoutQuote = {
  reason: 'other',
  words: 'The file answers in words of its own.',
};

/** An extract is a quotation; a question that stands for a stance is one, and any other goes into the note. */
function saidBy(
  question: string,
  answer: AveritecAnswer,
): Pick<AveritecCitation, 'stance' | 'quote' | 'withoutQuote' | 'note'> {
  const stance = Stance.options.find((one) => questionOfStance[one] === question);
  const quote = answer.answer_type === 'Extractive' ? answer.answer : null;
  const said = [
    !stance && question && `Question: ${question}`,
    !quote && answer.answer && `Answer: ${answer.answer}`,
    answer.boolean_explanation && `Explanation: ${answer.boolean_explanation}`,
  ];
  return {
    stance: stance ?? 'context',
    quote,
    withoutQuote: quote ? null : ownWords,
    note: said.filter(Boolean).join('\n') || null,
  };
}

const joined = (a: string | null, b: string | null) => [a, b].filter(Boolean).join('\n\n') || null;

function refuse(issues: readonly FieldIssue[]): void {
  const [first] = issues;
  if (!first) return;
  throw new ClaimdeskError(
    'invalid_input',
    issues.length === 1
      ? `${first.path}: ${first.message}`
      : `${issues.length} fields of the file need attention, so nothing was taken in.`,
    issues.slice(0, MAX_ISSUES),
  );
}
