import type { Random } from '@/tests/bench/random';

/** The commonest words of English, the first the most frequent. */
const COMMON =
  'the of to and a in that for is on was with as it said by at from he be have has are but his they will not an were or who which this their been had its more would one after about up out we when there than also into she her people year over new last two years first could all other some only what them while under because before most still between many those such just each where against through no if so can may'.split(
    ' ',
  );

/** Turns of phrase that any two newspapers share, whatever they write about. */
const TURNS =
  'at the end of the day;for the first time in;one of the most;in the wake of the;according to officials;the vast majority of;it is not yet clear;did not immediately respond to a request for comment;on the condition of anonymity;in the run-up to;as a result of the;a spokesperson for the ministry said;is expected to be;earlier this week;more than a decade ago;at a press conference on;the number of people who;over the course of the;in an interview with the paper;a significant number of;by the end of the year;has long been a;could not be reached for comment'.split(
    ';',
  );

const SYLLABLES =
  'ba be bi bo bra ca ce cha co cre da de di do dra el en fa fer fi fo ga ger gi go gra ha hel hi ho in is ka ken ki ko la len li lo lu ma men mi mo mun na nel ni no nor on or pa per pi po pra ra ren ri ro ru sa sel si so sta su ta ten ti to tra un ur va ven vi vo wa wel wi yo za zen zo'.split(
    ' ',
  );

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** How often which of a list is meant: the nth about 1/n as often as the first (Zipf's law). */
const ranked = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor((items.length + 1) ** random.next()) - 1] ?? items[0]!;

export type Language = { vocabulary: readonly string[] };

/** A made-up language with the small words of English. */
export function languageOf(random: Random, size = 15_000): Language {
  const made = () =>
    Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join('');
  return { vocabulary: Array.from({ length: size }, made) };
}

/**
 * What everybody says who writes of one matter: its people, places and figures, its stock phrases,
 * what was said at the press conference, the sentences of background that are copied for years.
 */
export type Subject = {
  names: string[];
  figures: string[];
  phrases: string[];
  topic: string[];
  said: string[];
  background: string[];
};

export function subjectOf(random: Random, language: Language): Subject {
  const word = () => random.pick(language.vocabulary);
  const list = <Item>(length: number, make: () => Item) => Array.from({ length }, make);
  const topic = list(150, word);
  const names = [
    ...list(9, () => `${capital(word())} ${capital(word())}`),
    ...list(
      3,
      () =>
        `the ${capital(word())} ${capital(random.pick(['authority', 'council', 'office', 'union']))}`,
    ),
  ];
  const figures = list(9, () => `${figure(random)} ${random.pick(topic)}`);
  const phrases = list(24, () => {
    const words = list(random.between(2, 4), () => random.pick(topic));
    return `${random.pick(['the', 'a', 'its', 'of the', 'under the'])} ${words.join(random.chance(0.3) ? ' of ' : ' ')}`;
  });
  const subject = { names, figures, phrases, topic, said: [], background: [] };
  return {
    ...subject,
    said: list(8, () => words(random, language, subject, random.between(9, 36))),
    background: list(4, () => sentence(random, language, subject, random.between(15, 30))),
  };
}

function figure(random: Random): string {
  const whole = random.between(2, 95_000);
  return random.chance(0.5) ? whole.toLocaleString('en') : `${whole % 100}.${whole % 10} percent`;
}

/** About that many words in a row, some of them names, figures and phrases of the subject. */
function words(random: Random, language: Language, subject: Subject, length: number): string {
  const said: string[] = [];
  let count = 0;
  while (count < length) {
    const part = partOfSentence(random, language, subject);
    said.push(part);
    count += part.split(' ').length;
  }
  return said.join(' ');
}

function partOfSentence(random: Random, { vocabulary }: Language, subject: Subject): string {
  const kind = random.next();
  if (kind < 0.03) return random.pick(subject.names);
  if (kind < 0.04) return random.pick(subject.figures);
  if (kind < 0.065) return random.pick(subject.phrases);
  if (kind < 0.08) return random.pick(TURNS);
  if (kind < 0.5) return ranked(random, COMMON);
  if (kind < 0.68) return ranked(random, subject.topic);
  return ranked(random, vocabulary);
}

function sentence(random: Random, language: Language, subject: Subject, length: number): string {
  const said = words(random, language, subject, length).split(' ');
  const marked = said.map((word, at) =>
    at < said.length - 1 && random.chance(0.06) ? `${word},` : word,
  );
  return `${capital(marked.join(' '))}.`;
}

/**
 * An article of about that many words in paragraphs of two to five sentences: a fourth of them are
 * what somebody said at the press conference, until all of that is used, and a sentence of background
 * or more is told in the words in which everybody tells it.
 */
export function articleOn(
  random: Random,
  language: Language,
  subject: Subject,
  length: number,
): string[] {
  const sentences: string[] = [];
  const unsaid = [...subject.said];
  let written = 0;
  let isQuoting = false;
  while (written < length) {
    // Somebody leads over from one quotation to the next.
    isQuoting = !isQuoting && unsaid.length > 0 && random.chance(0.3);
    const next = isQuoting
      ? quotation(random, subject, unsaid)
      : sentence(random, language, subject, random.between(7, 28));
    sentences.push(next);
    written += next.split(' ').length;
  }
  for (const known of subject.background.slice(0, 1 + Math.floor(length / 300))) {
    if (random.chance(0.5)) sentences.splice(random.between(1, sentences.length), 0, known);
  }
  const paragraphs: string[] = [];
  while (sentences.length > 0) {
    paragraphs.push(sentences.splice(0, random.between(2, 5)).join(' '));
  }
  return paragraphs;
}

function quotation(random: Random, subject: Subject, unsaid: string[]): string {
  const [said = ''] = unsaid.splice(random.between(0, unsaid.length - 1), 1);
  const who = random.pick(subject.names);
  return random.chance(0.5)
    ? `“${capital(said)},” ${random.pick(['said', 'added', 'told reporters'])} ${who}.`
    : `${capital(who)} said: “${capital(said)}.”`;
}
