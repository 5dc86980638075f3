import { fold } from '@/lib/domain/passage/fold';
import type { TextQuoteSelector } from '@/lib/domain/passage/passage';

export type Place = { start: number; end: number };

export type Search =
  | ({ outcome: 'found'; how: 'position' | 'exact' | 'normalised' } & Place)
  | { outcome: 'ambiguous'; places: Place[] }
  | { outcome: 'missing' };

type Quote = TextQuoteSelector & Partial<Place>;

/** More occurrences than this are not looked at one by one: nobody could choose among them. */
const MAX_PLACES = 1000;

/**
 * Finds quoted words in a text, the cheapest way first: at the given position; as they stand; with
 * typography folded. Of several places the one whose surroundings agree best with prefix and
 * suffix is taken, and only if it is alone in that: never one of two that are as good.
 * Offsets are UTF-16 code units of `text`.
 */
export function findQuote(text: string, quote: Quote): Search {
  const { exact, start, end } = quote;
  if (start !== undefined && end !== undefined && text.slice(start, end) === exact) {
    return { outcome: 'found', how: 'position', start, end };
  }
  const asIs = choose(text, occurrences(text, exact), quote);
  if (asIs.outcome !== 'missing') return asIs;

  const folded = fold(text);
  const words = fold(exact).text.trim();
  if (words === '') return { outcome: 'missing' };
  const plain = { exact: words, prefix: fold(quote.prefix).text, suffix: fold(quote.suffix).text };
  const found = choose(folded.text, occurrences(folded.text, words), plain);
  const original = ({ start, end }: Place): Place => ({
    start: folded.offsets[start] ?? 0,
    end: (folded.offsets[end - 1] ?? 0) + 1,
  });
  if (found.outcome === 'found') return { outcome: 'found', how: 'normalised', ...original(found) };
  if (found.outcome === 'ambiguous') {
    return { outcome: 'ambiguous', places: found.places.map(original) };
  }
  return found;
}

function occurrences(text: string, words: string): Place[] {
  const places: Place[] = [];
  let at = words === '' ? -1 : text.indexOf(words);
  while (at !== -1 && places.length < MAX_PLACES) {
    places.push({ start: at, end: at + words.length });
    at = text.indexOf(words, at + 1);
  }
  return places;
}

function choose(text: string, places: Place[], quote: TextQuoteSelector): Search {
  const [only, second] = places;
  if (!only) return { outcome: 'missing' };
  if (!second) return { outcome: 'found', how: 'exact', ...only };
  const ranked = places
    .map((place) => ({ place, agreement: agreement(text, place, quote) }))
    .sort((one, other) => other.agreement - one.agreement);
  const [best, next] = ranked;
  if (best && next && best.agreement > next.agreement) {
    return { outcome: 'found', how: 'exact', ...best.place };
  }
  return { outcome: 'ambiguous', places };
}

/** How many code units of the context agree, counted outwards from the place. */
function agreement(text: string, { start, end }: Place, { prefix, suffix }: TextQuoteSelector) {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix.at(-1 - before)) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}
