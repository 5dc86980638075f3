/** Numbers that are learned, with the slope of the loss by each of them. */
export type Learned = { values: Float32Array; slopes: Float32Array };

export const learned = (values: Float32Array): Learned => ({
  values,
  slopes: new Float32Array(values.length),
});

const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const LEAST_ROOT = 1e-8;

/**
 * A function that moves all of `numbers` a step down their slopes and sets the slopes to 0: Kingma
 * and Ba, “Adam: A Method for Stochastic Optimization” (ICLR 2015), algorithm 1.
 */
export function adam(numbers: readonly Learned[]): (rate: number) => void {
  const means = numbers.map(({ values }) => new Float32Array(values.length));
  const squares = numbers.map(({ values }) => new Float32Array(values.length));
  let steps = 0;
  return (rate) => {
    steps++;
    const meanScale = 1 / (1 - MEAN_DECAY ** steps);
    const squareScale = 1 / (1 - SQUARE_DECAY ** steps);
    numbers.forEach(({ values, slopes }, which) => {
      const mean = means[which] as Float32Array;
      const square = squares[which] as Float32Array;
      for (let at = 0; at < values.length; at++) {
        const slope = slopes[at] as number;
        const nextMean = MEAN_DECAY * (mean[at] as number) + (1 - MEAN_DECAY) * slope;
        const nextSquare = SQUARE_DECAY * (square[at] as number) + (1 - SQUARE_DECAY) * slope ** 2;
        mean[at] = nextMean;
        square[at] = nextSquare;
        values[at] =
          (values[at] as number) -
          (rate * nextMean * meanScale) / (Math.sqrt(nextSquare * squareScale) + LEAST_ROOT);
      }
      slopes.fill(0);
    });
  };
}
