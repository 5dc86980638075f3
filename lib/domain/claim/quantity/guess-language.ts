const words = (list: string) => new Set(list.split(/\s+/));

/** Words that are frequent in one language and, with their neighbours, rare in the others. */
const FREQUENT: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  [
    'en',
    words(`the of and to was were is are that with for from by on at as it its this which have has had
    more than about over said but not`),
  ],
  [
    'de',
    words(`der die das und mit von den dem des ein eine einer im zum zur auf für nicht sich ist sind
    wurden wurde haben hat mehr als über rund etwa nach bei aus`),
  ],
  [
    'fr',
    words(`le la les des du et un une dans par pour sur avec est sont ont plus près moins selon aux
    qui que ce cette au environ`),
  ],
  [
    'es',
    words(`el la los las del y un una en por para con es son más menos casi según que se al fue
    fueron unos unas`),
  ],
];
/** Fewer say nothing. */
const LEAST = 2;

/**
 * The language whose figures a text has, or null where its words do not tell: enough to know whether
 * a point parts thousands, and no more.
 */
export function guessLanguage(text: string): string | null {
  if (/\p{Script=Cyrillic}{3}/u.test(text)) return 'ru';
  const found = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = FREQUENT.map(([language, list]) => ({
    language,
    count: found.filter((word) => list.has(word)).length,
  })).sort((one, other) => other.count - one.count);
  const [first, second] = counts;
  if (!first || first.count < LEAST || first.count === second?.count) return null;
  return first.language;
}
