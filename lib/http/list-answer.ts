import { z } from 'zod';

/** A page of a list. `nextCursor` asks for the next page as `?cursor=…`; null on the last one. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** How many items a page may hold at most. */
export const limitUpTo = (most: number) => z.coerce.number().int().min(1).max(most).optional();
