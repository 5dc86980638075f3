import { pngOf } from '@/lib/adapters/png';
import type { PublishedReport } from '@/lib/data/reports';
import { pictureOf } from '@/lib/domain/report/public/picture';

/** How many pictures are kept, of some 15 KB each; what was made longest ago goes first. */
const MOST_KEPT = 200;

/** By the report's hash: what is published never changes. */
const kept = new Map<string, Uint8Array>();

/** The picture that is shown where the address of a published report is shared: PNG, open to all. */
export function openPicture({ report, contentSha256 }: PublishedReport): Uint8Array {
  const known = kept.get(contentSha256);
  if (known) return known;
  const picture = pngOf(pictureOf(report));
  kept.set(contentSha256, picture);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}
