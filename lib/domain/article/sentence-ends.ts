import type { SentenceWords } from '@/lib/domain/article/sentence-words';

const TERMINATED = /[\p{STerm}…][^\p{L}]*$/u;
const QUOTED_END = /[.?!…。？！]["”’»“」』']+$/;
const ASKED_END = /[?!…]["”’»“']+$/;
const OPENING_QUOTE = /^["“‘„«»「『]/;

/** After a company, only a post goes on: “Acme Inc. Chief Ann Lee”. */
const COMPANY = /^(?:inc|corp|ltd|co|cos|bros|plc|llc)$/;
const POST =
  /^(?:CEO|CFO|COO|CTO|Chair|Chairman|Chairwoman|Chief|Director|Executive|Founder|President|Vice)\b/;

/** The last word before a full stop, with the full stops inside it. */
const LAST_WORD = /(?:^|[^\p{L}\p{M}\p{N}.])([\p{L}\p{M}][\p{L}\p{M}.’-]*|\p{N}+)\.$/u;

/** An initial, or letters each with its stop: J, U.S, J.-P, Ph.D. */
const INITIALS = /^\p{L}\p{M}*$|^(?:\p{L}{1,3}\.-?)+\p{L}{1,3}$/u;

/** A letter that counts things is no initial. */
const LETTERED_THING =
  /\b(?:War|Part|Phase|Type|Plan|Group|Class|Vitamin|Option|Grade|Chapter|Volume) \p{Lu}\.$/iu;

const DAY_OR_ZONE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|[ECMP][SD]?T|GMT|UTC|BST|CES?T|Eastern|Central|Pacific)|^(?:\p{Lu}\S*\s){1,3}[Tt]ime\b/u;

const SPEECH =
  /^(?:[\p{Lu}][\p{L}\p{M}.’'-]*|of|the|and|de|der|van|von|al|bin)(?:\s+(?:[\p{Lu}][\p{L}\p{M}.’'-]*|of|the|and|de|der|van|von|al|bin)){0,5}\s+(?:added|answered|asked|called|cried|demanded|exclaimed|joked|quipped|replied|said|says|shouted|tells|told|tweeted|wondered|wrote|yelled)\b/u;

/** Chinese, Japanese and Korean words that attribute the quotation before them. */
const SPEECH_WITHOUT_CASE =
  /^(?:と|って)|^[^，。！？；、：（“「\s]{0,10}(?:说|說|问|問|道(?=[，。：])|表示|称|稱|指出|回答)|^(?:이?라고|이?라며|고)\s/u;

/**
 * Whether a sentence ends between `before` and `after`, where Unicode's rules (UAX #29) or a
 * terminal mark suggest it. `before` is the sentence so far or its tail without trailing space,
 * `after` the beginning of what follows.
 */
export function endsSentence(before: string, after: string, words: SentenceWords): boolean {
  if (!TERMINATED.test(before) || !/[\p{L}\p{N}]/u.test(before)) return false;
  if (!/[\p{L}\p{N}]/u.test(after) || /^\p{Ll}/u.test(after)) return false;
  if (/(?:…|(?:\. ?){3})$/.test(before)) return nextWord(after) !== 'I';
  if (QUOTED_END.test(before)) return !isAttribution(before, after, words);
  const word = LAST_WORD.exec(before)?.[1];
  return word === undefined || !isShortened(word, before, after, words);
}

/** Whether the full stop belongs to the word and the sentence goes on. */
function isShortened(word: string, before: string, after: string, words: SentenceWords): boolean {
  const key = word.length === 1 ? word : word.toLowerCase();
  const next = nextWord(after);
  const isInitial = /^\p{Lu}\.\s/u.test(after);
  const beginsAnew =
    OPENING_QUOTE.test(after) || (words.starters.has(next.toLowerCase()) && !isInitial);
  if (/^\p{N}/u.test(word)) return words.ordinals && word.length <= 2 && !beginsAnew;
  if (words.never.has(key)) return true;
  if (words.numeric.has(key)) return /^\p{N}/u.test(next);
  if (/^[ap]\.m$/.test(key)) return DAY_OR_ZONE.test(after);
  if (COMPANY.test(key)) return POST.test(after);
  return (
    (words.either.has(key) || INITIALS.test(word)) && !beginsAnew && !LETTERED_THING.test(before)
  );
}

const nextWord = (after: string): string =>
  /^[^\p{L}\p{N}]*([\p{L}\p{M}]+|\p{N}+)/u.exec(after)?.[1] ?? '';

/** “Why?” Ann Lee asked. With a capital pronoun or article, a new sentence begins instead. */
function isAttribution(before: string, after: string, { starters }: SentenceWords): boolean {
  if (SPEECH_WITHOUT_CASE.test(after)) return true;
  const [first = ''] = after.toLowerCase().split(/\s/, 1);
  return ASKED_END.test(before) && SPEECH.test(after) && (first === 'i' || !starters.has(first));
}
