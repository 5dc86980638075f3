import {
  addProjection,
  type Convolution,
  FILTER_WIDTHS,
  formPlace,
  SEEN_PER_FILTER,
} from '@/lib/domain/claim/detect/convolution';
import type { Features } from '@/lib/domain/claim/detect/features';
import type { WordVectors } from '@/lib/domain/claim/detect/word-vectors';
import { adam, type Learned, learned } from './adam';
import { seeded, shuffle } from './logistic-regression';

export type ConvolutionSettings = {
  filters: number;
  formSize: number;
  formBits: number;
  passes: number;
  /** Sentences to a step. */
  batch: number;
  /** The length of the first step; later ones shrink to nothing in a straight line. */
  rate: number;
  /** The share of words that a pass does not see, so that none is relied upon. */
  droppedWords: number;
  /** The share of what the filters found that a pass does not see. */
  droppedOutputs: number;
};

export type ConvolutionFit = ConvolutionSettings & {
  sentences: readonly Features[];
  /** 1 or -1, a sentence each. */
  labels: Int8Array;
  vectors: WordVectors;
  seed: number;
};

/** A convolution trained on the logistic loss; the word vectors stay as they are. */
export function fitConvolution(fit: ConvolutionFit): Convolution {
  const { sentences, labels, passes, batch, rate, seed } = fit;
  const random = seeded(seed);
  const net = untrained(fit, random);
  const step = adam([net.forms, net.kernels, net.biases, net.outputs, net.bias]);
  const batches = Math.ceil(sentences.length / batch);
  const order = Int32Array.from(sentences.keys());
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (let at = 0; at < batches; at++) {
      const chosen = order.subarray(at * batch, (at + 1) * batch);
      addSlopes(net, fit, chosen, labels, random);
      step(rate * (1 - (pass * batches + at) / (passes * batches)));
    }
  }
  const { filters, formSize, formBits } = fit;
  return {
    filters,
    formSize,
    formBits,
    forms: net.forms.values,
    kernels: net.kernels.values,
    biases: net.biases.values,
    outputs: net.outputs.values,
    bias: net.bias.values[0] as number,
  };
}

type Net = Record<'forms' | 'kernels' | 'biases' | 'outputs' | 'bias', Learned>;

function untrained(
  { filters, formSize, formBits, vectors: { dimensions } }: ConvolutionFit,
  random: () => number,
): Net {
  const within = (bound: number) => (2 * random() - 1) * bound;
  const rows = dimensions + formSize;
  const rowLength = SEEN_PER_FILTER * filters;
  /** The width of the filter that each number of a row belongs to. */
  const widths = FILTER_WIDTHS.flatMap((width) => Array<number>(width * filters).fill(width));
  const outputs = FILTER_WIDTHS.length * filters;
  const numbers = (length: number, bound: (at: number) => number) =>
    learned(Float32Array.from({ length }, (_, at) => within(bound(at))));
  return {
    forms: numbers(2 ** formBits * formSize, () => Math.sqrt(3) / 2),
    kernels: numbers(
      rows * rowLength,
      (at) => 1 / Math.sqrt(rows * (widths[at % rowLength] as number)),
    ),
    biases: numbers(
      FILTER_WIDTHS.length * filters,
      (at) => 1 / Math.sqrt(rows * (FILTER_WIDTHS[Math.floor(at / filters)] as number)),
    ),
    outputs: numbers(outputs, () => 1 / Math.sqrt(outputs)),
    bias: numbers(1, () => 1 / Math.sqrt(outputs)),
  };
}

/** Whose words or forms are projected, and on which rows of the kernels. */
type Projected = {
  rowLength: number;
  values: Float32Array;
  size: number;
  kernels: Learned;
  firstRow: number;
};

type Projection = { sums: Float32Array; slopes: Float32Array };

/**
 * What words or forms add to the filters and the slopes by that, worked out once for each that a
 * batch has, however often it has it.
 */
class Projections {
  readonly #known = new Map<number, Projection>();
  readonly #of: Projected;

  constructor(of: Projected) {
    this.#of = of;
  }

  of(place: number): Projection {
    const known = this.#known.get(place);
    if (known) return known;
    const { rowLength, values, size, kernels, firstRow } = this.#of;
    const added = { sums: new Float32Array(rowLength), slopes: new Float32Array(rowLength) };
    if (place >= 0) {
      addProjection(added.sums, values, place * size, size, kernels.values, firstRow);
    }
    this.#known.set(place, added);
    return added;
  }

