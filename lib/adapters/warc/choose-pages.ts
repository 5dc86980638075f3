import type { ListedPage } from '@/lib/adapters/warc/open-archive';

/** What stands in an archive, without its bytes. */
export type Entry = {
  /** Which of the archive's WARC files, and which record there, from 0. */
  warc: number;
  record: number;
  url: string;
  /** In milliseconds since 1970. */
  at: number;
  /** Null for what no server answered with. */
  status: number | null;
  /** Where it leads on to; null where it does not. */
  location: string | null;
  mediaType: string;
};

const documents = new Set(['text/html', 'application/xhtml+xml', 'application/pdf']);

/** The most steps from a listed address to its page. */
const MAX_REDIRECTS = 10;

/**
 * The entries that are pages, not what pages are made of: those that the archive lists, followed
 * through its redirects, in the list's order; where it lists none that are there, the first HTML
 * and PDF documents that a server answered with.
 */
export function choosePages(
  entries: readonly Entry[],
  listed: readonly ListedPage[],
  max: number,
): Entry[] {
  const byUrl = Map.groupBy(entries, ({ url }) => withoutFragment(url));
  const found = listed.flatMap((page) => pageOf(page, byUrl) ?? []);
  const chosen = found.length > 0 ? found : entries.filter(isDocument);
  return [...new Set(chosen)].slice(0, max);
}

/** A file that a desk had uploaded is called by its hash, and is whole whatever its kind. */
const isDocument = (entry: Entry) =>
  isPage(entry) && (documents.has(entry.mediaType) || entry.url.startsWith('urn:sha256:'));

const isPage = ({ status }: Entry) => status === null || (status >= 200 && status < 300);

function pageOf({ url, at }: ListedPage, byUrl: Map<string, Entry[]>): Entry | null {
  let address = url;
  for (let steps = 0; steps <= MAX_REDIRECTS; steps += 1) {
    const entry = nearest(byUrl.get(withoutFragment(address)) ?? [], at);
    if (entry === null || isPage(entry)) return entry;
    const next = entry.location === null ? null : URL.parse(entry.location, entry.url);
    if (next === null) return null;
    address = next.href;
  }
  return null;
}

/** The one archived nearest to that instant; the first where it is not known. */
function nearest(entries: readonly Entry[], at: number): Entry | null {
  const usable = entries.filter((entry) => isPage(entry) || entry.location !== null);
  const distance = (entry: Entry) => (Number.isNaN(at) ? 0 : Math.abs(entry.at - at));
  return usable.reduce<Entry | null>(
    (best, entry) => (best === null || distance(entry) < distance(best) ? entry : best),
    null,
  );
}

function withoutFragment(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.hash = '';
  return url.href;
}
