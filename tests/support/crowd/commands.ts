import type { AuditEvent } from '@/lib/domain/audit/events';
import { addWork } from '@/tests/support/api-bridge';
import type { Answer, ApiClient } from '@/tests/support/api-client';
import type { Chance } from '@/tests/support/crowd/chance';

/** What the crowd has made so far, by id, for anybody of it to go on with. */
export type Commons = {
  articles: { id: string; sentences: readonly string[] }[];
  claims: { id: string; articleId: string }[];
  sources: string[];
  citations: string[];
  comments: string[];
  threads: string[];
  marks: { id: string; articleId: string }[];
  /** How often somebody has set a due date: each is another day, since the same is no change. */
  dueDates: number;
};

export type Client = {
  api: ApiClient;
  memberId: string;
  isEditor: boolean;
  chance: Chance;
  commons: Commons;
};

/** An event that the log must have when the command is answered with success: its type and subject. */
export type Expected = [type: AuditEvent['type'], subject: string];

/** What came of a command. */
export type Done = {
  answer: Answer;
  /** Of an answer with success. */
  expected: Expected[];
  /** The row and the version that the write was made against, where it named one. */
  against?: string;
};

/** None: there was nothing yet to do it to. */
type Run = (client: Client) => Promise<Done | undefined>;

type Command = { name: string; weight: number; editorsOnly?: true; run: Run };

const isDone = ({ status }: Answer) => status < 400;
/** Words that nobody else says. */
const said = (what: string) => `${what} ${crypto.randomUUID()}`;

const read = async ({ api }: Client, path: string) => {
  const answer = await api('GET', path);
  return isDone(answer) ? answer.body : undefined;
};

/** A change of one row, against the version that was just read. */
const versioned =
  (
    kind: 'claims' | 'citations' | 'sources' | 'articles',
    method: string,
    part: string,
    json: (client: Client) => unknown,
    type: AuditEvent['type'],
  ): Run =>
  async (client) => {
    const of = client.chance.pick<string | { id: string }>(client.commons[kind]);
    const id = typeof of === 'object' ? of.id : of;
    const row = id && (await read(client, `/${kind}/${id}`));
    if (!row) return undefined;
    const version: number = row.version;
    const body = json(client);
    const sent = body === undefined ? { version } : { version, json: body };
    const answer = await client.api(method, `/${kind}/${id}${part}`, sent);
    return { answer, expected: [[type, id]], against: `${id} v${version}` };
  };

const onClaim = (client: Client) => client.chance.pick(client.commons.claims);

const scale = ['true', 'mostly-true', 'half-true', 'mostly-false', 'false'];

const assess: Run = async (client) => {
  const claim = onClaim(client);
  if (!claim) return undefined;
  const path = `/claims/${claim.id}`;
  const listed = client.chance.share() < 0.6 ? await read(client, `${path}/citations`) : undefined;
  const live = (listed?.items ?? []).filter(
    ({ status }: { status: string }) => status === 'active',
  );
  const cited = client.chance.pick<{ id: string }>(live);
  const json = {
    rating: cited ? client.chance.pick(scale) : 'unproven',
    rationale: said('It seems so.'),
    citationIds: cited ? [cited.id] : [],
  };
  const answer = await client.api('POST', `${path}/assessments`, { json });
  return { answer, expected: [['assessment.recorded', answer.body?.id]] };
};

const withdraw: Run = async (client) => {
  const claim = onClaim(client);
  if (!claim) return undefined;
  const answer = await client.api('DELETE', `/claims/${claim.id}/assessments/mine`);
  return { answer, expected: [['assessment.withdrawn', answer.body?.id]] };
};

const settle: Run = async (client) => {
  const claim = onClaim(client);
  if (!claim) return undefined;
  const rating = client.chance.pick([...scale, 'unproven']);
  const json = { rating, reason: said('Weighed.'), despite: 'There is no more to be had.' };
  const answer = await client.api('POST', `/claims/${claim.id}/verdict`, { json });
  return { answer, expected: [['verdict.settled', answer.body?.id]] };
};

