/** What a place in a work counts in; CSL's names. https://docs.citationstyles.org/en/stable/specification.html#locators */
export type LocatorKind = 'page' | 'section' | 'chapter' | 'paragraph' | 'timestamp';

/** A place in a work, as far as its words tell. */
export type Locator = {
  kind: LocatorKind;
  /** The number as it is written: `12`, `xii`, `3.1`, `14:05`. */
  from: string;
  /** Where it ends, of a range. */
  to: string | null;
};

const labels: readonly (readonly [LocatorKind, RegExp])[] = [
  ['page', /^(?:pp?\.?|pages?)(?=[\s\d])/i],
  ['section', /^(?:§§?|sections?|secs?\.?|sects?\.?)(?=[\s\d])/i],
  ['chapter', /^(?:chapters?|chs?\.?|chap\.?)(?=[\s\d])/i],
  ['paragraph', /^(?:¶¶?|paragraphs?|paras?\.?)(?=[\s\d])/i],
  ['timestamp', /^(?:at|min\.?|time)?(?=\s*\d+:)/i],
];

const NUMBERS =
  /^([\p{L}\p{N}][\p{L}\p{N}.:]*?)\.?(?:\s*(?:-|–|—|to)\s*([\p{L}\p{N}][\p{L}\p{N}.:]*?)\.?)?$/u;
const TIME = /^(?:(\d+):)?([0-5]?\d):([0-5]\d)$/;

/**
 * What the words of a place say: “p. 12”, “pp. 12–14”, “§ 3.1”, “chapter 4”, “¶ 7”, “1:14:05”. Null
 * for what is none of these, which stays a place in words.
 */
export function readLocator(words: string): Locator | null {
  const text = words.trim();
  for (const [kind, label] of labels) {
    const found = label.exec(text);
    if (!found) continue;
    const numbers = NUMBERS.exec(text.slice(found[0].length).trim());
    if (!numbers?.[1]) continue;
    const [, from, to = null] = numbers;
    if (kind === 'timestamp' && secondsOf(from) === null) continue;
    return { kind, from, to };
  }
  return null;
}

/** Seconds from the beginning, of a time as players show it; null for what is none. */
export function secondsOf(time: string): number | null {
  const found = TIME.exec(time);
  if (!found) return null;
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Of a report that a desk has published: `/reports/the-ferry-2`. */
const REPORT_PATH = /^\/reports\/[a-z0-9-]+-\d+$/;

/**
 * The address of a work, at the place that a locator names, where such an address can say it: a page
 * of a PDF (RFC 8118), a time of a recording (Media Fragments 1.0), a claim of a desk’s report. One that
 * names a place already stays.
 */
export function addressAt(address: string, words: string | null): string {
  const url = URL.parse(address);
  if (words === null || !url || url.hash !== '') return address;
  const [, claim] = /^claim (\d+)$/.exec(words) ?? [];
  if (claim && REPORT_PATH.test(url.pathname)) return `${address}#claim-${claim}`;
  const locator = readLocator(words);
  if (!locator) return address;
  if (locator.kind === 'page' && /\.pdf$/i.test(url.pathname) && /^\d+$/.test(locator.from)) {
    url.hash = `page=${locator.from}`;
    return url.href;
  }
  const seconds = locator.kind === 'timestamp' ? secondsOf(locator.from) : null;
  if (seconds === null) return address;
  url.hash = `t=${seconds}`;
  return url.href;
}

/** The place of a passage in a PDF: its page by count, which need not be the one printed on it. */
export function pageLocator(pageStarts: readonly number[] | null, start: number): string | null {
  if (!pageStarts || pageStarts.length === 0) return null;
  return `PDF p. ${Math.max(1, pageStarts.findLastIndex((at) => at <= start) + 1)}`;
}
