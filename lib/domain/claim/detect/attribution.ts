import { matchesOf } from '@/lib/domain/claim/detect/matches';

/** Who says a sentence, and what of it they say. */
export type Attribution = {
  /** As the sentence names them; null where the writer speaks of themselves (“I think”). */
  claimant: string | null;
  /** The sentence without the words that attribute it. */
  content: string;
  /** The attributing words, as UTF-16 offsets within the sentence. */
  start: number;
  end: number;
};

/** Verbs after which what is said may follow without “that”. */
const SAY =
  'said|says|say|told|tells|tell|believes?|believed|thinks?|thought|fears?|feared|hopes?|' +
  'argued|argues|argue|insisted|insists|warned|warns|warn|claimed|claims|claim|wrote|writes|' +
  'explained|explains|replied|suggested|suggests|estimates?|estimated|predicts?|predicted';

/** Verbs that need “that”, or a quotation beside them: “noted the price” attributes nothing. */
const SAY_THAT =
  'added|adds|noted|notes|note|stated|states|announced|announces|reported|reports|acknowledged|acknowledges|' +
  'admitted|admits|concluded|concludes|confirmed|confirms|denied|denies|emphasi[sz]ed|' +
  'stressed|stresses|pointed out|points out|projected|projects|testified|tweeted|declared|declares|' +
  'asserted|asserts|maintained|maintains|observed|observes|remarked|recalled|highlighted|cautioned|' +
  'alleged|alleges|contended|contends|found|finds|showed|shows|revealed|reveals|expects?|expected|' +
  'asked|continued|joked|quipped|called';

const VERB = new RegExp(`\\b(?:${SAY}|${SAY_THAT})\\b`, 'g');
const NEEDS_THAT = new RegExp(`^(?:${SAY_THAT})$`);
const ACCORDING = /\baccording to\s+/i;

const PERSON = "[\\p{Lu}][\\p{L}\\p{M}.’'-]*";
const ROLE =
  'experts?|officials?|analysts?|scientists?|researchers?|critics|supporters|police|prosecutors|' +
  'investigators|lawyers|doctors|economists?|historians?|residents|witnesses|authorities|sources|' +
  'observers|democrats|republicans|lawmakers|people|studies|reports';
const DETERMINER =
  '[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]hese|[Tt]hose|[Tt]wo|[Tt]hree|[Bb]oth|[Mm]any|[Ss]ome|[Mm]ost|' +
  '[Ss]everal|[Oo]ne|[Aa]nother|[Oo]ther';
/** A name, a role or a pronoun, up to eight words. */
const SPEAKER = new RegExp(
  `^(?:(?:${DETERMINER})(?: [\\p{L}\\p{M}.’'-]+){1,7}|(?:${PERSON}|${ROLE})(?: [\\p{L}\\p{M}.’'-]+){0,7}|[hH]e|[sS]he|[tT]hey|[Ii]|[Ww]e)$`,
  'u',
);
const NOT_A_SPEAKER =
  /^(?:what|when|where|while|why|how|if|as|and|but|or|so|that|this|there|it|you|who|which|because|after|before|for|in|on|at|to|with|from|by|of|not|no|let|since|then|now|my|our|your|again|well|yes|look|further|many$|i\b.+|we\b.+|nobody|nothing|everything|something)\b/i;
