import { z } from 'zod';

/** What stands between the parts of a cursor; no part may have it. */
const BETWEEN = '_';

/** A place in a list, written as what its order is made of there. */
export const cursorOfParts = (parts: readonly z.ZodType[]) =>
  z
    .string()
    .max(200)
    .refine((cursor) => {
      const found = cursor.split(BETWEEN);
      return (
        found.length === parts.length &&
        parts.every((part, index) => part.safeParse(found[index]).success)
      );
    }, 'Take the cursor from a page’s `nextCursor`.');

export const writeCursor = (...parts: readonly (string | number)[]): string => parts.join(BETWEEN);

/** The parts of a cursor, as many as it has. */
export const readCursor = (cursor: string): string[] => cursor.split(BETWEEN);
