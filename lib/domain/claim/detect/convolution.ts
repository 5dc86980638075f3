import { z } from 'zod';
import { bytesOf } from '@/lib/domain/claim/detect/bytes';
import type { Features } from '@/lib/domain/claim/detect/features';
import type { WordVectors } from '@/lib/domain/claim/detect/word-vectors';

/** How many words in a row a filter sees, at most 3; there are `filters` of each width. */
export const FILTER_WIDTHS = [1, 2, 3] as const;

/** How many of the words in a row all filters see: the numbers that one word adds, by `filters`. */
export const SEEN_PER_FILTER = FILTER_WIDTHS.reduce<number>((sum, width) => sum + width, 0);

/**
 * A convolution over the words of a sentence, after Kim, “Convolutional Neural Networks for
 * Sentence Classification” (EMNLP 2014). A word is its vector followed by what is learned of its
 * form. What counts of a filter is its largest value in the sentence, if that is above 0.
 */
export type Convolution = {
  filters: number;
  /** How many numbers are learned of each form. */
  formSize: number;
  /** Forms share `2 ** formBits` places. */
  formBits: number;
  forms: Float32Array;
  /**
   * A row for each number of a word; in it, by width, by place within the width, by filter, what
   * the number adds.
   */
  kernels: Float32Array;
  /** By width, by filter. */
  biases: Float32Array;
  /** By width, by filter: what the largest value adds to the score, times itself. */
  outputs: Float32Array;
  bias: number;
};

const Bytes = z.object({ step: z.number().positive(), bytes: z.base64() });

/** A convolution as it is stored: one signed byte a number of `forms` and `kernels`, in base64. */
export const StoredConvolution = z
  .object({
    filters: z.int().min(1).max(256),
    formSize: z.int().min(1).max(64),
    formBits: z.int().min(2).max(16),
    forms: Bytes,
    kernels: Bytes,
    biases: z.array(z.number()),
    outputs: z.array(z.number()),
    bias: z.number(),
  })
  .refine(
    ({ filters, formSize, formBits, forms, biases, outputs }) =>
      atob(forms.bytes).length === 2 ** formBits * formSize &&
      biases.length === FILTER_WIDTHS.length * filters &&
      outputs.length === biases.length,
    { message: 'The numbers are not as many as `filters`, `formSize` and `formBits` say.' },
  );
export type StoredConvolution = z.infer<typeof StoredConvolution>;

export function readConvolution(stored: StoredConvolution): Convolution {
  const numbers = ({ step, bytes }: z.infer<typeof Bytes>) =>
    Float32Array.from(bytesOf(bytes), (byte) => byte * step);
  return {
    ...stored,
    forms: numbers(stored.forms),
    kernels: numbers(stored.kernels),
    biases: Float32Array.from(stored.biases),
    outputs: Float32Array.from(stored.outputs),
  };
}

/** The place of a form, by its hash. */
export const formPlace = (form: number, bits: number): number =>
  Math.imul(form, 0x9e3779b1) >>> (32 - bits);

/** Adds to `sums` what a word's vector, or a form's numbers, times the rows of `kernels` give. */
export function addProjection(
  sums: Float32Array,
  values: Float32Array,
  start: number,
  count: number,
  kernels: Float32Array,
  firstRow: number,
): void {
  const width = sums.length;
  for (let number = 0; number < count; number++) {
    const value = values[start + number] as number;
    if (value === 0) continue;
    const row = (firstRow + number) * width;
    for (let at = 0; at < width; at++) {
      sums[at] = (sums[at] as number) + value * (kernels[row + at] as number);
    }
  }
}

/** How far the widest filter sees over the edge of a sentence. */
const EDGE = Math.max(...FILTER_WIDTHS) - 1;

/**
 * What words add is kept and added up in short whole numbers, of which this many are 1: a text's
 * words then fit into the processor's cache.
 */
const ONE = 1024;
const LARGEST = 32_767;
const whole = (value: number) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(value * ONE)));

/** Words met before with what they add, up to a bound: a text repeats its words. */
const MOST_KNOWN = 50_000;

/** A function that gives the convolution's score: the logarithm of the odds of a claim. */
export function convolutionScorer(
  convolution: Convolution,
  vectors: WordVectors,
): (features: Features) => number {
  const { filters, formSize, formBits, forms, kernels, biases, outputs, bias } = convolution;
  const known = new Map<number, Int16Array>();
  const wholeBiases = Int16Array.from(biases, whole);
  const projectionOf = (word: number, form: number): Int16Array => {
    const place = vectors.placeOf.get(word) ?? -1;
    const formAt = formPlace(form, formBits);
    const key = (place + 1) * 2 ** formBits + formAt;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const sums = new Float32Array(SEEN_PER_FILTER * filters);
    const { dimensions, values } = vectors;
    if (place >= 0) addProjection(sums, values, place * dimensions, dimensions, kernels, 0);
    addProjection(sums, forms, formAt * formSize, formSize, kernels, dimensions);
    if (known.size >= MOST_KNOWN) known.clear();
    const projection = new Int16Array(sums.length);
    for (let at = 0; at < sums.length; at++) projection[at] = whole(sums[at] as number);
    known.set(key, projection);
    return projection;
  };
  let rows = new Int16Array(0);

  return ({ words, forms: wordForms }) => {
    const rowLength = SEEN_PER_FILTER * filters;
    // Before and after the sentence stand rows of zeros, for filters that see over its edges.
    const length = words.length + 2 * EDGE;
    if (rows.length < length * rowLength) rows = new Int16Array(2 * length * rowLength);
    rows.fill(0, (words.length + EDGE) * rowLength, length * rowLength);
    for (let at = 0; at < words.length; at++) {
      const projection = projectionOf(words[at] as number, wordForms[at] as number);
      rows.set(projection, (at + EDGE) * rowLength);
    }
    let score = bias;
    let first = 0;
    for (let block = 0; block < FILTER_WIDTHS.length; block++) {
      const width = FILTER_WIDTHS[block] as number;
      // From one number that a filter sees to the next: a row on, and past the other filters.
      const stride = rowLength + filters;
      const start = (EDGE + 1 - width) * rowLength + first;
      const end = start + (words.length + width - 1) * rowLength;
      for (let filter = 0; filter < filters; filter++) {
        const filterBias = wholeBiases[block * filters + filter] as number;
        let largest = 0;
        for (let at = start + filter; at < end; at += rowLength) {
          // Not a loop over the width: that takes half as long again.
          let value = filterBias + (rows[at] as number);
          if (width > 1) value = (value + (rows[at + stride] as number)) | 0;
          if (width > 2) value = (value + (rows[at + 2 * stride] as number)) | 0;
          if (value > largest) largest = value;
        }
        score += (largest / ONE) * (outputs[block * filters + filter] as number);
      }
      first += width * filters;
    }
    return score;
  };
}
