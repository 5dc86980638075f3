/** Of the file itself. */
export const MAX_ARCHIVE_BYTES = 100_000_000;
/** Of files inside of a WACZ. */
export const MAX_PARTS = 5_000;
/** Of one page, its packing undone. */
export const MAX_PAGE_BYTES = 50_000_000;
/** Of all pages that are taken. */
export const MAX_PAGES_BYTES = 100_000_000;
/** Each becomes a copy of a source: more than these are a crawl, not evidence for one work. */
export const MAX_PAGES = 20;
/** Of the line and the headers before a body, or before a record. */
export const MAX_HEAD_BYTES = 64_000;

const MAX_UNPACKED_BYTES = 1_000_000_000;
/** Web pages pack to a fifth or so; what nears a thousand is made of nothing. */
const MAX_RATIO = 100;
/** What little may unpack to, whatever its ratio. */
const ANY_RATIO_BYTES = 20_000_000;

/** How many bytes may come of that many packed ones. */
export const maxUnpacked = (packedBytes: number): number =>
  Math.min(MAX_UNPACKED_BYTES, Math.max(ANY_RATIO_BYTES, packedBytes * MAX_RATIO));
