import { deskSettings } from '@/lib/data/desk';
import { latestHeadingOfStem, reportHeadings, reportsByIds } from '@/lib/data/reports';
import { reader } from '@/lib/data/transaction';
import { digestOf, type ReportDigest } from '@/lib/domain/report/public/digest';
import { env } from '@/lib/env';

/** How many digests are kept; those that nobody asked for longest go first. */
const MOST_KEPT = 2_000;

/** By the report's id and hash: what is published never changes. */
const kept = new Map<string, ReportDigest>();

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
  const [{ name, url }, all] = await Promise.all([deskSettings(db), reportHeadings(db)]);
  const seen = new Set<string>();
  const wanted = all
    .filter(({ articleId }) => which === 'all' || (!seen.has(articleId) && seen.add(articleId)))
    .slice(0, limit);
  return { name, address: url ?? env().NEXTAUTH_URL, reports: await digestsOf(wanted) };
}

type Heading = Awaited<ReturnType<typeof reportHeadings>>[number];

async function digestsOf(headings: readonly Heading[]): Promise<ReportDigest[]> {
  const found = new Map<string, ReportDigest>();
  for (const { id, contentSha256 } of headings) {
    const digest = kept.get(id + contentSha256);
    if (digest) found.set(id, digest);
  }
  const missing = headings.flatMap(({ id }) => (found.has(id) ? [] : [id]));
  if (missing.length > 0) {
    for (const published of await reportsByIds(reader(), missing)) {
      found.set(published.id, digestOf(published));
    }
  }
  for (const { id, contentSha256 } of headings) {
    const digest = found.get(id);
    if (digest) keep(id + contentSha256, digest);
  }
  return headings.flatMap(({ id }) => found.get(id) ?? []);
}

function keep(key: string, digest: ReportDigest): void {
  kept.delete(key);
  kept.set(key, digest);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}

/** What the desk's addresses begin with: its public address where it has one. */
export async function addressOfDesk(): Promise<string> {
  return (await deskSettings(reader())).url ?? env().NEXTAUTH_URL;
}

/** The slug of the newest report whose address begins so, without its number; null where there is none. */
export async function newestSlugOf(stem: string): Promise<string | null> {
  return (await latestHeadingOfStem(reader(), stem))?.slug ?? null;
}
