import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { MatchIndex } from '@/lib/domain/match/match-index';
import { CANDIDATES, findMatches, RankingModel } from '@/lib/domain/match/ranking';
import { type KnownClaims, readKnownClaims } from '@/scripts/train/known-claims';
import { averagePrecision, type FoundMeasure, foundMeasure } from '@/scripts/train/measure-found';
import type { Bench } from '@/tests/bench/registry';

const corpus = '../shared/corpora/known-claims';

/** The places of what was found, the best first. */
type Search = (post: string) => number[];
type Result = FoundMeasure & { map5: number; msEach: number };

export const matchBench: Bench = {
  name: 'match',
  usage: 'match [--claims FILE] [--pairs FILE] [--posts FILE] [--model FILE] [--json]',
  about:
    'finding the fact-checked claim that a post repeats, beside lunr and minisearch; --posts for files of CheckThat! 2020',
  run,
};

function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      claims: { type: 'string', default: `${corpus}/verified-claims.tsv` },
      pairs: { type: 'string', default: `${corpus}/pairs.tsv` },
      posts: { type: 'string' },
      model: { type: 'string', default: 'data/reference/match.json' },
      json: { type: 'boolean', default: false },
    },
  });
  const known = readKnownClaims(values);
  const searches = {
    claimdesk: claimdesk(known, values.model),
    lunr: lunrSearch(known),
    minisearch: miniSearch(known),
  };
  const results = measured(known, searches);
  if (values.json) console.log(JSON.stringify(results));
  else print(known, results);
}

function claimdesk({ texts }: KnownClaims, file: string): Search {
  const model = RankingModel.parse(JSON.parse(readFileSync(file, 'utf8')));
  const index = new MatchIndex();
  for (const text of texts) index.add(text);
  return (post) => findMatches(index, model, post, CANDIDATES).map(({ at }) => at);
}

/** As it is set up by default; what its query language would take for a command is left out. */
function lunrSearch({ texts }: KnownClaims): Search {
  const index = lunr(function () {
    this.ref('at');
    this.field('title');
    this.field('text');
    for (const [at, text] of texts.entries()) this.add({ at, ...text });
  });
  return (post) =>
    index
      .query((query) => query.term(lunr.tokenizer(post.replace(/[:^~*+-]/g, ' ')), {}))
      .map(({ ref }) => Number(ref));
}

function miniSearch({ texts }: KnownClaims): Search {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(texts.map((text, id) => ({ id, ...text })));
  return (post) => index.search(post).map(({ id }) => id);
}

/** Post by post, each contender in its turn, so that all see the same machine. */
export function measured(
  { texts, posts }: KnownClaims,
  searches: Record<string, Search>,
): Record<string, Result> {
  const names = Object.keys(searches);
  const places = new Map(names.map((name) => [name, [] as number[]]));
  const precisions = new Map(names.map((name) => [name, 0]));
  const times = new Map(names.map((name) => [name, 0]));
  // Several headlines may stand over the same claim, which is right once.
  const claimAt = (at: number) => texts[at]?.text;
  for (const { post, right } of posts) {
    for (const [name, search] of Object.entries(searches)) {
      const began = performance.now();
      const found = search(post);
      times.set(name, (times.get(name) ?? 0) + performance.now() - began);
      places.get(name)?.push(found.findIndex((at) => right.has(at)));
      const precision = averagePrecision(
        found.map(claimAt),
        new Set(Array.from(right, claimAt)),
        5,
      );
      precisions.set(name, (precisions.get(name) ?? 0) + precision);
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const all = places.get(name) ?? [];
      return [
        name,
        {
          ...foundMeasure(all),
          map5: (precisions.get(name) ?? 0) / posts.length,
          msEach: (times.get(name) ?? 0) / posts.length,
        },
      ];
    }),
  );
}

function print({ texts, posts }: KnownClaims, results: Record<string, Result>): void {
  console.log(`${posts.length} posts against ${texts.length} fact-checked claims`);
  console.log('             MRR    first  in 5   MAP@5  ms each');
  for (const [name, { mrr, hit1, hit5, map5, msEach }] of Object.entries(results)) {
    const shares = [mrr, hit1, hit5, map5].map((share) => share.toFixed(3)).join('  ');
    console.log(`  ${name.padEnd(10)} ${shares}  ${msEach.toFixed(2)}`);
  }
}
