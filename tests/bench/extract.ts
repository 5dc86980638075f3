import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { fromHtml } from '@/lib/domain/article/from-html';
import { decodePage } from '@/lib/domain/article/html/decode-page';
import { type HtmlElement, parsePage } from '@/lib/domain/article/html/tree';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';
import { measure, pageScore, type Quality } from './shingles';

const PEERS = ['readability', 'readabilityJsdom', 'defuddle'] as const;

const TITLES: Record<string, string> = {
  claimdesk: 'Claimdesk',
  readability: 'Readability, linkedom',
  readabilityJsdom: 'Readability, jsdom',
  defuddle: 'defuddle, linkedom',
};

/** A peer that takes longer over a page found nothing in it. */
const PAGE_LIMIT_MS = 15_000;

type Truth = Record<string, { articleBody: string; url?: string }>;
type WebPage = { id: string; url: string; html: string; truth: string };
type Reading = { text: string; ms: number };
type Figures = Quality & { msP95: number; msMax: number };

export const extractBench: Bench = {
  name: 'extract',
  usage: 'extract --corpus DIR [--json] [--out FILE]',
  about: 'reading the article out of web pages: F1 over runs of four words',
  run,
};

async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const corpus = values.corpus;
  if (!corpus || !existsSync(path.join(corpus, 'ground-truth.json'))) {
    throw new BenchUsageError(
      corpus ? `There is no corpus in ${corpus}.` : 'Name the corpus with --corpus DIR.',
    );
  }
  const pages = pagesOf(corpus);
  const read = pages.map(readByClaimdesk);
  if (values.out) {
    const predictions = pages.map(({ id }, at) => [id, { articleBody: read[at]?.text ?? '' }]);
    writeFileSync(values.out, JSON.stringify(Object.fromEntries(predictions), null, 2));
  }
  const figures: Record<string, Figures> = { claimdesk: figuresOf(pages, read) };
  for (const peer of PEERS) figures[peer] = figuresOf(pages, await readByPeer(peer, pages));
  if (values.json) console.log(JSON.stringify(figures));
  else print(figures, pages.length);
}

function pagesOf(corpus: string): WebPage[] {
  const truths: Truth = JSON.parse(readFileSync(path.join(corpus, 'ground-truth.json'), 'utf8'));
  return Object.entries(truths).map(([id, { articleBody, url }]) => ({
    id,
    url: url ?? 'https://example.org/',
    html: decodePage(gunzipSync(readFileSync(path.join(corpus, 'html', `${id}.html.gz`)))),
    truth: articleBody,
  }));
}

function readByClaimdesk({ html, url }: WebPage): Reading {
  const start = performance.now();
  let text = '';
  try {
    text = fromHtml(html, { url }).text;
  } catch {
    // A page that is refused counts as nothing found.
  }
  return { text, ms: performance.now() - start };
}

async function readByPeer(peer: string, pages: readonly WebPage[]): Promise<Reading[]> {
  const start = () => new PeerThread(peer);
  let thread = start();
  await thread.answer(PAGE_LIMIT_MS);
  const readings: Reading[] = [];
  for (const { html, url } of pages) {
    thread.ask({ html, url });
    const answer = await thread.answer(PAGE_LIMIT_MS);
    if (answer) {
      readings.push({ text: wordsOf(answer.content), ms: answer.ms });
      continue;
    }
    readings.push({ text: '', ms: PAGE_LIMIT_MS });
    await thread.end();
    thread = start();
    await thread.answer(PAGE_LIMIT_MS);
  }
  await thread.end();
  return readings;
}

type Answer = { content: string; ms: number };

class PeerThread {
  private readonly worker: Worker;

  constructor(peer: string) {
    this.worker = new Worker(new URL('./extract-peers.mts', import.meta.url), {
      workerData: { peer },
      execArgv: [],
      stdout: true,
      stderr: true,
    });
  }

  ask(page: { html: string; url: string }) {
    this.worker.postMessage(page);
  }

  /** The thread's next message, or null when it takes longer. */
  answer(limitMs: number): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      const settle = (value: Answer | null) => {
        clearTimeout(timer);
        this.worker.off('message', settle).off('error', reject);
        resolve(value);
      };
      const timer = setTimeout(() => settle(null), limitMs);
      this.worker.once('message', settle).once('error', reject);
    });
  }

  async end() {
    await this.worker.terminate();
  }
}

const LINES =
  /^(?:p|div|section|article|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|blockquote|br|figure|figcaption|pre)$/;

/** The words of a peer's HTML; what stands on lines of its own does not run together. */
function wordsOf(html: string): string {
  const words = (element: HtmlElement): string =>
    element.children
      .map((child) => {
        if (typeof child === 'string') return child;
        return LINES.test(child.tag) ? `\n${words(child)}\n` : words(child);
      })
      .join('');
  return words(parsePage(html).root);
}

function figuresOf(pages: readonly WebPage[], readings: readonly Reading[]): Figures {
  const quality = measure(pages.map(({ truth }, at) => pageScore(truth, readings[at]?.text ?? '')));
  const times = readings.map(({ ms }) => ms).sort((one, other) => one - other);
  return {
    ...quality,
    msP95: times[Math.ceil(times.length * 0.95) - 1] ?? 0,
    msMax: times.at(-1) ?? 0,
  };
}

function print(figures: Record<string, Figures>, pages: number) {
  console.log(`${pages} pages`);
  console.log(`${''.padEnd(24)}${'F1'.padStart(8)} precision  recall   ms p95   ms max`);
  for (const [contender, { f1, precision, recall, msP95, msMax }] of Object.entries(figures)) {
    const shares = [f1, precision, recall].map((share) => share.toFixed(4).padStart(9)).join('');
    const times = [msP95, msMax].map((ms) => ms.toFixed(1).padStart(9)).join('');
    console.log(`${(TITLES[contender] ?? contender).padEnd(23)}${shares}${times}`);
  }
}
