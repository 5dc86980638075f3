/** A measurement that `npm run bench -- NAME` runs. */
export type Bench = {
  name: string;
  /** The name and its options, as the usage text prints them. */
  usage: string;
  /** What is measured, in one line. */
  about: string;
  /** Prints what it measured; `args` are the command line's after the name. */
  run: (args: string[]) => void | Promise<void>;
};

/** The command line asked for what the bench does not have. */
export class BenchUsageError extends Error {
  override name = 'BenchUsageError';
}
