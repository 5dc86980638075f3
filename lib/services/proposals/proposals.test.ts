import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { claimsOfArticle } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { importArticle } from '@/lib/services/articles/import-article';
import type { Context } from '@/lib/services/context';
import { askForProposals, cancelProposals } from '@/lib/services/proposals/ask-for-proposals';
import {
  acceptProposals,
  dismissProposals,
  reopenProposals,
} from '@/lib/services/proposals/decide-proposals';
import { listProposals } from '@/lib/services/proposals/list-proposals';
import { useTestDatabase } from '@/tests/support/database';
import { workOff } from '@/tests/support/jobs';
import { join, newDesk } from '@/tests/support/members';
import { eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

const sentence = 'The council spent 4 million dollars on 12 buses and closed two schools in 2019.';
const buses = { wording: 'The council spent 4 million dollars on 12 buses.', kind: 'quantity' };
const schools = { wording: 'The council closed two schools in 2019.', kind: 'event' };
const claims = [
  { sentence: 0, ...buses, claimant: null },
  { sentence: 0, ...schools, claimant: null },
];

let server: Server;
let asked: string[] = [];
let answer: { status: number; body: string };
let reviewer: Context;
let editor: Context;

const saying = (content: string) => ({
  status: 200,
  body: JSON.stringify({
    id: '1',
    model: 'small-1',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  }),
});

beforeAll(async () => {
  server = createServer(async (request, response) => {
    asked.push(await text(request));
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('CLAIMDESK_LLM_PROVIDER', 'openai-compatible');
  vi.stubEnv('CLAIMDESK_LLM_URL', `http://127.0.0.1:${port}/v1`);
  vi.stubEnv('CLAIMDESK_LLM_MODEL', 'small-1');
  const admin = await newDesk();
  reviewer = (await join(admin, 'reviewer')).context;
  editor = (await join(admin, 'editor')).context;
});

afterAll(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
  answer = saying(JSON.stringify({ claims }));
});

async function article(): Promise<string> {
  const body = `# Buses\n\nGood evening, everybody. ${sentence} Thank you very much.`;
  return (await importArticle(editor, { text: body, format: 'markdown' })).id;
}

async function proposed(): Promise<{ articleId: string; ids: string[] }> {
  const articleId = await article();
  await askForProposals(reviewer, { articleId });
  await workOff();
  const { items } = await listProposals(reviewer, articleId);
  return { articleId, ids: items.map(({ id }) => id) };
}

it('asks about suggested sentences alone, and keeps what it is told as a machine’s words', async () => {
  const { articleId } = await proposed();
  expect(asked).toHaveLength(1);
  expect(asked[0]).toContain('12 buses');
  expect(asked[0]).not.toContain('Thank you');

  const { model, job, items } = await listProposals(reviewer, articleId);
  expect(model).toBe('small-1');
  expect(job).toMatchObject({ status: 'done', error: null });
  expect(items).toMatchObject([
    { ...buses, sentence, model: 'small-1', status: 'open', claimId: null },
    { ...schools, sentence },
  ]);
  expect(await claimsOfArticle(reader(), articleId)).toEqual([]);
});

it('does not ask twice about a sentence whose proposals wait', async () => {
  const { articleId } = await proposed();
  await askForProposals(reviewer, { articleId });
  await workOff();
  expect(asked).toHaveLength(1);
  expect((await listProposals(reviewer, articleId)).items).toHaveLength(2);
});

it('makes claims of those that a person accepts, in their words where they changed them', async () => {
  const { articleId, ids } = await proposed();
  const [first = '', second = ''] = ids;
  const wording = 'In 2019 the council closed two schools.';
  const added = await acceptProposals(reviewer, {
    articleId,
    proposals: [{ id: first }, { id: second, wording, priority: 'high' }],
  });
  expect(added).toMatchObject([
    { ...buses, priority: 'normal', passages: [{ exact: sentence }] },
    { kind: 'event', wording, priority: 'high', passages: [{ exact: sentence }] },
  ]);
  expect((await listProposals(reviewer, articleId)).items).toEqual([]);
  expect((await eventsNewestFirst()).slice(0, 4)).toMatchObject([
    { type: 'proposal.accepted', claimId: added[1]?.id, model: 'small-1' },
    { type: 'claim.added', wording },
    { type: 'proposal.accepted', claimId: added[0]?.id },
    { type: 'claim.added' },
  ]);
  await expect(
    acceptProposals(reviewer, { articleId, proposals: [{ id: first }] }),
  ).rejects.toMatchObject({ code: 'already_done' });

  await reopenProposals(reviewer, { articleId, ids });
  expect((await listProposals(reviewer, articleId)).items).toHaveLength(2);
  expect(await claimsOfArticle(reader(), articleId)).toMatchObject([
    { summary: { state: 'retired' } },
    { summary: { state: 'retired' } },
  ]);
});

it('accepts all or none', async () => {
  const { articleId, ids } = await proposed();
  const proposals = [{ id: ids[0] ?? '' }, { id: crypto.randomUUID() }];
  await expect(acceptProposals(reviewer, { articleId, proposals })).rejects.toMatchObject({
    code: 'not_found',
  });
  expect((await listProposals(reviewer, articleId)).items).toHaveLength(2);
  expect(await claimsOfArticle(reader(), articleId)).toEqual([]);
});

it('puts away what is dismissed, and brings it back', async () => {
  const { articleId, ids } = await proposed();
  await dismissProposals(reviewer, { articleId, ids: ids.slice(0, 1) });
  expect((await listProposals(reviewer, articleId)).items).toMatchObject([schools]);
  await reopenProposals(reviewer, { articleId, ids: ids.slice(0, 1) });
  expect((await listProposals(reviewer, articleId)).items).toHaveLength(2);
});

it('says why a model was of no use, keeps nothing, and can be asked again', async () => {
  const articleId = await article();
  answer = { status: 401, body: '{"error":{}}' };
  await askForProposals(reviewer, { articleId });
  await workOff();
  const failed = await listProposals(reviewer, articleId);
  expect(failed).toMatchObject({
    items: [],
    job: { status: 'failed', error: { code: 'model_failed' } },
  });
  expect(failed.job?.error?.message).toContain('refused the key');

  answer = saying(JSON.stringify({ claims }));
  await askForProposals(reviewer, { articleId });
  await workOff();
  expect((await listProposals(reviewer, articleId)).items).toHaveLength(2);
});

it('is asked once at a time, and let go of', async () => {
  const articleId = await article();
  await askForProposals(reviewer, { articleId });
  await expect(askForProposals(reviewer, { articleId })).rejects.toMatchObject({
    code: 'already_done',
  });
  await cancelProposals(reviewer, { articleId });
  await workOff();
  expect(asked).toEqual([]);
  expect(await listProposals(reviewer, articleId)).toMatchObject({
    job: { status: 'cancelled' },
    items: [],
  });
});
