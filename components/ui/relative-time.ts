const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/**
 * How long ago (or ahead) an instant is, in words: "3 hours ago", "yesterday", "just now".
 * @param at ISO 8601 instant
 * @param now milliseconds since 1970
 */
export function relativeWords(at: string, now: number, language = 'en'): string {
  const seconds = (Date.parse(at) - now) / 1000;
  if (Number.isNaN(seconds)) return '';
  const words = relativeIn(language);
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
  }
  return 'just now';
}

/** The instant written out, to the minute. Without a zone it is the one of the reader's machine. */
export const absoluteWords = (at: string, timeZone?: string): string =>
  absoluteIn(timeZone).format(new Date(at));

// To make one of these takes a hundred times what it takes to write an instant with it.
const relativeIn = keptBy(
  (language: string) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }),
);
const absoluteIn = keptBy(
  (timeZone: string | undefined) =>
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone,
      timeZoneName: 'short',
    }),
);

function keptBy<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
