import { z } from 'zod';
import { invalidField } from '@/lib/domain/errors';

/** A page of a list. `nextCursor` asks for the next page as `?cursor=…`; null on the last one. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** How many items a page may hold at most. */
export const limitUpTo = (most: number) => z.coerce.number().int().min(1).max(most).optional();

/** How many items of a short list one page holds, unless it is asked for fewer. */
const MOST = 500;

/** Which page of a list is wanted that its service reads as a whole, since it stays short. */
export const ShortListQuery = z.object({
  cursor: z.string().max(100).optional(),
  limit: limitUpTo(MOST),
});

/**
 * The page that follows the item of the cursor, in the list's own order.
 * @param keyOf what tells an item from the others for good
 * @throws ClaimdeskError `invalid_input` for a cursor whose item has gone.
 */
export function pageOf<Item>(
  items: readonly Item[],
  { cursor, limit = MOST }: z.output<typeof ShortListQuery>,
  keyOf: (item: Item) => string | number,
): { items: Item[]; nextCursor: string | null } {
  const before =
    cursor === undefined ? -1 : items.findIndex((item) => String(keyOf(item)) === cursor);
  if (cursor !== undefined && before === -1) {
    throw invalidField('cursor', 'What this cursor followed has gone: begin the list again.');
  }
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  const isMore = before + 1 + limit < items.length;
  return { items: page, nextCursor: isMore && last ? String(keyOf(last)) : null };
}
