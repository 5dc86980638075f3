/** A term of a question: in which share of all texts it is, above 0. */
export type AskedTerm = { share: number };

/** Terms that a text has to have all of, as places in the list of terms. */
export type TermGroup = readonly number[];

/** So many texts are looked at for one question, by expectation. */
const MOST_TEXTS = 5_000;
/** Each costs a look into the index. */
const MOST_GROUPS = 64;
/** So many places of the index are gone through for groups of several terms: those of each one’s rarest. */
const MOST_PLACES = 60_000;
/** What is left out of a question beyond these is in too many texts to find anything by. */
export const MOST_TERMS = 30;

/**
 * Which texts to look at among `all`: those that share terms which few texts share. A group is one
 * term, or two or three where each by itself is in too many; how many texts have all of them is what
 * it would be if terms did not go together.
 *
 * That number is the smaller the more the terms weigh together (`weightOfCount` is its logarithm), so
 * the groups are those of the texts that would come out on top.
 * @param terms the rarest first, at most `MOST_TERMS`.
 */
export function termGroups(terms: readonly AskedTerm[], all: number): TermGroup[] {
  if (terms.length === 0) return [];
  for (let most = MOST_TEXTS; most >= 1; most /= 1.5) {
    const groups = affordable(groupsOfAtMost(terms, all, most), terms, all);
    if (groups && groups.length > 0) return groups;
  }
  return [[0, 1, 2].filter((place) => place < terms.length)];
}

/** A group with how many texts are expected to have it. */
type Expected = { group: TermGroup; texts: number };

/** The smaller groups before the larger, of these the rarer; null where they are of too many texts. */
function affordable(
  groups: readonly Expected[],
  terms: readonly AskedTerm[],
  all: number,
): TermGroup[] | null {
  const chosen: TermGroup[] = [];
  let texts = 0;
  let places = 0;
  for (const one of groups.toSorted(
    (one, other) => one.group.length - other.group.length || one.texts - other.texts,
  )) {
    if (chosen.length === MOST_GROUPS) break;
    if (one.group.length > 1) {
      const more = (terms[one.group[0] as number] as AskedTerm).share * all;
      if (places + more > MOST_PLACES) continue;
      places += more;
    }
    texts += one.texts;
    if (texts > MOST_TEXTS) return null;
    chosen.push(one.group);
  }
  return chosen;
}

/** The smallest groups that so many texts at most have each. */
function groupsOfAtMost(terms: readonly AskedTerm[], all: number, most: number): Expected[] {
  const groups: Expected[] = [];
  const isFew = (group: TermGroup): boolean => {
    const texts = group.reduce((left, at) => left * (terms[at] as AskedTerm).share, all);
    if (texts <= most) groups.push({ group, texts });
    return texts <= most;
  };
  const frequent = [...terms.keys()].filter((one) => !isFew([one]));
  const pairs = frequent.flatMap((one, at) =>
    frequent.slice(at + 1).map((other) => [one, other] as const),
  );
  const kept = new Set(pairs.filter((pair) => !isFew(pair)).map(([one, two]) => one * 64 + two));
  for (const [one, two] of pairs) {
    if (!kept.has(one * 64 + two)) continue;
    for (const three of frequent) {
      if (three > two && kept.has(one * 64 + three) && kept.has(two * 64 + three)) {
        isFew([one, two, three]);
      }
    }
  }
  return groups;
}
