import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/**
 * Words for much the same, by what they are of. The lists are the project's own; a word that stands
 * in none of them is alike only to itself.
 */
const PEOPLE = `
troop soldier serviceman servicewoman servicemember personnel trooper fighter military soldat soldaten soldats soldado soldados militaires militares efectivos военнослужащих военных солдат
person people resident inhabitant citizen individual menschen einwohner personnes habitants personas habitantes человек людей жителей
death fatality dead killed tote morts muertos погибших
injured wounded verletzte blessés heridos раненых
worker employee staff staffer
student pupil
voter elector
child kid
woman female
man male
refugee
patient
prisoner detainee inmate
migrant immigrant
police policeman officer
`;
const OTHERS = `
country nation länder pays países стран
aircraft plane airplane aeroplane jet warplane
ship vessel boat warship
car vehicle automobile
company firm business
exercise drill manoeuvre maneuver
attack assault
vote ballot
home house
household
job
case infection
school
hospital
tank
missile
year
`;

type Group = { group: number; ofPeople: boolean };
const groups = new Map<string, Group>();
[PEOPLE, OTHERS].forEach((list, which) => {
  list
    .trim()
    .split('\n')
    .forEach((line, index) => {
      for (const word of line.split(' ')) {
        groups.set(word, { group: index + which * 1000, ofPeople: which === 0 });
      }
    });
});

const IRREGULAR = new Map(
  `men man|women woman|servicemen serviceman|servicewomen servicewoman|policemen policeman
  |children child|lives life|wives wife|feet foot`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);
/** What looks the same in the plural, or has none. */
const UNINFLECTED = new Set(
  'people personnel staff police military aircraft sheep fish dead killed injured wounded series species percent'.split(
    ' ',
  ),
);
/** Ends in s and is no plural. */
const NO_PLURAL = /(?:ss|us|is|ous)$/;
const VERBS_IN_S = new Set(
  'is was has does says goes makes takes gets seems needs wants means comes includes remains his its this thus'.split(
    ' ',
  ),
);

/** A noun in the singular. */
export function singular(noun: string): string {
  const word = noun.toLowerCase().replace(/'s?$/, '');
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (UNINFLECTED.has(word) || groups.has(word) || NO_PLURAL.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Whether a word in lower case looks like the name of several things. */
export function isPlural(word: string): boolean {
  if (IRREGULAR.has(word) || UNINFLECTED.has(word)) return true;
  return word.length > 3 && word.endsWith('s') && !NO_PLURAL.test(word) && !VERBS_IN_S.has(word);
}

export const isKnown = (word: string): boolean => groups.has(singular(word));

/** `same` word or one for the same; `other` where they cannot be; `unknown` where nobody can tell. */
export function compareNouns(
  one: string | null,
  other: string | null,
): 'same' | 'alike' | 'unknown' | 'other' {
  if (one === null || other === null) return 'unknown';
  const [first, second] = [singular(one), singular(other)];
  if (first === second) return 'same';
  const [here, there] = [groups.get(first), groups.get(second)];
  if (!here || !there) return 'unknown';
  if (here.group === there.group) return 'alike';
  return here.ofPeople && there.ofPeople ? 'unknown' : 'other';
}

const STOPS = new Set(
  `of in on at by for with from to into than as that which who whom whose when where while because
  but nor if the a an this these those his her its their our my your he she it they we i you is are
  was were be been being has have had do does did will would could should may might must can not n't
  per each every after before since until during between among against about over under up down out
  off through without within worldwide there here now then also only just more less fewer
  took take takes ever nearly almost next`.split(/\s+/),
);
/** How many words behind a figure its noun may stand. */
const LONGEST = 5;

/**
 * The noun behind a number: “troops” of “10,000 Chinese and Russian troops”. Words are told by their
 * endings, so that what has neither an ending nor a capital is no noun unless it is a known one.
 */
export function readNoun(
  tokens: readonly Token[],
  at: number,
  isOne: boolean,
): { noun: string; next: number } | null {
  const isHyphened = tokens[at]?.text === '-' && isGlued(tokens[at]) && isGlued(tokens[at + 1]);
  const from = at + (isHyphened ? 1 : 0);
  const first = tokens[from];
  if (isHyphened && first?.text === 'plus') return null;
  if (isHyphened && first?.kind === 'word') return { noun: nounOf(first), next: from + 1 };
  const end = endOfRun(tokens, from);
  for (let index = from; index < end; index++) {
    if (!looksLikeNoun(tokens[index])) continue;
    let last = index;
    // “one country’s troops” counts countries.
    const isOwner = /'s?$/.test(tokens[index]?.text ?? '');
    while (!isOwner && last + 1 < end && goesOnWith(tokens[last], tokens[last + 1])) last += 1;
    const isMember = tokens[last]?.text === 'members' && tokens[last - 1]?.text === 'service';
    return { noun: isMember ? 'servicemember' : nounOf(tokens[last]), next: last + 1 };
  }
  if (end === from) return null;
  if (isOne) return { noun: nounOf(tokens[end - 1]), next: end };
  return first?.isCapitalised && first.text.length > 1
    ? { noun: nounOf(first), next: from + 1 }
    : null;
}

/** As it is written, which in German and for a people is with a capital. */
function nounOf(token: Token | undefined): string {
  const noun = (token?.text ?? '').replace(/'s?$/, '');
  return token?.isCapitalised ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun;
}

const ADJECTIVES = new Set(['military', 'male', 'female', 'police', 'dead', 'injured', 'wounded']);

/** “military” + “vehicles”, “sales” + “people”; not “troops” + “holds”. */
const goesOnWith = (noun: Token | undefined, next: Token | undefined) =>
  isKnown(next?.text ?? '') || (ADJECTIVES.has(noun?.text ?? '') && isPlural(next?.text ?? ''));

const looksLikeNoun = (token: Token | undefined) =>
  token !== undefined && (isKnown(token.text) || isPlural(token.text));

/** Behind the words that may belong to a noun: up to a mark, or a word that begins something else. */
function endOfRun(tokens: readonly Token[], from: number): number {
  let end = from;
  for (let words = 0; words < LONGEST; words++) {
    const token = tokens[end];
    if (!follows(token) || token.kind !== 'word' || STOPS.has(token.text)) break;
    const joins = token.text === 'and' || token.text === 'or';
    if (joins && !(tokens[end - 1]?.isCapitalised && tokens[end + 1]?.isCapitalised)) break;
    end += 1;
    // “U.S. troops”
    const isInitial = token.text.length === 1 && token.isCapitalised;
    if (isInitial && tokens[end]?.text === '.' && isGlued(tokens[end])) end += 1;
    const hyphen = tokens[end];
    if (hyphen?.text === '-' && isGlued(hyphen) && isGlued(tokens[end + 1])) end += 1;
  }
  return tokens[end - 1]?.kind === 'mark' ? Math.max(from, end - 1) : end;
}
