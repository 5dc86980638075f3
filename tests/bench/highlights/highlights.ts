import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { median, openBrowser } from '@/tests/bench/browser/open-browser';
import { bundle } from '@/tests/bench/highlights/bundle';
import { type MarkedArticle, markedArticle } from '@/tests/bench/highlights/marked-article';
import { type Bench, BenchUsageError } from '@/tests/bench/registry';

type Figures = { first: number[]; change: number[] };

/** Verdicts that change in each turn, all of them on passages that the window shows. */
const CHANGES = 6;

export const highlightsBench: Bench = {
  name: 'highlights',
  usage: 'highlights [--passages N] [--turns N] [--json]',
  about:
    'first paint of an article with its passages marked, and of a changed verdict, in Chromium',
  run: async (args) => {
    const { values } = parseArgs({
      args,
      options: {
        passages: { type: 'string', default: '10000' },
        turns: { type: 'string', default: '5' },
        json: { type: 'boolean', default: false },
      },
    });
    const [passages, turns] = [Number(values.passages), Number(values.turns)];
    if (!(passages > CHANGES && turns > 0)) {
      throw new BenchUsageError(`--passages takes more than ${CHANGES}, --turns at least 1.`);
    }
    const article = markedArticle(passages);
    const ours = await bundle('ours.tsx');
    const recogito = await bundle('recogito.ts');
    const browser = await openBrowser();
    const figures = new Map<string, Figures>();
    try {
      for (let turn = 0; turn < turns; turn++) {
        await oneTurn(browser, article, ours, 'Claimdesk', figures);
        await oneTurn(browser, article, recogito, '@recogito/text-annotator', figures);
      }
    } finally {
      await browser.close();
    }
    const medians = Object.fromEntries(
      [...figures].map(([name, { first, change }]) => [
        name,
        { firstMs: median(first), changeMs: median(change) },
      ]),
    );
    if (values.json) return console.log(JSON.stringify(medians));
    const own = medians.Claimdesk!;
    console.log(`${passages} passages, ${article.text.length} characters, ${turns} turns, medians`);
    for (const [name, { firstMs, changeMs }] of Object.entries(medians)) {
      const ratio = (mine: number, other: number) =>
        name === 'Claimdesk' ? '' : ` (ours/its ${(mine / other).toFixed(3)})`;
      console.log(
        `${name.padEnd(25)} first paint ${firstMs.toFixed(0).padStart(6)} ms${ratio(own.firstMs, firstMs).padEnd(20)} changed verdict ${changeMs.toFixed(1).padStart(7)} ms${ratio(own.changeMs, changeMs)}`,
      );
    }
  },
};

/** A page of its own each time, so that nothing is warm that a reader's is not. */
async function oneTurn(
  browser: Browser,
  article: MarkedArticle,
  script: string,
  name: string,
  figures: Map<string, Figures>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.setContent(
      `<!doctype html><html lang="en"><body><main style="max-width: 46rem; margin: auto"><div id="place"></div></main></body></html>`,
    );
    await page.addScriptTag({ content: script });
    const own = figures.get(name) ?? { first: [], change: [] };
    figures.set(name, own);
    own.first.push(await page.evaluate((given) => window.contender.first(given), article));
    for (let at = 0; at < CHANGES; at++) {
      const id = article.passages[at]!.id;
      const verdict = at % 2 === 0 ? 'false' : 'true';
      own.change.push(
        await page.evaluate(([id, verdict]) => window.contender.change(id, verdict), [
          id,
          verdict,
        ] as const),
      );
    }
  } finally {
    await page.close();
  }
}