/** A clause is no speaker: “The bridge that was built…”. */
const HOLDS_CLAUSE =
  /\b(?:I|we|me|you|each|I['’]d|have|has|can|do|did|that|which|who|whom|is|are|was|were|if|when|because|will|would)\b/;

/** The speaker of a clause within a sentence: “…, as experts warn that …”. */
const CLAUSE_SPEAKER = new RegExp(
  `(?:^|[ —])(?:as|and|but|while|though|although|because) ((?:${ROLE})|${PERSON}(?: ${PERSON}){0,3})$`,
  'u',
);

const BESIDE_VERB =
  /(?:\s+(?:also|however|has|have|had|later|once|still|again|then|recently|repeatedly|never|further|already|even|just|only|often|previously|similarly|reportedly|do(?:es)? not|did not|don['’]t|doesn['’]t|didn['’]t))+$/i;
const PRONOUN = /^(?:he|she|they)$/i;
const SELF = /^(?:i|we)$/i;

/** The attribution of a sentence, or null where nobody is said to say it. English only. */
export function attributionOf(sentence: string): Attribution | null {
  const outside = withoutQuotes(sentence);
  const according = accordingTo(sentence, outside);
  if (according) return according;
  for (const { 0: verb, index } of matchesOf(VERB, outside)) {
    const end = index + verb.length;
    const found =
      afterContent(sentence, outside, index, end) ??
      invertedAfterContent(sentence, outside, index, end) ??
      beforeContent(sentence, outside, index, end, verb);
    if (found) return found;
  }
  return null;
}

/** “He” and “she” name nobody until the sentences before do. */
export const isPronoun = (claimant: string): boolean => PRONOUN.test(claimant);

/** The sentence with what stands in double quotes blanked, so that offsets stay. */
function withoutQuotes(sentence: string): string {
  return sentence.replace(/“[^”]*(?:”|$)|"[^"]*(?:"|$)/g, (quoted) => {
    const inner = '_'.repeat(Math.max(0, quoted.length - 2));
    return quoted.length < 2 ? quoted : `${quoted[0]}${inner}${quoted.at(-1)}`;
  });
}

function accordingTo(sentence: string, outside: string): Attribution | null {
  const found = ACCORDING.exec(outside);
  if (!found) return null;
  const nameStart = found.index + found[0].length;
  const name = /^[^,;:“"]+?(?=[,;:]|[.!?]?$)/.exec(outside.slice(nameStart))?.[0];
  if (!name || name.split(' ').length > 12) return null;
  const end = nameStart + name.length;
  const before = sentence.slice(0, found.index).replace(/[,\s]+$/, '');
  const after = sentence.slice(end).replace(/^[,;:\s]+/, '');
  const content = [before, after].filter((part) => /\p{L}/u.test(part)).join(', ');
  return content === '' ? null : { claimant: named(name), content, start: found.index, end };
}

/** “…,” she said. / …, the mayor said. */
function afterContent(
  sentence: string,
  outside: string,
  verbStart: number,
  verbEnd: number,
): Attribution | null {
  const before = outside.slice(0, verbStart).trimEnd();
  const boundary = Math.max(...['”', '"', ','].map((mark) => before.lastIndexOf(mark)));
  if (boundary < 1) return null;
  const speaker = before
    .slice(boundary + 1)
    .replace(BESIDE_VERB, '')
    .trim();
  const rest = outside.slice(verbEnd);
  const isQuoted = before[boundary] !== ',' || /[”"]$/.test(before.slice(0, boundary));
  if (!isQuoted && !/^\s*(?:[.,;!?:]|$)/.test(rest)) return null;
  if (isQuoted && /^ that\b/.test(rest)) return null;
  if (!isSpeaker(speaker)) return null;
  const start = before.indexOf(speaker, boundary);
  return framed(sentence, outside, start, verbEnd, speaker);
}

/** “…,” said Ann Lee, the mayor of Ashby. */
function invertedAfterContent(
  sentence: string,
  outside: string,
  verbStart: number,
  verbEnd: number,
): Attribution | null {
  const before = outside.slice(0, verbStart).trimEnd();
  if (!/[,?!]?[”"]$|,$/.test(before) || before.length < 3) return null;
  const speaker = /^ ([^,;:.“”"]+(?:\.(?= \p{Lu})[^,;:.“”"]+)*)/u
    .exec(outside.slice(verbEnd))?.[1]
    ?.replace(/ (?:in|on|at|during|after|before|when|while|as|who) .*$/, '')
    .trim();
  if (!speaker || !isSpeaker(speaker)) return null;
  return framed(sentence, outside, verbStart, verbEnd + 1 + speaker.length, speaker);
}

/** What is said stands before the frame, and may go on in another quotation after it. */
function framed(
  sentence: string,
  outside: string,
  start: number,
  end: number,
  speaker: string,
): Attribution {
  const first = sentence.slice(0, start).trim().replace(/,$/, '');
  const quoteAgain = outside.slice(end).search(/[“"]/);
  const further = quoteAgain < 0 ? '' : sentence.slice(end + quoteAgain);
  const content =
    further === '' ? first : `${unquoted(first).replace(/,$/, '')} ${unquoted(further)}`;
  return { claimant: named(speaker), content, start, end };
}

/** The mayor said that … / In the case of the bridge, Lee told the Post that … */
function beforeContent(
  sentence: string,
  outside: string,
  verbStart: number,
  verbEnd: number,
  verb: string,
): Attribution | null {
  const lead = outside.slice(0, verbStart).trimEnd();
  const parts = lead.replace(BESIDE_VERB, '').split(/,\s*/);
  const last = (parts.at(-1) ?? '')
    .replace(/^(?:also|later|however|and|but|so|yet)\b\s*/i, '')
    .trim();
  const isAside = parts.length > 2 || (parts.length === 2 && last === '');
  const inClause = CLAUSE_SPEAKER.exec(last)?.[1] ?? '';
  const speaker = [last, inClause, isAside ? (parts[0] ?? '') : ''].find(isSpeaker);
  if (speaker === undefined) return null;
  const frame =
    /^(?:, [\p{L} ]{3,20},)?(?: (?:\p{Lu}|the |a |an |his |her |us\b|me\b|them\b|reporters\b|him\b)[\p{L}\p{Lu} .’-]{0,50}?)?(?: (?:on|in) \p{Lu}\p{L}+)? that\b/u.exec(
      outside.slice(verbEnd),
    )?.[0];
  const isSelf = SELF.test(speaker);
  const needsThat = NEEDS_THAT.test(verb) || /^t(?:old|ells?)$/.test(verb);
  const isQuote = /^,?:? ?[“"]/.test(outside.slice(verbEnd));
  if (frame === undefined && needsThat && !isQuote) return null;
  const end = verbEnd + (frame?.length ?? 0);
  const content = sentence.slice(end).replace(/^[\s,:]+/, '');
  if (content.split(' ').length < 3 || (frame === undefined && !isQuote && !isClause(content)))
    return null;
  const start = lead.lastIndexOf(speaker);
  return { claimant: isSelf ? null : named(speaker), content, start, end };
}

/** After a verb without “that” stands a statement, not a thing: no “of”, “to” or “about” first. */
const isClause = (content: string) =>
  !/^(?:of|to|about|for|in|on|at|with|by|so|it[.,]|goodbye|yes|no)\b/i.test(content);

function isSpeaker(words: string): boolean {
  return (
    SELF.test(words) ||
    (SPEAKER.test(words) && !NOT_A_SPEAKER.test(words) && !HOLDS_CLAUSE.test(words))
  );
}

/** The speaker's name without what only describes them; a pronoun and “I” stay for the caller. */
function named(speaker: string): string | null {
  const name = speaker
    .trim()
    .replace(/^(?:both) /i, '')
    .replace(/[.,]$/, '');
  return SELF.test(name) || name === '' ? null : name;
}

/** Without the quotation marks around the whole. */
export function unquoted(words: string): string {
  return words.replace(/^[“"‘]+|[”"]+$/g, '').trim();
}
