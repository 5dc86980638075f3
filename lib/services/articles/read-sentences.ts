import { setImmediate } from 'node:timers/promises';
import type { Revision } from '@/lib/domain/article/article';
import { sentencesOfArticle } from '@/lib/domain/article/article-sentences';
import { BoundedMap } from '@/lib/domain/bounded-map';
import { type Detection, detectEach } from '@/lib/domain/claim/detect/detect';
import { type KeyedSentence, withKeys } from '@/lib/domain/claim/galley/galley';
import { detector, isDetectable } from '@/lib/services/claims/detector';

/** The sentences of a revision, and what the detector makes of each. */
export type ReadSentences = {
  sentences: KeyedSentence[];
  /** One for each sentence; null in a language that the detector does not know. */
  detections: () => Promise<readonly Detection[] | null>;
};

/** How many sentences are kept in all: some ten books' worth, about 30 MB. */
const MOST_KEPT = 60_000;

/** Sentences that are looked at in one go: a few milliseconds, then others get their turn. */
const AT_ONCE = 100;

const kept = new BoundedMap<ReadSentences>(MOST_KEPT, ({ sentences }) => sentences.length);

/** Reads a revision's sentences, once: a revision never changes, so the answer is kept while there is room. */
export function readSentences(
  revision: Pick<Revision, 'id' | 'text' | 'blocks'>,
  language: string,
): ReadSentences {
  const key = `${revision.id} ${language}`;
  const known = kept.get(key);
  if (known) return known;
  const read = newlyRead(revision, language);
  kept.set(key, read);
  return read;
}

function newlyRead({ text, blocks }: Pick<Revision, 'text' | 'blocks'>, language: string) {
  const sentences = withKeys(sentencesOfArticle(blocks, text, language), text);
  let detections: Promise<Detection[]> | null = null;
  return {
    sentences,
    detections: async () => {
      if (!isDetectable(language)) return null;
      detections ??= detectInTurns(sentences.map(({ start, end }) => text.slice(start, end)));
      return await detections;
    },
  };
}

/** Half a second's work for the longest article, in turns with whatever else the server does. */
async function detectInTurns(sentences: readonly string[]): Promise<Detection[]> {
  const found: Detection[] = [];
  for (const detection of detectEach(sentences, await detector())) {
    found.push(detection);
    if (found.length % AT_ONCE === 0) await setImmediate();
  }
  return found;
}
