import { canonicalUrl } from '@/lib/domain/source/address';
import { isMedium, nameKey } from '@/lib/domain/source/independence/credits';
import type { EvidenceSource } from '@/lib/domain/source/independence/evidence-source';
import { agencyAt } from '@/lib/domain/source/independence/news-agencies';
import {
  addressesOf,
  LEAST_RUNS,
  onlyOne,
  type Prepared,
  prepared,
  type Relation,
  relationOf,
  type Side,
  textRelations,
} from '@/lib/domain/source/independence/related';
import { saysTheSame } from '@/lib/domain/source/independence/same-words';

/** A source with its copies read, for comparing it with several others. */
export type PreparedSource = EvidenceSource & {
  prints: Prepared[];
  /** Keys of the names it is published under. */
  publisherKeys: Map<string, string>;
  /** Whom its text credits, others than itself. */
  credits: string[];
};

export function preparedSource(source: EvidenceSource): PreparedSource {
  const publisherKeys = publisherKeysOf(source);
  const credits = new Map(
    source.captures
      .flatMap(({ fingerprint }) => fingerprint.credits)
      .map((name) => [nameKey(name), name] as const)
      .filter(([key]) => !publisherKeys.has(key)),
  );
  return {
    ...source,
    prints: source.captures.map(({ fingerprint }) => prepared(fingerprint)),
    publisherKeys,
    credits: [...credits.values()],
  };
}

/** Whether there is a copy with enough text to compare. */
export const isComparable = ({ prints }: PreparedSource): boolean =>
  prints.some(({ sketch }) => sketch.total >= LEAST_RUNS);

/** All that ties two sources to each other, what makes them one line of evidence first. */
export function sourceRelations(a: PreparedSource, b: PreparedSource): Relation[] {
  const earlier = earlierOf(a, b);
  return [
    ...bestTextRelations(a, b).map((one) => ({ ...one, origin: one.origin ?? earlier })),
    sameAddress(a, b),
    citedForTheSame(a, b),
    creditOf(a, b),
    samePublisher(a, b),
  ]
    .filter((one) => one !== null)
    .sort((one, other) => Number(other.joins) - Number(one.joins) || other.strength - one.strength);
}

/** Of each kind of relation the strongest among all copies of the two. */
function bestTextRelations(a: PreparedSource, b: PreparedSource): Relation[] {
  const found = a.prints
    .flatMap((mine) => b.prints.flatMap((yours) => textRelations(mine, yours)))
    .sort((one, other) => other.strength - one.strength);
  const isText = ({ part }: Relation) => part !== null;
  const best = new Map<string, Relation>();
  for (const one of found) {
    const kind = isText(one) ? 'text' : one.kind;
    if (!best.has(kind)) best.set(kind, one);
  }
  return [...best.values()];
}

/** Where one is known by its address alone, and the other's page names that as its original. */
function sameAddress(a: PreparedSource, b: PreparedSource): Relation | null {
  if (a.prints.length > 0 && b.prints.length > 0) return null;
  const [mine, yours] = [addresses(a), addresses(b)];
  return mine.some((address) => yours.includes(address))
    ? relationOf('same-canonical', 1, { joins: true })
    : null;
}

function addresses({ url, prints }: PreparedSource): string[] {
  const own = canonicalUrl(url ?? '');
  return [
    ...(own === null ? [] : [own]),
    ...prints.flatMap(({ fingerprint }) => addressesOf(fingerprint)),
  ];
}

/** Whatever else the two say: for this claim they bring the same words. */
function citedForTheSame(a: PreparedSource, b: PreparedSource): Relation | null {
  const isSame = a.cited.some((mine) => b.cited.some((yours) => saysTheSame(mine, yours)));
  return isSame ? relationOf('shares-quotations', 0.9, { joins: true }) : null;
}

/**
 * One credits who publishes the other; or both credit one medium and no other. Where they name the
 * same person or authority, or one medium among several, it is said and no more.
 */
function creditOf(a: PreparedSource, b: PreparedSource): Relation | null {
  const [fromB, fromA] = [creditedPublisher(a, b), creditedPublisher(b, a)];
  if (fromB !== null || fromA !== null) {
    const origin = onlyOne(fromA !== null, fromB !== null);
    return relationOf('credits', 0.9, { joins: true, origin, names: [fromB ?? fromA ?? ''] });
  }
  const keys = new Set(b.credits.map(nameKey));
  const shared = a.credits.filter((name) => keys.has(nameKey(name)));
  if (shared.length === 0) return null;
  const media = [a, b].map(({ credits }) => credits.filter(isMedium));
  const isOnlyOne = media.every((names) => names.length === 1) && shared.some(isMedium);
  return isOnlyOne
    ? relationOf('credits', 0.7, { joins: true, names: shared.filter(isMedium) })
    : relationOf('credits', 0.3, { names: shared });
}

const creditedPublisher = ({ credits }: PreparedSource, { publisherKeys }: PreparedSource) =>
  credits.find((name) => publisherKeys.has(nameKey(name))) ?? null;

function samePublisher(a: PreparedSource, b: PreparedSource): Relation | null {
  const key = [...a.publisherKeys.keys()].find((one) => b.publisherKeys.has(one));
  if (key === undefined) return null;
  return relationOf('same-publisher', 0.1, { names: [a.publisherKeys.get(key) ?? ''] });
}

function publisherKeysOf({ publishers, url }: EvidenceSource): Map<string, string> {
  const host = URL.parse(url ?? '')?.hostname.replace(/^www\./, '') ?? '';
  const names = [...publishers, agencyAt(host) ?? '', host];
  const keys = names.filter((name) => name !== '').map((name) => [nameKey(name), name] as const);
  const site = siteName(host);
  return new Map([...(site ? [[nameKey(site), host] as const] : []), ...keys.toReversed()]);
}

/** “bbc” of `news.bbc.co.uk`, “guardian” of `theguardian.com`: as texts credit a site. */
function siteName(host: string): string | null {
  const labels = host.split('.');
  const [last = '', beforeLast = ''] = labels.toReversed();
  const isShared = last.length === 2 && /^(?:co|com|net|org|gov|ac|edu)$/.test(beforeLast);
  const name = labels.at(isShared ? -3 : -2);
  return labels.length > 1 && name ? name.replace(/^the(?=.{4})/, '') : null;
}

/** Which one was there first: the other's day of issue must be after the day the one was known. */
function earlierOf(a: EvidenceSource, b: EvidenceSource): Side | null {
  if (b.issued !== null && isBefore(knownSince(a), b.issued)) return 'a';
  if (a.issued !== null && isBefore(knownSince(b), a.issued)) return 'b';
  return null;
}

const knownSince = ({ issued, captures }: EvidenceSource): string | null =>
  issued ?? captures.map(({ capturedAt }) => capturedAt.slice(0, 10)).sort()[0] ?? null;

/** Dates of different precision are compared as far as the less precise one goes. */
function isBefore(one: string | null, other: string): boolean {
  if (one === null) return false;
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}
