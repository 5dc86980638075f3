import { yearOf } from '@/lib/domain/claim/quantity/dates';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/** What a figure behind it names or numbers, and does not count. */
const DESIGNATORS = new Set(
  `page pages p pp paragraph para section sections chapter chapters article articles art volume vol
  scene verse clause annex appendix figure fig figs table item question version ver v release room
  gate flight route highway interstate channel platform terminal grade phase stage tier type series
  season episode game district ward precinct zone proposition prop amendment resolution title bill
  rule psalm opus formula apollo boeing airbus fortune ftse nasdaq windows iphone ios android tel
  phone fax zip postcode id ref doi isbn number nr no nos line step level class category agenda vision covid footnote note exhibit
  catch area protocol directive regulation order form code model mark round week`.split(/\s+/),
);
const SIGNS = new Set(['#', '№', '§', '@', '_', '=', '&', '*']);

/** Prefixes that a hyphen ties to a figure that counts all the same: “mid-2021”, “sub-10”. */
const PREFIXES = new Set(['mid', 'pre', 'post', 'early', 'late', 'sub', 'non', 'to', 'or', 'and']);

/**
 * The first token behind digits that make no quantity by their look alone: a telephone number, a
 * time of day, a score, a version, the number of a list. null where they may make one.
 */
export function skipCode(tokens: readonly Token[], from: number): number | null {
  const before = tokens[from - 1];
  if (isEnumeration(tokens, from) || isShortYear(tokens, from)) return from + 1;
  const [joint, second] = tokens.slice(from + 1, from + 3);
  if (second?.kind === 'digits' && isGlued(joint) && isGlued(second)) {
    if (joint?.text === ':' || joint?.text === '/') return endOfChain(tokens, from);
  }
  if (tokens[from + 1] && isClock(tokens, from + 1)) return from + 2;
  const end = endOfChain(tokens, from);
  const groups = tokens.slice(from, end).filter(({ kind }) => kind === 'digits');
  if (before?.text === '+' && isGlued(tokens[from])) return endOfDialled(tokens, from);
  const hyphens = tokens.slice(from, end).filter(({ text }) => text === '-' || text === ')').length;
  if (hyphens > 1) return end;
  const [first, last] = groups;
  const isLocal = groups.length === 2 && hyphens === 1 && first?.text.length === 3;
  return isLocal && last?.text.length === 4 ? end : null;
}

/** The longest run of digits and marks that is looked through. */
const LONGEST = 16;

/** Behind digits that marks tie together without a space. */
function endOfChain(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < from + LONGEST) {
    const [joint, digits] = tokens.slice(end, end + 2);
    const isTied = joint && isGlued(joint) && /^[-/:.)]$/.test(joint.text);
    if (!isTied || digits?.kind !== 'digits' || !(isGlued(digits) || joint.text === ')')) break;
    end += 2;
  }
  return end;
}

/** Behind the digits of a telephone number, which spaces may part: “+44 20 7946 0958”. */
function endOfDialled(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end < from + LONGEST) {
    const token = tokens[end];
    if (!follows(token) || !(token.kind === 'digits' || /^[-/.()]$/.test(token.text))) break;
    end += 1;
  }
  return end;
}

/** “5 p.m.”, “9 o’clock” */
function isClock(tokens: readonly Token[], at: number): boolean {
  const [first, stop, second] = tokens.slice(at, at + 3);
  if (!follows(first)) return false;
  if (first.text === "o'clock" || first.text === 'am' || first.text === 'pm') return true;
  return (first.text === 'a' || first.text === 'p') && stop?.text === '.' && second?.text === 'm';
}

/** “’17”, which may be of two centuries. */
const isShortYear = (tokens: readonly Token[], from: number) =>
  /^['’‘]$/.test(tokens[from - 1]?.text ?? '') &&
  isGlued(tokens[from]) &&
  tokens[from]?.text.length === 2;

/** “1. ” at the beginning of a paragraph, “(1)”, “[12]”. */
function isEnumeration(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const behind = tokens[from + 1];
  if ((tokens[from]?.text.length ?? 0) > 3 || !isGlued(behind)) return false;
  if (behind?.text === ')' || behind?.text === ']') {
    return !before || before.text === '(' || before.text === '[' || tokens[from]?.space === 'gap';
  }
  const isFirst = !before || tokens[from]?.space === 'gap';
  return (
    isFirst && behind?.text === '.' && tokens[from + 2] !== undefined && !isGlued(tokens[from + 2])
  );
}

/**
 * Whether a number is part of a name: “COVID-19”, “G7”, “No. 10”, “page 3”, “Apollo 11”. A name
 * before a plain number makes it one unless something is counted: “In Kabul 13 soldiers”.
 */
export function isName(
  tokens: readonly Token[],
  from: number,
  next: number,
  number: { isBare: boolean; isInWords: boolean; counts: boolean },
): boolean {
  const before = tokens[from - 1];
  const token = tokens[from];
  const behind = tokens[next];
  if (number.isInWords) return isNumberName(tokens, from, next);
  if (behind?.kind === 'word' && isGlued(behind)) return true;
  if (!before || !token || token.space === 'gap') return false;
  if (isGlued(token)) {
    if (before.kind === 'word' || SIGNS.has(before.text)) return true;
    const word = tokens[from - 2];
    const isTied = /^[-‑/.]$/.test(before.text) && isGlued(before) && word?.kind === 'word';
    return isTied && !PREFIXES.has(word.text);
  }
  if (!number.isBare) return false;
  const stop = before.text === '.' && isGlued(before) ? 1 : 0;
  const word = tokens[from - 1 - stop];
  if (word && DESIGNATORS.has(word.text) && !(stop > 0 && word.text.length > 3)) return true;
  if (stop > 0 || !before.isCapitalised || isSentenceStart(tokens, from - 1)) return false;
  return !number.counts || yearOf(token) !== null;
}

/** “the Big Three”, “Group of Seven”: a capital inside of a sentence. */
function isNumberName(tokens: readonly Token[], from: number, next: number): boolean {
  const before = tokens[from - 1];
  if (before && DESIGNATORS.has(before.text) && before.text.length > 2) return true;
  if (isGlued(tokens[from]) && before?.text === '-' && isGlued(before)) return true;
  const isCapital = tokens[from]?.isCapitalised && !isSentenceStart(tokens, from);
  return Boolean(isCapital && next - from === 1);
}

const isSentenceStart = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return !before || tokens[at]?.space === 'gap' || /^[.!?:;“"„«(—–•…”-]$/.test(before.text);
};
