import { z } from 'zod';
import { halfBytesOf } from '@/lib/domain/claim/detect/bytes';
import { hash } from '@/lib/domain/claim/detect/features';

/**
 * What words mean, as points in a space where like stands near like; data/reference/README.md says
 * where they come from. Half a byte a number.
 */
export const StoredWordVectors = z
  .object({
    dimensions: z.int().min(2).max(300).multipleOf(2),
    /** In the order of their vectors, with a space between two. */
    words: z.string(),
    /** What one unit is worth, for each dimension. */
    steps: z.array(z.number().positive()),
    vectors: z.base64(),
  })
  .refine(
    ({ dimensions, words, steps, vectors }) =>
      steps.length === dimensions &&
      atob(vectors).length * 2 === words.split(' ').length * dimensions,
    { path: ['vectors'], message: 'The vectors are not as many as `words` and `dimensions` say.' },
  );
export type StoredWordVectors = z.infer<typeof StoredWordVectors>;

export type WordVectors = {
  dimensions: number;
  /** The place of a word's vector, by the word's hash. */
  placeOf: ReadonlyMap<number, number>;
  /** `dimensions` numbers a place. */
  values: Float32Array;
};

export function readWordVectors({
  dimensions,
  words,
  steps,
  vectors,
}: StoredWordVectors): WordVectors {
  const halves = halfBytesOf(vectors);
  return {
    dimensions,
    placeOf: new Map(words.split(' ').map((word, place) => [hash(word), place])),
    values: Float32Array.from(halves, (half, at) => half * (steps[at % dimensions] as number)),
  };
}
