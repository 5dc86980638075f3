import { copied, rewritten, withParagraphs } from '@/tests/bench/independence/retellings';
import {
  articleOn,
  type Language,
  languageOf,
  type Subject,
  subjectOf,
} from '@/tests/bench/independence/subject-prose';
import { Random } from '@/tests/bench/random';

export type Retelling = 'copy' | 'rewrite' | 'wire';

/** A pair of texts of which one was made of the other; `a` and `b` are places in `texts`. */
export type TruePair = { a: number; b: number; kind: Retelling };

export type Corpus = {
  texts: string[];
  pairs: TruePair[];
  /** Of each text, which one it goes back to; texts of one origin are not independent. */
  origins: number[];
  /** Of each text, what it is about. */
  subjects: number[];
};

const LEAST_WORDS = 120;
const MOST_WORDS = 1500;

/** So many texts on one subject, at most. */
const ON_ONE_SUBJECT = 14;

/**
 * A corpus that is the same for the same arguments. On each subject there are texts that were written
 * independently, and of some of them copies, rewrites with a fifth of the words changed, and stories
 * that hold them with paragraphs added. `articles`: real ones in place of made-up ones.
 */
export function corpusOf(
  count: number,
  seed: number,
  articles: readonly string[] | null = null,
): Corpus {
  const random = new Random(seed);
  const language = languageOf(random);
  const corpus: Corpus = { texts: [], pairs: [], origins: [], subjects: [] };
  const real = articles && [...articles];
  for (let number = 0; corpus.texts.length < count && real?.length !== 0; number++) {
    addSubject(corpus, number, random, language, real);
  }
  const kept = Math.min(count, corpus.texts.length);
  for (const list of [corpus.texts, corpus.origins, corpus.subjects]) list.length = kept;
  return { ...corpus, pairs: corpus.pairs.filter(({ a, b }) => a < kept && b < kept) };
}

function addSubject(
  corpus: Corpus,
  number: number,
  random: Random,
  language: Language,
  real: string[] | null,
) {
  const subject = subjectOf(random, language);
  const write = writer(random, language, subject, real);
  const add = (paragraphs: readonly string[], origin: number | null): number => {
    const at = corpus.texts.push(paragraphs.join('\n\n')) - 1;
    corpus.origins.push(origin ?? at);
    corpus.subjects.push(number);
    return at;
  };
  const last = corpus.texts.length + random.between(8, ON_ONE_SUBJECT);
  while (corpus.texts.length < last) {
    const story = write(sizeOf(random));
    const a = add(story, null);
    if (random.chance(0.4)) continue;
    for (let retellings = random.between(1, 3); retellings > 0; retellings--) {
      const kind = random.pick<Retelling>(['copy', 'rewrite', 'wire']);
      corpus.pairs.push({ a, b: add(retold(kind, story, random, language, write), a), kind });
    }
  }
}

type Write = (words: number) => string[];

/** Writes on a subject; the real articles, where there are any, are handed out one after the other. */
function writer(
  random: Random,
  language: Language,
  subject: Subject,
  real: string[] | null,
): Write {
  return (words) => {
    const article = real?.shift();
    return article ? article.split(/\n+/) : articleOn(random, language, subject, words);
  };
}

/** From the least to the most, short ones as often as ones of twice their length. */
const sizeOf = (random: Random): number =>
  Math.round(LEAST_WORDS * (MOST_WORDS / LEAST_WORDS) ** random.next());

function retold(
  kind: Retelling,
  story: readonly string[],
  random: Random,
  language: Language,
  write: Write,
): string[] {
  switch (kind) {
    case 'copy':
      return copied(story, random);
    case 'rewrite':
      return rewritten(story, random, language, 0.2);
    case 'wire':
      return withParagraphs(story, random, write);
  }
}