const nextDueDate = ({ commons }: Client) => {
  commons.dueDates += 1;
  const day = new Date(Date.UTC(2027, 0, commons.dueDates));
  return { dueOn: day.toISOString().slice(0, 10) };
};

/** Why the crowd reopens a verdict. */
export const REOPENING = 'Once more.';

const reopen: Run = async (client) => {
  const claim = onClaim(client);
  const live = claim && (await read(client, `/claims/${claim.id}/verdict`));
  if (!live) return undefined;
  const reason = encodeURIComponent(REOPENING);
  const answer = await client.api('DELETE', `/claims/${claim.id}/verdict?reason=${reason}`);
  // Another may have been settled since: the claim is what is known for sure.
  return { answer, expected: [['verdict.reopened', claim.id]] };
};

const cite: Run = async (client) => {
  const claim = onClaim(client);
  const sourceId = client.chance.pick(client.commons.sources);
  if (!claim || !sourceId) return undefined;
  const stance = client.chance.pick(['supports', 'refutes', 'context']);
  const json = { sourceId, stance, quote: said('As counted,') };
  const answer = await client.api('POST', `/claims/${claim.id}/citations`, { json });
  if (isDone(answer)) client.commons.citations.push(answer.body.id);
  return { answer, expected: [['citation.added', answer.body?.id]] };
};

const addSource: Run = async (client) => {
  const id = await addWork(client.api, said('A count'));
  client.commons.sources.push(id);
  const answer = await client.api('GET', `/sources/${id}`);
  return { answer, expected: [['source.added', id]] };
};

const addClaim: Run = async (client) => {
  const article = client.chance.pick(client.commons.articles);
  const exact = client.chance.pick(article?.sentences ?? []);
  if (!article || !exact) return undefined;
  const json = { wording: said('It is told that'), kind: 'event', passages: [{ exact }] };
  const answer = await client.api('POST', `/articles/${article.id}/claims`, { json });
  if (isDone(answer)) client.commons.claims.push({ id: answer.body.id, articleId: article.id });
  return { answer, expected: [['claim.added', answer.body?.id]] };
};

const split: Run = async (client) => {
  const claim = onClaim(client);
  const row = claim && (await read(client, `/claims/${claim.id}`));
  if (!row) return undefined;
  const version: number = row.version;
  const parts = ['one', 'other'].map((part) => ({
    wording: said(`The ${part} is`),
    kind: 'event',
  }));
  const answer = await client.api('POST', `/claims/${claim.id}/split`, {
    json: { parts },
    version,
  });
  const ids: string[] = answer.body?.ids ?? [];
  client.commons.claims.push(...ids.map((id) => ({ id, articleId: claim.articleId })));
  return {
    answer,
    expected: [['claim.split', claim.id], ...ids.map((id): Expected => ['claim.added', id])],
    against: `${claim.id} v${version}`,
  };
};

const merge: Run = async (client) => {
  const into = onClaim(client);
  const others = client.commons.claims.filter(
    ({ id, articleId }) => articleId === into?.articleId && id !== into.id,
  );
  const fromIds = [...new Set([client.chance.pick(others)?.id, client.chance.pick(others)?.id])];
  const row = into && fromIds[0] && (await read(client, `/claims/${into.id}`));
  if (!row) return undefined;
  const version: number = row.version;
  const answer = await client.api('POST', `/claims/${into.id}/merge`, {
    json: { fromIds },
    version,
  });
  return {
    answer,
    expected: [
      ['claim.absorbed', into.id],
      ...fromIds.map((id): Expected => ['claim.merged', String(id)]),
    ],
    against: `${into.id} v${version}`,
  };
};

const comment: Run = async (client) => {
  const claim = onClaim(client);
  if (!claim) return undefined;
  const json = { body: said('Who counted?') };
  // As a client does that is not sure whether the first one arrived.
  const sent = { json, key: crypto.randomUUID() };
  const [answer, again] = await Promise.all([
    client.api('POST', `/claims/${claim.id}/comments`, sent),
    client.api('POST', `/claims/${claim.id}/comments`, sent),
  ]);
  if (isDone(answer) && answer.body.id !== again.body?.id) {
    throw new Error(`One comment under one key was answered twice: ${answer.text} ${again.text}`);
  }
  if (isDone(answer)) {
    client.commons.comments.push(answer.body.id);
    client.commons.threads.push(answer.body.threadId);
  }
  return { answer, expected: [['comment.added', answer.body?.id]] };
};

