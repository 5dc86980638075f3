import { deskSettings } from '@/lib/data/desk';
import {
  latestHeadingOfStem,
  newestHeadings,
  reportHeadings,
  reportsByIds,
} from '@/lib/data/reports';
import { type Reader, reader } from '@/lib/data/transaction';
import { BoundedMap } from '@/lib/domain/bounded-map';
import { digestOf, type ReportDigest } from '@/lib/domain/report/public/digest';
import { addressBy } from '@/lib/services/desk/address';

/** How many digests are kept; those that nobody asked for longest go first. */
const MOST_KEPT = 2_000;

/** By the report's id and hash: what is published never changes. */
const kept = new BoundedMap<ReportDigest>(MOST_KEPT);

export type OpenDesk = {
  name: string;
  /** The origin and path that the desk's addresses begin with. */
  address: string;
  /** What was published, the newest first. */
  reports: ReportDigest[];
};

/**
 * What the desk has published, open to all.
 * @param which the newest report of each article, or every one
 */
export async function listOpenReports(
  which: 'newest' | 'all',
  limit = Number.POSITIVE_INFINITY,
): Promise<OpenDesk> {
  const db = reader();
  const [desk, all] = await Promise.all([deskSettings(db), reportHeadings(db)]);
  const seen = new Set<string>();
  const wanted = all
    .filter(({ articleId }) => which === 'all' || (!seen.has(articleId) && seen.add(articleId)))
    .slice(0, limit);
  return { name: desk.name, address: addressBy(desk), reports: await digestsOf(db, wanted) };
}

/** The newest report of each of the articles that has one. */
export const newestDigests = async (
  db: Reader,
  articleIds: readonly string[],
): Promise<ReportDigest[]> => await digestsOf(db, await newestHeadings(db, articleIds));

type Heading = Awaited<ReturnType<typeof reportHeadings>>[number];

async function digestsOf(db: Reader, headings: readonly Heading[]): Promise<ReportDigest[]> {
  const found = new Map<string, ReportDigest>();
  for (const { id, contentSha256 } of headings) {
    const digest = kept.get(id + contentSha256);
    if (digest) found.set(id, digest);
  }
  const missing = headings.flatMap(({ id }) => (found.has(id) ? [] : [id]));
  if (missing.length > 0) {
    for (const published of await reportsByIds(db, missing)) {
      const digest = digestOf(published);
      found.set(published.id, digest);
      kept.set(published.id + published.contentSha256, digest);
    }
  }
  return headings.flatMap(({ id }) => found.get(id) ?? []);
}

/** The slug of the newest report whose address begins so, without its number; null where there is none. */
export async function newestSlugOf(stem: string): Promise<string | null> {
  return (await latestHeadingOfStem(reader(), stem))?.slug ?? null;
}