  /** Hands the slopes on to the kernels and, where they are learned too, to the values. */
  handOn(valueSlopes: Float32Array | null): void {
    const { rowLength, values, size, kernels, firstRow } = this.#of;
    for (const [place, { slopes }] of this.#known) {
      if (place < 0) continue;
      // Few columns have a slope: a filter counts by one run of words only.
      const columns = [...slopes.keys()].filter((column) => slopes[column] !== 0);
      for (let number = 0; number < size; number++) {
        const at = place * size + number;
        const row = (firstRow + number) * rowLength;
        let sum = 0;
        for (const column of columns) {
          const slope = slopes[column] as number;
          addTo(kernels.slopes, row + column, slope * (values[at] as number));
          sum += slope * (kernels.values[row + column] as number);
        }
        if (valueSlopes) addTo(valueSlopes, at, sum);
      }
    }
  }
}

/** Adds to the slopes of `net` those of the mean loss over the chosen sentences. */
function addSlopes(
  net: Net,
  fit: ConvolutionFit,
  chosen: Int32Array,
  labels: Int8Array,
  random: () => number,
): void {
  const { filters, formSize, formBits, vectors, sentences, droppedWords } = fit;
  const rowLength = SEEN_PER_FILTER * filters;
  const { dimensions } = vectors;
  const ofWords = new Projections({
    rowLength,
    values: vectors.values,
    size: dimensions,
    kernels: net.kernels,
    firstRow: 0,
  });
  const ofForms = new Projections({
    rowLength,
    values: net.forms.values,
    size: formSize,
    kernels: net.kernels,
    firstRow: dimensions,
  });
  for (const at of chosen) {
    const { words, forms } = sentences[at] as Features;
    const seen = Array.from(words, (word, index) =>
      random() < droppedWords
        ? null
        : [
            ofWords.of(vectors.placeOf.get(word) ?? -1),
            ofForms.of(formPlace(forms[index] as number, formBits)),
          ],
    );
    addSentence(net, fit, seen, (labels[at] as number) === 1, chosen.length, random);
  }
  ofWords.handOn(null);
  ofForms.handOn(net.forms.slopes);
}

type Seen = readonly (readonly Projection[] | null)[];

function addSentence(
  net: Net,
  { filters, droppedOutputs }: ConvolutionFit,
  seen: Seen,
  isClaim: boolean,
  batch: number,
  random: () => number,
): void {
  const found = new Float32Array(net.outputs.values.length);
  const foundAt = new Int32Array(found.length);
  const values = new Float32Array(filters);
  eachWindow(seen, filters, (block, start, words) => {
    const bias = block * filters;
    values.set(net.biases.values.subarray(bias, bias + filters));
    for (const { projections, from } of words) {
      for (const { sums } of projections) {
        for (let filter = 0; filter < filters; filter++) {
          values[filter] = (values[filter] as number) + (sums[from + filter] as number);
        }
      }
    }
    for (let filter = 0; filter < filters; filter++) {
      const value = values[filter] as number;
      if (value <= (found[bias + filter] as number)) continue;
      found[bias + filter] = value;
      foundAt[bias + filter] = start;
    }
  });

  const kept = found.map(() => (random() < droppedOutputs ? 0 : 1 / (1 - droppedOutputs)));
  let score = net.bias.values[0] as number;
  for (let at = 0; at < found.length; at++) {
    score += (found[at] as number) * (kept[at] as number) * (net.outputs.values[at] as number);
  }
  const slope = (1 / (1 + Math.exp(-score)) - (isClaim ? 1 : 0)) / batch;
  addTo(net.bias.slopes, 0, slope);
  let first = 0;
  FILTER_WIDTHS.forEach((width, block) => {
    for (let filter = 0; filter < filters; filter++) {
      const at = block * filters + filter;
      const output = slope * (kept[at] as number);
      if (output === 0 || found[at] === 0) continue;
      addTo(net.outputs.slopes, at, output * (found[at] as number));
      const inner = output * (net.outputs.values[at] as number);
      addTo(net.biases.slopes, at, inner);
      for (let place = 0; place < width; place++) {
        for (const { slopes } of seen[(foundAt[at] as number) + place] ?? []) {
          addTo(slopes, first + place * filters + filter, inner);
        }
      }
    }
    first += width * filters;
  });
}

function addTo(numbers: Float32Array, at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}

/** Words in a row, and from where in their projections they count for the filters that see them. */
type Window = readonly { projections: readonly Projection[]; from: number }[];

/** Every run of words that the filters look at, those over the edges of the sentence included. */
function eachWindow(
  seen: Seen,
  filters: number,
  look: (block: number, start: number, words: Window) => void,
): void {
  let first = 0;
  FILTER_WIDTHS.forEach((width, block) => {
    for (let start = 1 - width; start < seen.length; start++) {
      const words: { projections: readonly Projection[]; from: number }[] = [];
      for (let place = 0; place < width; place++) {
        const projections = seen[start + place];
        if (projections) words.push({ projections, from: first + place * filters });
      }
      look(block, start, words);
    }
    first += width * filters;
  });
}
