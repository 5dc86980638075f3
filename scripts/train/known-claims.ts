import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { z } from 'zod';
import type { MatchText } from '@/lib/domain/match/match';

/** Fact-checked claims, and posts that repeat some of them. */
export type KnownClaims = {
  texts: MatchText[];
  /** A post, and the places among the texts of what it repeats. */
  posts: { post: string; right: ReadonlySet<number> }[];
};

export type KnownClaimFiles = {
  /** With the columns title and fact; or vclaim_id, vclaim and title. */
  claims: string;
  /** With the columns claim and fact; or TREC’s qrels: post id, 0, vclaim_id, 1 where it is right. */
  pairs: string;
  /** Of the second kind: with the columns tweet_id and tweet_content. */
  posts?: string;
};

const KnownLie = z.object({ title: z.string(), fact: z.string().min(1) });
const KnownLiePair = z.object({ claim: z.string().min(1), fact: z.string().min(1) });
const CheckThatClaim = z.object({
  vclaim_id: z.string(),
  vclaim: z.string().min(1),
  title: z.string(),
});
const CheckThatPost = z.object({ tweet_id: z.string(), tweet_content: z.string().min(1) });
const Qrel = z.tuple([z.string(), z.string(), z.string(), z.coerce.number()]);

/**
 * Tab-separated files in the format of Shaar et al., “That is a Known Lie” (ACL 2020), or, where the
 * posts are in a file of their own, in that of CheckThat! 2020, task 2.
 * @throws Error that names the file and the row.
 */
export function readKnownClaims({ claims, pairs, posts }: KnownClaimFiles): KnownClaims {
  return posts === undefined ? readKnownLies(claims, pairs) : readCheckThat(claims, pairs, posts);
}

function readKnownLies(claims: string, pairs: string): KnownClaims {
  const texts = rowsOf(claims, KnownLie).map(({ title, fact }) => ({ title, text: fact }));
  // Several headlines may stand over the same claim.
  const placesOf = new Map<string, Set<number>>();
  for (const [at, { text }] of texts.entries()) {
    placesOf.set(text, (placesOf.get(text) ?? new Set()).add(at));
  }
  return {
    texts,
    posts: rowsOf(pairs, KnownLiePair).map(({ claim, fact }, at) => ({
      post: claim,
      right: known(placesOf.get(fact), pairs, at),
    })),
  };
}

function readCheckThat(claims: string, pairs: string, posts: string): KnownClaims {
  const rows = rowsOf(claims, CheckThatClaim);
  const placeOf = new Map(rows.map(({ vclaim_id }, at) => [vclaim_id, at]));
  const rightOf = new Map<string, Set<number>>();
  for (const [at, [post, , claim, relevance]] of qrelsOf(pairs).entries()) {
    if (relevance <= 0) continue;
    const place = known(placeOf.get(claim), pairs, at);
    rightOf.set(post, (rightOf.get(post) ?? new Set()).add(place));
  }
  return {
    texts: rows.map(({ vclaim, title }) => ({ title, text: vclaim })),
    posts: rowsOf(posts, CheckThatPost).flatMap(({ tweet_id, tweet_content }) => {
      const right = rightOf.get(tweet_id);
      return right ? [{ post: tweet_content, right }] : [];
    }),
  };
}

function known<T>(found: T | undefined, file: string, at: number): T {
  if (found === undefined) throw new Error(`${file}, row ${at + 1}: there is no such claim.`);
  return found;
}

function rowsOf<T>(file: string, schema: z.ZodType<T>): T[] {
  const { data } = Papa.parse(readFileSync(file, 'utf8'), {
    header: true,
    delimiter: '\t',
    skipEmptyLines: true,
  });
  return readRows(file, schema, data);
}

/** Without a header, and between the columns any space. */
const qrelsOf = (file: string) =>
  readRows(
    file,
    Qrel,
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => line.split(/\s+/)),
  );

const readRows = <T>(file: string, schema: z.ZodType<T>, rows: readonly unknown[]): T[] =>
  rows.map((row, at) => {
    const read = schema.safeParse(row);
    if (!read.success) throw new Error(`${file}, row ${at + 1}: ${z.prettifyError(read.error)}`);
    return read.data;
  });
