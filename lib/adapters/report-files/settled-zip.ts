import { unzipSync, zipSync } from 'fflate';

/**
 * The same package with every date in it `at`, so that the same report gives the same bytes. Its parts
 * keep their order; `mend` may rewrite each, and is given its name.
 * @param at an instant in ISO 8601, or null where the report has none: then the earliest that a ZIP can hold.
 */
export function settledZip(
  zip: Uint8Array,
  at: string | null,
  mend: (name: string, content: Uint8Array) => Uint8Array = (_name, content) => content,
): Uint8Array {
  const parts = Object.entries(unzipSync(zip)).map(
    ([name, content]) => [name, mend(name, content)] as const,
  );
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: wallClock(at) });
}

/** A ZIP holds what a clock on the wall shows: in every time zone the same, at an hour that none skips. */
function wallClock(at: string | null): Date {
  const [year = 1980, month = 1, day = 1] = (at ?? '1980-01-01')
    .slice(0, 10)
    .split('-')
    .map(Number);
  return new Date(year, month - 1, day, 12);
}