/** Resolves a thread of comments, or opens it again. */
const onThread =
  (part: 'resolve' | 'reopen', type: AuditEvent['type']): Run =>
  async (client) => {
    const id = client.chance.pick(client.commons.threads);
    if (!id) return undefined;
    const answer = await client.api('POST', `/threads/${id}/${part}`);
    return { answer, expected: [[type, id]] };
  };

const mark: Run = async (client) => {
  const article = client.chance.pick(client.commons.articles);
  const exact = client.chance.pick(article?.sentences ?? []);
  if (!article || !exact) return undefined;
  const json = { kind: 'opinion', sentences: [exact] };
  const answer = await client.api('POST', `/articles/${article.id}/marks`, { json });
  const marks: { id: string }[] = answer.body?.items ?? [];
  client.commons.marks.push(...marks.map(({ id }) => ({ id, articleId: article.id })));
  return { answer, expected: marks.map(({ id }): Expected => ['sentence.marked', id]) };
};

const unmark: Run = async (client) => {
  const one = client.chance.pick(client.commons.marks);
  if (!one) return undefined;
  const answer = await client.api('DELETE', `/articles/${one.articleId}/marks/${one.id}`);
  return { answer, expected: [['sentence.unmarked', one.id]] };
};

const takeNext: Run = async (client) => {
  const answer = await client.api('POST', '/work/next');
  const claimId: string | undefined = answer.body?.next?.claimId;
  return claimId ? { answer, expected: [['claim.assigned', claimId]] } : undefined;
};

const setPolicy: Run = async (client) => {
  const article = client.chance.pick(client.commons.articles);
  const row = article && (await read(client, `/articles/${article.id}`));
  if (!row) return undefined;
  const version: number = row.version;
  const many = () => client.chance.pick([1, 2, 3]);
  const policy = {
    requiredAssessments: { high: many(), normal: many(), low: many() },
    blind: client.chance.share() < 0.5,
    tolerance: client.chance.pick([0, 1, 2]),
    adjudicator: client.chance.pick(['any_editor', 'uninvolved_editor']),
  };
  const answer = await client.api('PUT', `/articles/${article.id}/policy`, {
    json: { policy },
    version,
  });
  return {
    answer,
    expected: [['policy.set', article.id]],
    against: `${article.id} v${version}`,
  };
};

/** Says one sentence otherwise, and one more at the end. */
const revise: Run = async (client) => {
  const article = client.chance.pick(client.commons.articles);
  const row = article && (await read(client, `/articles/${article.id}`));
  const sentence = client.chance.pick(article?.sentences ?? []);
  if (!row || !sentence) return undefined;
  const version: number = row.version;
  const otherwise = sentence.replace(
    /\b\d+ lanes\b/,
    `${Math.ceil(client.chance.share() * 9)} lanes`,
  );
  const text = `${row.text.replace(sentence, otherwise)}\n\n${said('And more of it:')}`;
  const answer = await client.api('POST', `/articles/${article.id}/revisions`, {
    json: { text },
    version,
  });
  return {
    answer,
    expected: [['article.revised', article.id]],
    against: `${article.id} v${version}`,
  };
};

const publish: Run = async (client) => {
  const article = client.chance.pick(client.commons.articles);
  if (!article) return undefined;
  const answer = await client.api('POST', `/articles/${article.id}/reports`, { json: {} });
  return { answer, expected: [['report.published', answer.body?.id]] };
};

const wording = () => ({ wording: said('It is so, says') });
const csl = () => ({
  csl: {
    type: 'report',
    title: said('A new count'),
    URL: `https://roads.example/${crypto.randomUUID()}`,
  },
});
const nothing = () => undefined;

