import type { AuditEvent } from '@/lib/domain/audit/events';
import { type ApiClient, done } from '@/tests/support/api-client';
import { chanceOf } from '@/tests/support/crowd/chance';
import {
  type Client,
  type Commons,
  commandFor,
  type Done,
  type Expected,
  REOPENING,
} from '@/tests/support/crowd/commands';

export type CrowdMember = { id: string; api: ApiClient; isEditor: boolean };

export type CrowdReport = {
  /** Commands given, by what became of them. */
  acknowledged: number;
  refused: number;
  /** How many of each command were acknowledged. */
  byName: Record<string, number>;
  /** Each event that the acknowledged commands ought to have left. */
  expected: string[];
  /** Answers that no client should get, and two writes that were both made against one version. */
  faults: string[];
};

/** What another's command may make of one's own: each is told to the client and changes nothing. */
const refusals = new Set([
  'stale_version',
  'transition_refused',
  'not_found',
  'already_done',
  'duplicate_source',
  'source_retired',
  'passage_not_found',
  'passage_ambiguous',
]);

const ARTICLES = 4;
const SENTENCES = 12;

/**
 * Every member gives commands of chance, one after another and all members at once, on a handful of
 * articles, until there were as many as asked for.
 */
export async function letCrowdWork(
  members: readonly CrowdMember[],
  { commands, seed }: { commands: number; seed: number },
): Promise<CrowdReport> {
  const commons = await commonsOf(members);
  const byName: Record<string, number> = {};
  const expected = commons.claims.map(({ id }) => keyOf(['claim.added', id]));
  const faults: string[] = [];
  const against = new Map<string, string>();
  let given = 0;
  let acknowledged = 0;

  const note = (name: string, { answer, ...command }: Done) => {
    if (answer.status >= 400) {
      if (!isRefusal(answer.status, answer.body)) {
        faults.push(`${name} was answered with ${answer.status}: ${answer.text}`);
      }
      return;
    }
    acknowledged += 1;
    byName[name] = (byName[name] ?? 0) + 1;
    expected.push(...command.expected.map(keyOf));
    if (!command.against) return;
    const other = against.get(command.against);
    if (other) faults.push(`${other} and ${name} both took effect on ${command.against}`);
    against.set(command.against, name);
  };

  await Promise.all(
    members.map(async ({ id: memberId, api, isEditor }, index) => {
      const chance = chanceOf(seed * 1000 + index);
      const client: Client = { api, memberId, isEditor, chance, commons };
      while (given < commands) {
        const { name, run } = commandFor(client);
        try {
          const result = await run(client);
          if (!result) continue;
          given += 1;
          note(name, result);
        } catch (error) {
          given += 1;
          faults.push(`${name} failed: ${String(error)}`);
        }
      }
    }),
  );
  return { acknowledged, refused: given - acknowledged, byName, expected, faults };
}

/** What the log tells of the crowd's commands, in the words of `CrowdReport.expected`. */
export function toldBy(events: readonly AuditEvent[]): string[] {
  return events.flatMap((event) => {
    // Whether the next claim was still in nobody's hands, the taker is not told.
    if (event.type === 'claim.asked') return [keyOf(['claim.assigned', event.claimId])];
    const subject = subjectOf(event);
    return subject ? [keyOf([event.type, subject])] : [];
  });
}

/** What one list has more often than the other, in words. */
export function difference(expected: readonly string[], told: readonly string[]): string[] {
  const balance = new Map<string, number>();
  for (const key of expected) balance.set(key, (balance.get(key) ?? 0) + 1);
  for (const key of told) balance.set(key, (balance.get(key) ?? 0) - 1);
  return [...balance].flatMap(([key, count]) => {
    if (count > 0) return [`acknowledged and not in the log: ${key}`];
    return count < 0 ? [`in the log and not acknowledged: ${key}`] : [];
  });
}

const keyOf = ([type, subject]: Expected): string => `${type} ${subject}`;

/** The id that a command's `Expected` names for an event of the type. */
function subjectOf(event: AuditEvent): string | undefined {
  switch (event.type) {
    case 'assessment.recorded':
    case 'assessment.withdrawn':
      return event.assessmentId;
    case 'verdict.settled':
      return event.verdictId;
    case 'citation.added':
    case 'citation.edited':
    case 'citation.retired':
    case 'citation.restored':
      return event.citationId;
    case 'comment.added':
      return event.commentId;
    case 'thread.resolved':
    case 'thread.reopened':
      return event.threadId;
    case 'sentence.marked':
    case 'sentence.unmarked':
      return event.markId;
    case 'report.published':
      return event.reportId;
    // Revising an article reopens verdicts on words that changed, for a reason of its own.
    case 'verdict.reopened':
      return event.reason === REOPENING ? event.claimId : undefined;
    // What follows of itself: of revising an article, and of adding a source with an address.
    case 'claim.carried':
    case 'article.imported':
    case 'capture.asked':
      return undefined;
    default:
      if ('claimId' in event) return event.claimId;
      if ('sourceId' in event) return event.sourceId;
      return 'articleId' in event ? event.articleId : undefined;
  }
}

type Problem = { code?: string; issues?: { path: string }[] } | undefined;

function isRefusal(status: number, problem: Problem): boolean {
  const code = problem?.code ?? '';
  if (refusals.has(code)) return true;
  // The policy wants an editor who has not assessed it.
  if (status === 403) return code === 'forbidden';
  // The citation was retired, the claim's words have gone, or another claim has been chosen to merge.
  const fields = ['citationIds', 'passages', 'fromIds', 'sourceId', 'text', 'parts'];
  return (
    code === 'invalid_input' &&
    (problem?.issues ?? []).every(({ path }) => fields.some((field) => path.startsWith(field)))
  );
}

/** Articles of a dozen sentences each, every one a claim. */
async function commonsOf(members: readonly CrowdMember[]): Promise<Commons> {
  const editor = members.find(({ isEditor }) => isEditor)?.api;
  if (!editor) throw new Error('A crowd needs an editor.');
  const commons: Commons = {
    articles: [],
    claims: [],
    sources: [],
    citations: [],
    comments: [],
    threads: [],
    marks: [],
    dueDates: 0,
  };
  for (let number = 1; number <= ARTICLES; number += 1) {
    const sentences = Array.from(
      { length: SENTENCES },
      (_, n) => `Bridge ${n + 1} of town ${number} has ${n + 2} lanes.`,
    );
    const claims = sentences.map((exact) => ({
      wording: exact,
      kind: 'quantity',
      passages: [{ exact }],
    }));
    const json = { title: `Bridges of town ${number}`, text: sentences.join('\n\n'), claims };
    const { id } = await done(editor('POST', '/articles', { json }));
    const { items } = await done(editor('GET', `/articles/${id}/claims`));
    commons.articles.push({ id, sentences });
    commons.claims.push(...items.map((claim: { id: string }) => ({ id: claim.id, articleId: id })));
  }
  return commons;
}
