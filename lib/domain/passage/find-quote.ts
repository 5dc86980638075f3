import { type Folded, fold } from '@/lib/domain/passage/fold';
import { occurrences } from '@/lib/domain/passage/occurrences';
import type { TextQuoteSelector } from '@/lib/domain/passage/passage';

export type Place = { start: number; end: number };

/** `how` names the cheapest way that found it; only `normalised` words differ, in typography. */
export type Search =
  | ({ outcome: 'found'; how: 'position' | 'exact' | 'normalised' } & Place)
  | { outcome: 'ambiguous'; places: Place[] }
  | { outcome: 'missing' };

type Quote = TextQuoteSelector & Partial<Place>;
type Words = Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>;

/** Occurrences whose surroundings are compared one by one; a quote with more is a common word. */
const MAX_COMPARED = 1000;

/** Places that an ambiguous answer lists; nobody chooses among more. */
const MAX_LISTED = 50;

/**
 * How many code units of context must agree, and how many times more than at the next best place,
 * before one of several places is taken: higher asks a person more often, lower errs in silence.
 */
const LEAST_AGREEMENT = 4;
const CLEAR_LEAD = 2;

/**
 * Finds quoted words in a text, the cheapest way first: at the given position; as they stand; with
 * typography folded (see `fold`). Of several places the one whose surroundings agree with prefix
 * and suffix is taken, if it clearly leads; never one of two that are about as good. Words that
 * changed are not looked for. Offsets are UTF-16 code units of `text`. Never throws.
 */
export function findQuote(text: string, quote: Quote): Search {
  return (
    atPosition(text, quote) ??
    asTheyStand(text, quote) ??
    whenFolded(text, quote) ?? { outcome: 'missing' }
  );
}

function atPosition(text: string, { exact, start, end }: Quote): Search | null {
  if (start === undefined || start < 0 || exact === '') return null;
  const place = { start, end: end ?? start + exact.length };
  return text.slice(place.start, place.end) === exact
    ? { outcome: 'found', how: 'position', ...place }
    : null;
}

function asTheyStand(text: string, quote: Quote): Search | null {
  const [place, ...others] = places(text, quote);
  if (!place) return null;
  return others.length === 0
    ? { outcome: 'found', how: 'exact', ...place }
    : { outcome: 'ambiguous', places: [place, ...others] };
}

function whenFolded(text: string, quote: Quote): Search | null {
  const words = foldedWords(quote);
  if (words.exact === '') return null;
  const { start = -1, end = -1 } = quote;
  if (start >= 0 && fold(text.slice(start, end)).text === words.exact) {
    return { outcome: 'found', how: 'normalised', start, end };
  }
  const folded = foldedOnce(text);
  const originals = places(folded.text, words)
    .map(({ start, end }) => folded.original(start, end))
    .filter((place) => place !== null);
  const [place, ...others] = originals;
  if (!place) return null;
  return others.length === 0
    ? { outcome: 'found', how: 'normalised', ...place }
    : { outcome: 'ambiguous', places: originals };
}

/** The quote folded, the spaces at the ends of its words counted as context. */
function foldedWords({ exact, prefix, suffix }: Words): Words {
  const words = exact.trim();
  const at = exact.indexOf(words);
  return {
    exact: fold(words).text.trim(),
    prefix: fold(prefix + exact.slice(0, at)).text,
    suffix: fold(exact.slice(at + words.length) + suffix).text,
  };
}

let last: { text: string; folded: Folded } | undefined;

/** The claims of an article are looked for one after the other in the same text. */
function foldedOnce(text: string): Folded {
  if (last?.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

/** Where the words stand: one place when it is the only one or clearly leads, else the candidates. */
function places(text: string, { exact, prefix, suffix }: Words): Place[] {
  const [first, second] = standing(text, exact, 2);
  if (first === undefined || second === undefined) return first ? [first] : [];
  if (prefix + suffix === '') return standing(text, exact, MAX_LISTED);

  const inContext = standing(text, prefix + exact + suffix, MAX_LISTED);
  if (inContext.length > 0) {
    return inContext.map(({ start }) => ({
      start: start + prefix.length,
      end: start + prefix.length + exact.length,
    }));
  }
  const all = standing(text, exact, MAX_COMPARED + 1);
  const leader = all.length > MAX_COMPARED ? null : clearLeader(text, all, { prefix, suffix });
  return leader ? [leader] : all.slice(0, MAX_LISTED);
}

function standing(text: string, words: string, most: number): Place[] {
  return occurrences(text, words, most).map((start) => ({ start, end: start + words.length }));
}

function clearLeader(
  text: string,
  candidates: readonly Place[],
  context: Pick<Words, 'prefix' | 'suffix'>,
): Place | null {
  const prefix = fold(context.prefix).text.trimEnd();
  const suffix = fold(context.suffix).text.trimStart();
  let best: Place | null = null;
  let [most, next] = [0, 0];
  for (const place of candidates) {
    const agreement = agreementWith(text, place, prefix, suffix);
    if (agreement > most) [best, most, next] = [place, agreement, most];
    else next = Math.max(next, agreement);
  }
  return most >= LEAST_AGREEMENT && most >= next * CLEAR_LEAD ? best : null;
}

/** How many code units of the folded context agree, counted outwards from the place. */
function agreementWith(
  text: string,
  { start, end }: Place,
  prefix: string,
  suffix: string,
): number {
  const before = fold(text.slice(Math.max(0, start - 2 * prefix.length), start)).text.trimEnd();
  const after = fold(text.slice(end, end + 2 * suffix.length)).text.trimStart();
  let ahead = 0;
  while (ahead < prefix.length && before.at(-1 - ahead) === prefix.at(-1 - ahead)) ahead++;
  let behind = 0;
  while (behind < suffix.length && after[behind] === suffix[behind]) behind++;
  return ahead + behind;
}
