import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { ensureBuilt } from '@/scripts/setup/build.mjs';
import { Archive } from '@/tests/bench/pages/archive';
import { startRecording } from '@/tests/bench/pages/database';
import { bareDynamicPage, bareStaticPage, type Floor, startFloor } from '@/tests/bench/pages/floor';
import { type Figures, inTurns, type Target } from '@/tests/bench/pages/load';
import type { Recorded } from '@/tests/bench/pages/recorded';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';
import { apiClient, done } from '@/tests/support/api-client';
import { sendCredentials, visitorOf } from '@/tests/support/page-session';
import { startServer, type TestServer } from '@/tests/support/server';

/** What is asked for, and what stands under it. */
type Asked = { name: string; path: string; floor: 'dynamic' | 'static' | 'sql' };

type Row = Asked & { articles: number; connections: number; ours: Figures; floorFigures: Figures };

export const pagesBench: Bench = {
  name: 'pages',
  usage: 'pages [--articles 10,100,1000] [--connections 1,64] [--seconds N] [--turns N] [--json]',
  about:
    'requests a second of pages and of the API on a PostgreSQL server, beside bare pages and bare SQL',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        articles: { type: 'string', default: '10,100,1000' },
        connections: { type: 'string', default: '1,8,64' },
        seconds: { type: 'string', default: '4' },
        turns: { type: 'string', default: '3' },
        json: { type: 'boolean', default: false },
      },
    });
    const sizes = numbers('articles', values.articles);
    const connections = numbers('connections', values.connections);
    const [seconds] = numbers('seconds', values.seconds);
    const [turns] = numbers('turns', values.turns);
    const rows = await measured(sizes, connections, { seconds: seconds!, turns: turns! });
    if (values.json) console.log(JSON.stringify(toJson(rows)));
    else for (const row of rows) print(row);
  },
};

function numbers(name: string, list: string): number[] {
  const read = list.split(',').map(Number);
  if (read.every((one) => Number.isInteger(one) && one > 0)) return read;
  throw new BenchUsageError(`--${name} takes whole numbers from 1, with commas between them.`);
}

async function measured(
  sizes: number[],
  connections: number[],
  time: { seconds: number; turns: number },
): Promise<Row[]> {
  await ensureBuilt();
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-bench-'));
  const postgres = await startRecording();
  const opened: { stop(): Promise<void> }[] = [postgres];
  const rows: Row[] = [];
  try {
    const desk = await startServer({ dataDir: folder, databaseUrl: postgres.url });
    opened.push(desk);
    await openDatabase({ databaseUrl: postgres.url, dataDirectory: folder });
    opened.push({ stop: closeDatabase });
    const archive = new Archive();
    await archive.fillTo(1);
    const asked = await whatIsAsked(desk, archive.first!);
    const headers = await headersOf(desk);
    const recorded: Record<string, Recorded> = {};
    for (const { name, path: at, floor } of asked) {
      if (floor !== 'sql') continue;
      const ask = async () => await (await fetch(desk.url + at, { headers })).text();
      await ask();
      const { statements, result } = await postgres.recordedDuring(ask);
      recorded[name] = { statements, body: result };
    }
    const file = path.join(folder, 'recorded.json');
    writeFileSync(file, JSON.stringify(recorded));
    const floor = await startFloor(file, postgres.url);
    opened.push(floor);
    for (const articles of sizes) {
      await archive.fillTo(articles);
      for (const one of asked) {
        const ours: Target = { url: desk.url + one.path, headers };
        const under: Target = { url: await floorOf(floor, one, ours) };
        for (const many of connections) {
          const { ours: own, floor: floorFigures } = await inTurns(ours, under, {
            ...time,
            connections: many,
          });
          rows.push({ ...one, articles, connections: many, ours: own, floorFigures });
          print(rows.at(-1)!, console.error);
        }
      }
    }
  } finally {
    for (const one of opened.reverse()) await one.stop();
    rmSync(folder, { recursive: true });
  }
  return rows;
}