/** Everything that a crowd does, and how often. */
export const commands: Command[] = [
  {
    name: 'edit a claim',
    weight: 14,
    run: versioned('claims', 'PATCH', '', wording, 'claim.edited'),
  },
  {
    name: 'take a claim',
    weight: 7,
    run: versioned(
      'claims',
      'PUT',
      '/assignee',
      ({ memberId }) => ({ assigneeId: memberId }),
      'claim.assigned',
    ),
  },
  {
    name: 'give a claim back',
    weight: 4,
    run: versioned('claims', 'DELETE', '/assignee', nothing, 'claim.released'),
  },
  { name: 'take the next claim', weight: 3, run: takeNext },
  { name: 'assess', weight: 18, run: assess },
  { name: 'withdraw an assessment', weight: 4, run: withdraw },
  { name: 'settle', weight: 12, editorsOnly: true, run: settle },
  { name: 'reopen', weight: 6, editorsOnly: true, run: reopen },
  { name: 'add a source', weight: 4, run: addSource },
  { name: 'cite', weight: 10, run: cite },
  {
    name: 'edit a citation',
    weight: 5,
    run: versioned('citations', 'PATCH', '', () => ({ note: said('Noted') }), 'citation.edited'),
  },
  {
    name: 'retire a citation',
    weight: 3,
    run: versioned('citations', 'DELETE', '?reason=Not+it.', nothing, 'citation.retired'),
  },
  {
    name: 'restore a citation',
    weight: 3,
    run: versioned('citations', 'POST', '/restore', nothing, 'citation.restored'),
  },
  {
    name: 'edit a source',
    weight: 3,
    run: versioned('sources', 'PATCH', '', csl, 'source.edited'),
  },
  {
    name: 'retire a source',
    weight: 2,
    editorsOnly: true,
    run: versioned('sources', 'DELETE', '?reason=Not+it.', nothing, 'source.retired'),
  },
  {
    name: 'restore a source',
    weight: 2,
    editorsOnly: true,
    run: versioned('sources', 'POST', '/restore', () => ({}), 'source.restored'),
  },
  { name: 'comment', weight: 6, run: comment },
  { name: 'resolve a thread', weight: 3, run: onThread('resolve', 'thread.resolved') },
  { name: 'reopen a thread', weight: 2, run: onThread('reopen', 'thread.reopened') },
  { name: 'add a claim', weight: 3, run: addClaim },
  {
    name: 'retire a claim',
    weight: 3,
    run: versioned('claims', 'DELETE', '?reason=Not+one.', nothing, 'claim.retired'),
  },
  {
    name: 'restore a claim',
    weight: 4,
    run: versioned('claims', 'POST', '/restore', nothing, 'claim.restored'),
  },
  { name: 'split', weight: 1, run: split },
  { name: 'merge', weight: 2, run: merge },
  {
    name: 'confirm changed words',
    weight: 4,
    run: versioned('claims', 'POST', '/confirm', nothing, 'claim.confirmed'),
  },
  { name: 'mark a sentence', weight: 2, run: mark },
  { name: 'unmark a sentence', weight: 2, run: unmark },
  {
    name: 'set a due date',
    weight: 3,
    editorsOnly: true,
    run: versioned('claims', 'PUT', '/due', nextDueDate, 'claim.dueSet'),
  },
  {
    name: 'edit an article',
    weight: 2,
    editorsOnly: true,
    run: versioned(
      'articles',
      'PATCH',
      '',
      () => ({ publisher: said('The paper') }),
      'article.edited',
    ),
  },
  { name: 'set a policy', weight: 2, editorsOnly: true, run: setPolicy },
  { name: 'revise a text', weight: 1, editorsOnly: true, run: revise },
  { name: 'publish', weight: 1, editorsOnly: true, run: publish },
];

/** One of the commands that the client may give, by their weights. */
export function commandFor({ isEditor, chance }: Client): Command {
  const may = commands.filter(({ editorsOnly }) => isEditor || !editorsOnly);
  const total = may.reduce((sum, { weight }) => sum + weight, 0);
  let left = chance.share() * total;
  for (const one of may) {
    left -= one.weight;
    if (left < 0) return one;
  }
  throw new Error('The weights are more than their sum.');
}
