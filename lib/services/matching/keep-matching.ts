import { setImmediate as breath } from 'node:timers/promises';
import { z } from 'zod';
import {
  claimTexts,
  keepMatchEntries,
  type MatchRef,
  priorCheckTexts,
  withoutMatchEntry,
} from '@/lib/data/match-entries';
import {
  addTextCounts,
  type TextCounts,
  tidyWordIndexes,
  type Uncounted,
  uncountedTexts,
} from '@/lib/data/match-statistics';
import { findBySearch } from '@/lib/data/prior-checks';
import { reader } from '@/lib/data/transaction';
import { hashOfPiece, hashOfTerm } from '@/lib/domain/match/hashed';
import { prepareText } from '@/lib/domain/match/prepared-text';
import { command } from '@/lib/services/command';
import { type Context, systemContext } from '@/lib/services/context';
import { askAgain } from '@/lib/services/jobs/ask-again';

/** How often new texts are counted. */
const ASK_MS = 5_000;
/** How often all are looked through for those without an entry, as an older version leaves them. */
const LOOK_THROUGH_MS = 3_600_000;

/** Texts worked on in one go, and in one piece before others get their turn. */
const MOST = 20_000;
const PIECE = 50;

/**
 * Keeps the searching for what was checked before as it should be, until it is stopped: gives entries to
 * texts that have none, and counts words, so that it is known which are rare.
 */
export function keepMatching(logFault: (error: unknown) => void): { stop: () => void } {
  const context = systemContext('matching');
  let lookedThrough = Number.NEGATIVE_INFINITY;
  return askAgain(
    ASK_MS,
    async () => {
      if (context.now().getTime() - lookedThrough > LOOK_THROUGH_MS) {
        await addMissingEntries(context);
        await tidyWordIndexes(reader());
        lookedThrough = context.now().getTime();
      }
      await countTexts(context);
    },
    logFault,
  );
}

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Gives every text an entry that has none; how many had none. It may be cut short at any time. */
export async function addMissingEntries(context: Context): Promise<number> {
  let added = 0;
  for (const kind of ['claim', 'prior_check'] as const) {
    for (let after: string | null = BEFORE_ALL; after !== null; ) {
      const { ids, last } = await withoutMatchEntry(reader(), kind, after, MOST);
      for (let start = 0; start < ids.length; start += PIECE) {
        await addEntries(context, { kind, ids: ids.slice(start, start + PIECE) });
        await breath();
      }
      added += ids.length;
      after = last;
    }
  }
  return added;
}

const addEntries = command(
  'article.read',
  z.custom<{ kind: MatchRef['kind']; ids: string[] }>(),
  async ({ tx }, { kind, ids }) => {
    await keepMatchEntries(tx, await (kind === 'claim' ? claimTexts : priorCheckTexts)(tx, ids));
    // Of an import of many neither is there yet: both come together, so that one tells of the other.
    if (kind === 'prior_check') await findBySearch(tx, ids);
    return { result: undefined, events: [] };
  },
);

/** Counts the words of all texts that are not counted; how many there were. */
export async function countTexts(context: Context): Promise<number> {
  let counted = 0;
  for (;;) {
    const uncounted = await uncountedTexts(reader(), MOST);
    if (!uncounted) break;
    await addCounts(context, { uncounted, counts: await countsOf(uncounted) });
    await tidyWordIndexes(reader());
    counted += uncounted.texts.length;
  }
  return counted;
}

/** Outside of a transaction: on the embedded engine everybody waits for one. */
async function countsOf({ texts }: Uncounted): Promise<TextCounts> {
  const having = new Map<number, number>();
  let words = 0;
  for (const [at, { text }] of texts.entries()) {
    if (at % PIECE === PIECE - 1) await breath();
    const { counts, pieces, length } = prepareText(text);
    const hashes = new Set([
      ...Array.from(counts.keys(), hashOfTerm),
      ...Array.from(pieces, hashOfPiece),
    ]);
    for (const hash of hashes) having.set(hash, (having.get(hash) ?? 0) + 1);
    words += length;
  }
  return { texts: texts.length, words, having };
}

const addCounts = command(
  'article.read',
  z.custom<{ uncounted: Uncounted; counts: TextCounts }>(),
  async ({ tx }, { uncounted, counts }) => ({
    result: await addTextCounts(tx, uncounted, counts),
    events: [],
  }),
);
