type Span = { start: number; end: number };

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

/**
 * The sentences of a block, as UTF-16 offsets into the text, without the spaces between them.
 * Intl.Segmenter finds the ends; `continues` mends where it sees one that is none.
 */
export function sentencesOf(text: string, block: Span, language: string): Span[] {
  const body = text.slice(block.start, block.end);
  const sentences: Span[] = [];
  for (const { segment, index } of segmenterFor(language).segment(body)) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    const last = sentences.at(-1);
    if (start >= end) continue;
    if (last && continues(body.slice(last.start, last.end), body.slice(start))) last.end = end;
    else sentences.push({ start, end });
  }
  return sentences.map(({ start, end }) => ({
    start: block.start + start,
    end: block.start + end,
  }));
}

const ABBREVIATION =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Rep|Sen|Gov|Rev|Hon|St|Jr|Sr|vs|No|Nos|Fig|pp?|Vol|Inc|Ltd|Co|Corp|approx|ca|cf|e\.g|i\.e|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])\.$/;

function continues(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after)) return true;
  if (/^[”’"')\]]/.test(after)) return true;
  if (
    /[?!…][”"’]$/.test(before) &&
    /^[^.!?]{0,80}\b(?:said|says|asked|told|wrote|added)\b/.test(after)
  )
    return true;
  return (
    ABBREVIATION.test(before) && /^[\p{Lu}\p{N}]/u.test(after) && !/\b[A-Z]\.[A-Z]\.$/.test(before)
  );
}
