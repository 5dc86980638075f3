import { z } from 'zod';
import { canonicalUrl as addressKey } from '@/lib/domain/source/address';
import { creditsIn } from '@/lib/domain/source/independence/credits';
import {
  goneOn,
  type HashedWords,
  hashedWords,
  spread,
  UNITS_IN_RUN,
} from '@/lib/domain/source/independence/hashed-words';
import { quotedSpans } from '@/lib/domain/source/independence/quotations';
import {
  decodedRuns,
  encodedRuns,
  KEPT_RUNS,
  type Sketch,
  sketchOf,
} from '@/lib/domain/source/independence/sketch';

/** Raised when two fingerprints of one text would no longer be equal. */
export const FINGERPRINT_VERSION = 1;

const MOST_QUOTATIONS = 48;

/** Of a longer text the rest is not read, in UTF-16 code units: some 300 pages. */
const MOST_READ = 1_000_000;

/** A quotation of fewer than six words may be a turn of phrase, and says nothing of where it is from. */
const LEAST_QUOTED = 2 * UNITS_IN_RUN;

/** All that two texts are compared by; five kilobytes of JSON at most. */
export const Fingerprint = z.object({
  version: z.literal(FINGERPRINT_VERSION),
  /** Base64 of the kept runs of words, see `sketch.ts`. */
  runs: z.base64().max(Math.ceil((KEPT_RUNS * 4) / 3) * 4),
  /** How many different runs the text has. */
  runCount: z.int().nonnegative(),
  /** Hashes of the sentences between quotation marks. */
  quotations: z.array(z.int().nonnegative()).max(MOST_QUOTATIONS),
  /** Where the page says that its original stands, and where it stood itself; keys to compare. */
  canonicalUrl: z.string().nullable(),
  url: z.string().nullable(),
  /** Whom it names as where it has something from. */
  credits: z.array(z.string()),
  /** The primary subtag of its BCP 47 tag. */
  language: z.string().nullable(),
});
export type Fingerprint = z.infer<typeof Fingerprint>;

/**
 * The fingerprint of a text. `mainText`: without what stands around it on its page; `canonicalUrl`:
 * as the page's own link says it. The same text gives the same one on every machine.
 */
export function fingerprintOf({
  mainText,
  canonicalUrl,
  url,
  language,
}: {
  mainText: string;
  canonicalUrl: string | null;
  url: string | null;
  language: string | null;
}): Fingerprint {
  const composed = mainText.slice(0, MOST_READ).normalize('NFKC');
  const text = composed.toLowerCase();
  const words = hashedWords(text);
  const quotations = quotationsIn(text, words);
  const sketch = sketchOf(words, (word) => quotations.isQuoted[word] === 1);
  return {
    version: FINGERPRINT_VERSION,
    runs: encodedRuns(sketch),
    runCount: sketch.total,
    quotations: quotations.hashes,
    canonicalUrl: addressKey(canonicalUrl ?? ''),
    url: addressKey(url ?? ''),
    credits: creditsIn(composed),
    language: language?.toLowerCase().split(/[-_]/)[0] || null,
  };
}

/** The sketch within a fingerprint. */
export const sketchIn = ({ runs, runCount }: Fingerprint): Sketch => ({
  runs: decodedRuns(runs),
  total: runCount,
});

/** Which words stand in quotations of some length, and the hash of each sentence in one. */
function quotationsIn(text: string, { count, hashes, units, starts }: HashedWords) {
  const isQuoted = new Uint8Array(count);
  const sentences = new Set<number>();
  let word = 0;
  for (const { start, end } of quotedSpans(text)) {
    while (word < count && (starts[word] ?? 0) < start) word += 1;
    const first = word;
    let [inQuotation, inSentence, hash] = [0, 0, 0];
    const endSentence = () => {
      if (inSentence >= LEAST_QUOTED) sentences.add(spread(hash));
      [inSentence, hash] = [0, 0];
    };
    for (let last = start; word < count && (starts[word] ?? 0) < end; word++) {
      const at = starts[word] ?? 0;
      if (/[.!?;…。！？]/.test(text.slice(last, at))) endSentence();
      last = at;
      hash = goneOn(hash, hashes[word] ?? 0);
      inSentence += units[word] ?? 0;
      inQuotation += units[word] ?? 0;
    }
    endSentence();
    if (inQuotation >= LEAST_QUOTED) isQuoted.fill(1, first, word);
  }
  return { isQuoted, hashes: [...sentences].sort((a, b) => a - b).slice(0, MOST_QUOTATIONS) };
}
