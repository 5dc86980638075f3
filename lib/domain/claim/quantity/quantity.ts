import { z } from 'zod';

/**
 * What is counted how: `share` is a part of a whole, in percent; `measure` has a physical unit,
 * percentage points or “times”; `date` is a period of days.
 */
export const QuantityKind = z.enum(['count', 'money', 'share', 'measure', 'ordinal', 'date']);
export type QuantityKind = z.infer<typeof QuantityKind>;

/** What the words before a figure make of it. “more-than” and “less-than” leave the figure out. */
export const QuantityBound = z.enum([
  'exact',
  'about',
  'nearly',
  'just-over',
  'more-than',
  'at-least',
  'less-than',
  'at-most',
  'range',
]);
export type QuantityBound = z.infer<typeof QuantityBound>;

export const QuantityUnit = z.object({
  /**
   * What two quantities must have in common to be compared: an ISO 4217 code, `percent`, an SI unit,
   * `1` for things that are counted, `day`; with what it is given for: `USD/year`.
   */
  canonical: z.string(),
  /** As it is written: “miles”; empty where there is none. */
  written: z.string(),
  /** A written unit in canonical ones: `value * factor + offset`. */
  factor: z.number().positive(),
  offset: z.number(),
});
export type QuantityUnit = z.infer<typeof QuantityUnit>;

/** A quantity that a text states. docs/quantities.md has the rules. */
export const Quantity = z
  .object({
    kind: QuantityKind,
    /** In canonical units, days since 1970-01-01 for dates; null where it is open below. */
    low: z.number().nullable(),
    /** The same as `low` for a single figure; null where it is open above. */
    high: z.number().nullable(),
    bound: QuantityBound,
    /** Half of the last digit that is stated, in canonical units; 0 for dates and ordinals. */
    precision: z.number().nonnegative(),
    unit: QuantityUnit,
    /** The head of what is counted, as it is written: “troops”; null where it cannot be told. */
    noun: z.string().nullable(),
    /** Whether it is by how much something changed. */
    change: z.enum(['rise', 'fall']).nullable(),
    /** UTF-16 offsets: `text.slice(start, end) === words`. */
    start: z.int().nonnegative(),
    end: z.int().positive(),
    words: z.string().min(1),
  })
  .refine(({ low, high }) => low !== null || high !== null, { message: 'It has a figure.' })
  .refine(({ low, high }) => low === null || high === null || low <= high, {
    message: 'Its low end comes first.',
  });
export type Quantity = z.infer<typeof Quantity>;
