import { follows, type Token } from '@/lib/domain/claim/quantity/tokens';

const set = (list: string) => new Set(list.split(/\s+/));

const RISE = set(
  `rise rises rose risen rising increase increases increased increasing grow grows grew grown growing
  growth up gain gains gained climb climbs climbed jump jumps jumped surge surged soar soared rally
  rallied more higher larger greater bigger faster longer expand expanded raise raised`,
);
const FALL = set(
  `fall falls fell fallen falling decrease decreases decreased decreasing drop drops dropped dropping
  decline declines declined declining down cut cuts reduce reduced reduction lose loses lost loss
  losses shrink shrank shrunk plunge plunged slump slumped tumble tumbled less lower fewer smaller
  slower shorter slash slashed lowered`,
);
/** Words that may stand between “fell” and its figure, beside the hedge: “fell by another 12%”. */
const BETWEEN = set('by of a an the another further some only just');

/** Words that may stand before “rise” and “drop” behind a figure: “12% annual drop”. */
const MOST_BETWEEN = 3;
/** How far back the verb of “cut the fleet by 25 percent” is looked for. */
const MOST_BEFORE_BY = 6;

const directionOf = (word: string): 'rise' | 'fall' | null => {
  if (RISE.has(word)) return 'rise';
  return FALL.has(word) ? 'fall' : null;
};

/**
 * Whether a figure is by how much something rose or fell: “fell by 12%”, “a 12% drop”, “12% fewer”.
 * `from` and `next` are the ends of the figure with its hedge and unit.
 */
export function changeOf(
  tokens: readonly Token[],
  from: number,
  next: number,
): 'rise' | 'fall' | null {
  let at = from - 1;
  let hasBy = false;
  while (at >= 0 && from - at <= MOST_BETWEEN && BETWEEN.has(tokens[at]?.text ?? '')) {
    hasBy ||= tokens[at]?.text === 'by' || tokens[at]?.text === 'of';
    at -= 1;
  }
  const before = directionOf(tokens[at]?.text ?? '');
  if (before && (hasBy || DIRECT.test(tokens[at]?.text ?? ''))) return before;
  if (hasBy && tokens[from - 1]?.text === 'by') {
    const distant = tokens.slice(Math.max(0, at - MOST_BEFORE_BY), at).reverse();
    const verb = distant.find(({ text }) => DIRECT.test(text));
    if (verb) return directionOf(verb.text);
  }
  const [behind, second] = tokens.slice(next, next + 2);
  if (!follows(behind)) return null;
  if (BEHIND.test(behind.text)) return directionOf(behind.text);
  const isWord = behind.kind === 'word' && !/^(?:of|in|to|from|and|or|on|at)$/.test(behind.text);
  return isWord && follows(second) && BEHIND.test(second.text) ? directionOf(second.text) : null;
}

/** What tells it behind a figure; “up” and “longer” may belong to anything there. */
const BEHIND =
  /^(?:rise|increase|growth|gain|jump|surge|drop|fall|decline|decrease|cut|reduction|loss|more|less|fewer|higher|lower|larger|smaller)$/;

/** “fell 12%”, “up 12%”: these need no “by”; “more 12%” is nothing. */
const DIRECT =
  /^(?:rose|fell|grew|climbed|jumped|dropped|declined|gained|lost|up|down|increased|decreased|surged|soared|plunged|shrank|slumped|tumbled|cut|raised|reduced)$/;
