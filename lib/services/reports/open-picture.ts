import { printInProcess } from '@/lib/adapters/report-files/in-process';
import type { PublishedReport } from '@/lib/data/reports';
import { BoundedMap } from '@/lib/domain/bounded-map';

/** How many pictures are kept, of some 30 KB each; what nobody asked for longest goes first. */
const MOST_KEPT = 200;

/** By the report's hash: what is published never changes. */
const kept = new BoundedMap<Promise<Uint8Array>>(MOST_KEPT);

/**
 * The picture that is shown where the address of a published report is shared: PNG, open to all.
 * @throws ClaimdeskError as `printInProcess`.
 */
export function openPicture({ report, contentSha256 }: PublishedReport): Promise<Uint8Array> {
  const known = kept.get(contentSha256);
  if (known !== undefined) return known;
  const picture = printInProcess({ report, format: 'picture', layout: 'report' });
  kept.set(contentSha256, picture);
  // What failed is tried again by whoever asks next.
  picture.catch(() => kept.delete(contentSha256));
  return picture;
}
