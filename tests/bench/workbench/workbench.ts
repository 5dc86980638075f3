import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { closeDatabase, openDatabase } from '@/lib/data/client';
import { importArticle } from '@/lib/services/articles/import-article';
import { systemContext } from '@/lib/services/context';
import { ensureBuilt } from '@/scripts/setup/build.mjs';
import { prose } from '@/tests/bench/anchor/prose';
import { median, openBrowser } from '@/tests/bench/browser/open-browser';
import { madeArticle } from '@/tests/bench/pages/archive';
import { Random } from '@/tests/bench/random';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';
import { choiceMs } from '@/tests/bench/workbench/choice';
import { type Scripts, scriptsOfPage } from '@/tests/bench/workbench/scripts';
import { type Scrolled, scrolledThrough } from '@/tests/bench/workbench/scroll';
import { startPostgres } from '@/tests/support/postgres';
import { startServer, type TestServer } from '@/tests/support/server';

/** How much slower the processor is made for the choice of a claim. */
const SLOWER = 4;

export const workbenchBench: Bench = {
  name: 'workbench',
  usage: 'workbench [--claims N] [--choices N] [--json]',
  about: 'what a reviewer feels in the browser: scripts sent, a claim chosen, thousands scrolled',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        claims: { type: 'string', default: '5000' },
        choices: { type: 'string', default: '20' },
        json: { type: 'boolean', default: false },
      },
    });
    const [claims, choices] = [Number(values.claims), Number(values.choices)];
    if (!(claims > 0 && choices > 0)) throw new BenchUsageError('Give whole numbers from 1.');
    const figures = await measured(claims, choices);
    if (values.json) console.log(JSON.stringify(figures));
    else print(figures);
  },
};

type Figures = {
  scripts: Record<string, Scripts>;
  choices: { afterMs: number[]; slower: number }[];
  scrolled: Record<string, Scrolled>;
  claims: number;
};

async function measured(claims: number, choices: number): Promise<Figures> {
  await ensureBuilt();
  const folder = mkdtempSync(path.join(tmpdir(), 'claimdesk-bench-'));
  const postgres = await startPostgres(['shared_buffers=256MB']);
  const opened: { stop(): Promise<unknown> }[] = [postgres];
  try {
    const desk = await startServer({ dataDir: folder, databaseUrl: postgres.url });
    opened.push(desk);
    await openDatabase({ databaseUrl: postgres.url, dataDirectory: folder });
    opened.push({ stop: closeDatabase });
    const random = new Random(7);
    const words = prose(random);
    const add = async (number: number, size: number) =>
      (await importArticle(systemContext('bench'), madeArticle(words, random, number, size))).id;
    const usual = `/articles/${await add(0, 100)}`;
    const browser = await openBrowser();
    opened.push({ stop: () => browser.close() });
    const page = await signedIn(browser, desk);
    const [claim] = await claimsOf(page, usual);
    const figures: Figures = { scripts: {}, choices: [], scrolled: {}, claims };
    figures.scripts['the article'] = await scriptsOfPage(page, usual);
    figures.scripts['a claim in it'] = await scriptsOfPage(page, claim!);
    for (const slower of [1, SLOWER]) {
      await page.goto(usual);
      figures.choices.push({ slower, afterMs: await choiceMs(page, choices, slower) });
    }
    await page.goto(`/articles/${await add(1, claims)}`);
    figures.scrolled['the article'] = await scrolledThrough(page, 'html');
    figures.scrolled['the list'] = await scrolledThrough(page, '.workbench-list');
    return figures;
  } finally {
    for (const one of opened.reverse()) await one.stop();
    rmSync(folder, { recursive: true });
  }
}

async function signedIn(browser: Browser, desk: TestServer): Promise<Page> {
  const context = await browser.newContext({
    baseURL: desk.url,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(desk.adminEmail);
  await page.getByLabel('Password').fill(desk.adminPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Articles', level: 1 }).waitFor();
  return page;
}

async function claimsOf(page: Page, article: string): Promise<string[]> {
  await page.goto(article);
  return await page
    .getByRole('navigation', { name: 'Claims' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
}

const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const ms = (time: number) => `${time.toFixed(0)} ms`;

function print({ scripts, choices, scrolled, claims }: Figures): void {
  for (const [page, { atOnce, later, files }] of Object.entries(scripts)) {
    console.log(
      `scripts of ${page.padEnd(14)} ${kB(atOnce + later)} over the line in ${files} files: ${kB(atOnce)} before it works, ${kB(later)} after`,
    );
  }
  for (const { slower, afterMs } of choices) {
    console.log(
      `a claim of 100 chosen, processor ${slower} x slower: shown after ${ms(median(afterMs))} (median of ${afterMs.length}), at most ${ms(Math.max(...afterMs))}`,
    );
  }
  for (const [what, { longestFrameMs, longTasks, longestTaskMs, pixels, frames }] of Object.entries(
    scrolled,
  )) {
    console.log(
      `${claims} claims, ${what.padEnd(11)} scrolled ${pixels} pixels in ${frames} frames: longest frame ${ms(longestFrameMs)}, ${longTasks} long tasks, the longest ${ms(longestTaskMs)}`,
    );
  }
}