/** The pages and calls of one article with a published report. */
async function whatIsAsked(desk: TestServer, articleId: string): Promise<Asked[]> {
  const { adminEmail: email, adminPassword: password } = desk;
  const { token } = await done(
    apiClient(desk.url)('POST', '/tokens', { json: { email, password, name: 'bench' } }),
  );
  const api = apiClient(desk.url, token);
  const article = await done(api('GET', `/articles/${articleId}`));
  const { items: claims } = await done(api('GET', `/articles/${articleId}/claims`));
  const { ratings } = article.ratingScale;
  const rating = ratings.find((one: { requiresCitation: boolean }) => !one.requiresCitation).key;
  for (const { id } of claims.slice(0, 50)) {
    const rationale = 'No record of it was found.';
    await done(
      api('POST', `/claims/${id}/assessments`, { json: { rating, rationale, citationIds: [] } }),
    );
    const { version } = await done(api('GET', `/claims/${id}`));
    await done(
      api('POST', `/claims/${id}/verdict`, { json: { rating, reason: rationale }, version }),
    );
  }
  const { slug } = await done(api('POST', `/articles/${articleId}/reports`, { json: {} }));
  const claim = claims[0].id;
  return [
    { name: 'workbench', path: `/articles/${articleId}`, floor: 'dynamic' },
    { name: 'claim', path: `/articles/${articleId}/claims/${claim}`, floor: 'dynamic' },
    { name: 'list', path: '/articles', floor: 'dynamic' },
    { name: 'report', path: `/reports/${slug}`, floor: 'static' },
    { name: 'api article', path: `/api/v1/articles/${articleId}`, floor: 'sql' },
    { name: 'api claims', path: `/api/v1/articles/${articleId}/claims`, floor: 'sql' },
    { name: 'api claim', path: `/api/v1/claims/${claim}`, floor: 'sql' },
    { name: 'api articles', path: '/api/v1/articles', floor: 'sql' },
  ];
}

/** Of somebody who has signed in, and of a program with a token. */
async function headersOf(desk: TestServer): Promise<Record<string, string>> {
  const { adminEmail: email, adminPassword: password } = desk;
  const visitor = visitorOf(desk.url);
  await sendCredentials(visitor, { email, password });
  const { token } = await done(
    apiClient(desk.url)('POST', '/tokens', { json: { email, password, name: 'load' } }),
  );
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { cookie, authorization: `Bearer ${token}` };
}

async function floorOf(floor: Floor, { name, floor: kind }: Asked, ours: Target): Promise<string> {
  if (kind === 'sql') return `${floor.url}/sql/${encodeURIComponent(name)}`;
  const html = await (await fetch(ours.url, { headers: ours.headers ?? {} })).text();
  const bytes = Buffer.byteLength(html);
  return kind === 'static'
    ? await bareStaticPage(floor, bytes)
    : await bareDynamicPage(floor, rowsOf(html), bytes);
}

/** Paragraphs, entries of lists and rows of tables. */
const rowsOf = (html: string): number => html.match(/<(?:p|li|tr)[ >]/g)?.length ?? 0;

const ratio = ({ ours, floorFigures }: Row) =>
  ours.requestsPerSecond / floorFigures.requestsPerSecond;

function print(row: Row, to: (line: string) => void = console.log): void {
  const { name, articles, connections, ours, floorFigures } = row;
  const figures = ({ requestsPerSecond, p95Ms, bytes }: Figures) =>
    `${requestsPerSecond.toFixed(0).padStart(6)}/s p95 ${p95Ms.toFixed(1).padStart(7)} ms ${(bytes / 1000).toFixed(0).padStart(4)} kB`;
  to(
    `${`${articles}`.padStart(5)} articles ${`${connections}`.padStart(3)} connections  ${name.padEnd(12)} ${figures(ours)}   floor ${figures(floorFigures)}   ratio ${ratio(row).toFixed(2)}`,
  );
}

/** A key a contender, under it `page/articles/connections`. */
function toJson(rows: Row[]) {
  const keyed = (figures: (row: Row) => Figures) =>
    Object.fromEntries(
      rows.map((row) => [`${row.name}/${row.articles}/${row.connections}`, figures(row)]),
    );
  return { claimdesk: keyed(({ ours }) => ours), floor: keyed((row) => row.floorFigures) };
}
