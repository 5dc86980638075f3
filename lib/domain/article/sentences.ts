import { endsSentence } from '@/lib/domain/article/sentence-ends';
import { sentenceWords } from '@/lib/domain/article/sentence-words';

type Span = { start: number; end: number };

/** Longer than any aside; beyond it an opening bracket and a closing one are not taken for a pair. */
const LONGEST_BRACKETED = 600;

/** How much of the text beside a boundary is looked at. */
const LOOK_BEHIND = 60;
const LOOK_AHEAD = 160;

const ENUMERATOR = /^[([]?(?:\d{1,3}|\p{L})[.)\]]$/u;
const PARAGRAPH_END = /\n[^\S\n]*\n\s*$/;

const OPENING = '“‘「『《（【';
/** Without a space, full stops are those of 3.14 or example.org; full-width ones need none. */
const TIGHT = /[.?!…][^\p{L}\s]*$/u;

const BRACKETS: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '）': '（',
  '］': '［',
  '】': '【',
};

/**
 * Ends that Unicode's rules (UAX #29) do not see: before a figure, after an ellipsis, after a mark
 * that points to a note, and before a closing quote that stands off by a space, as in French.
 */
const FURTHER_ENDS = [
  /[.?!]["”’)\]]* +(?=["“‘([]*[$€£¥]?\p{N})/gu,
  /…["”’)\]]* +(?=["“‘([]*\p{Lu})/gu,
  /[.?!]["”’)]*(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹])+ +/gu,
  /[.?!…] [»”’] +/g,
] as const;

/**
 * The sentences of a block as UTF-16 offsets into `text`, in order, without the spaces between them.
 * A quotation and the words that attribute it (“…?” she asked) are one sentence; closing quotes and
 * brackets stay with theirs, and nothing is parted inside brackets. `language` is a BCP 47 tag;
 * where it is unknown the rules common to all languages hold.
 */
export function sentencesOf(text: string, block: Span, language: string): Span[] {
  const body = text.slice(block.start, block.end);
  const words = sentenceWords(language);
  const bracketed = bracketedSpans(body);
  const sentences: Span[] = [];
  let start = 0;
  let pair = 0;
  for (const cut of [...possibleEnds(body, language), body.length]) {
    while ((bracketed[pair]?.end ?? cut) < cut) pair++;
    const isInBrackets = (bracketed[pair]?.start ?? cut) < cut;
    const behind = body.slice(Math.max(start, cut - LOOK_BEHIND), cut);
    const before = behind.trimEnd();
    const isEnumerator = sentences.length === 0 && ENUMERATOR.test(before);
    const isTight = TIGHT.test(behind);
    const isEnd =
      cut === body.length ||
      PARAGRAPH_END.test(behind) ||
      (!isInBrackets &&
        !isEnumerator &&
        !isTight &&
        endsSentence(before, body.slice(cut, cut + LOOK_AHEAD), words));
    if (!isEnd) continue;
    const sentence = body.slice(start, cut);
    const trimmed = sentence.trim();
    const from = block.start + start + sentence.indexOf(trimmed);
    if (trimmed !== '') sentences.push({ start: from, end: from + trimmed.length });
    start = cut;
  }
  return sentences;
}

/** Offsets where the next sentence may begin, in order. */
function possibleEnds(body: string, language: string): number[] {
  const ends = new Set<number>();
  for (const { index } of segmenterFor(language).segment(body)) ends.add(index);
  for (const pattern of FURTHER_ENDS) {
    for (const match of body.matchAll(pattern)) ends.add(match.index + match[0].length);
  }
  ends.delete(0);
  return [...ends].map((end) => besideQuotes(body, end)).sort((one, other) => one - other);
}

/** The offset moved behind closing quotes that stand off by a space, and before opening ones. */
function besideQuotes(body: string, end: number): number {
  const closing = /[»”’)\]]+\s+/y;
  closing.lastIndex = end;
  if (closing.test(body)) return closing.lastIndex;
  let start = end;
  while (OPENING.includes(body[start - 1] ?? ' ')) start--;
  return start;
}

/** What stands in round or square brackets, outermost pairs only, in order. */
function bracketedSpans(body: string): Span[] {
  const opened: Record<string, number[]> = {};
  const pairs: Span[] = [];
  for (const { 0: bracket, index } of body.matchAll(/[()[\]（）［］【】]/g)) {
    const opening = BRACKETS[bracket];
    if (opening === undefined) {
      opened[bracket] ??= [];
      opened[bracket].push(index);
      continue;
    }
    const start = opened[opening]?.pop();
    if (start === undefined || index - start > LONGEST_BRACKETED) continue;
    while ((pairs.at(-1)?.start ?? -1) > start) pairs.pop();
    pairs.push({ start, end: index });
  }
  return pairs;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(isTag(language) ? language : 'und', { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1;
  } catch {
    return false;
  }
}
