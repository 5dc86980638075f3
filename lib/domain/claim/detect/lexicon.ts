/**
 * English words that tell what a sentence does. They are the project's own lists; the detector
 * learns from data how much each list counts.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that stand for themselves in the outline of a sentence; all others by their form. */
export const FUNCTION_WORDS =
  words(`i you he she it we they me him her us them my your his its our their mine yours ours
  theirs myself yourself himself herself itself ourselves themselves this that these those who whom
  whose which what when where why how a an the and or but nor so yet if then than because as until
  while of at by for with about against between into through during before after above below to from
  up down in out on off over under again here there all any both each few more most other some such
  no not only own same too very can could will would shall should may might must do does did done
  doing have has had having be am is are was were been being let lets get got go going gone went said
  say says think believe know want need just now never ever always also well yes n't 's 're 've 'll
  'd 'm percent million billion trillion thousand hundred dollars dollar years year last first per
  every`);

export const NUMBER_WORDS =
  words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety half third
  quarter double triple dozen dozens hundreds thousands millions billions trillions`);

export const MAGNITUDES = words('hundred thousand million billion trillion');

const SUPERLATIVES = words(
  'most least largest biggest highest lowest worst best first only greatest fewest',
);

/** Words in -est that compare nothing. */
const NOT_SUPERLATIVE =
  words(`west east rest test request forest honest protest invest contest guest harvest arrest
  suggest interest chest nest modest manifest digest northwest southwest northeast southeast midwest
  priest quest crest pest vest attest detest molest conquest tempest everest budapest unrest
  bequest ingest infest disinterest reinvest earnest zest jest wildest`);

export const isSuperlative = (word: string): boolean =>
  SUPERLATIVES.has(word) || (word.length > 5 && word.endsWith('est') && !NOT_SUPERLATIVE.has(word));

/** How often words of each of these lists stand in a sentence is a feature of its own. */
export const CUES: readonly (readonly [name: string, words: ReadonlySet<string>])[] = [
  ['speaker', words('i me my myself')],
  ['hearer', words('you your yours yourself')],
  ['ours', words('we our us ours')],
  ['others', words('he she his her him they their them')],
  ['modal', words("will would should could can may might must 'll shall")],
  [
    'past',
    words(`was were had did went got said voted took made gave came left lost cut put been`),
  ],
  ['present', words("is are am do does have has 're 'm 've")],
  ['negation', words("not n't never no none nothing nobody")],
  [
    'comparison',
    words(`more less than fewer higher lower increase increased decreased doubled
    tripled rose fell grew up down cut`),
  ],
  [
    'statistics',
    words(`percent % rate average deficit jobs tax taxes budget dollars unemployment
    inflation spending income growth debt record`),
  ],
  [
    'stance',
    words(`think believe feel hope want wish guess suppose opinion like love thank let
    please`),
  ],
  ['time', words('year years ago last month months week since today decade history century ever')],
];
