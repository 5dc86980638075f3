import type { Attribution } from '@/lib/domain/claim/detect/attribution';
import { isSuperlative } from '@/lib/domain/claim/detect/lexicon';
import { matchesOf } from '@/lib/domain/claim/detect/matches';

export const REASON_KINDS = [
  'number',
  'unit',
  'date',
  'name',
  'named-source',
  'quotation',
  'superlative',
  'comparison',
  'negation',
  'causal-word',
  'future',
  /** These two speak against a check. */
  'opinion-word',
  'question',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Words of a sentence that tell for or against a check; UTF-16 offsets within the sentence. */
export type Reason = { kind: ReasonKind; start: number; end: number; words: string };

const MONTH =
  'Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|March|Mar\\.|April|Apr\\.|May(?= \\d)|June|July|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?';
const COUNT =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|millions|billions|dozens?|half|a hundred|a thousand|a million|one in \\w+)';
const FIGURE = '[$€£]?\\d(?:[\\d,.]*\\d)?(?:st|nd|rd|th)?';

const PATTERNS: readonly (readonly [kind: ReasonKind, pattern: RegExp])[] = [
  [
    'date',
    new RegExp(
      `\\b(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTH})\\b(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? (?:1[6-9]|20)\\d\\d\\b)?|(?:the )?(?:(?:early|late|mid)[ -])?(?:1[6-9]|20)\\d\\d(?:s\\b|\\b(?![,.]\\d))|\\d{4}-\\d\\d-\\d\\d|(?:last|this|next) (?:year|month|week|decade|century|spring|summer|autumn|fall|winter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b|(?:\\w+ )?(?:years?|months?|weeks?|days?|decades?|centuries) (?:ago|earlier|later)\\b|(?:yesterday|today)\\b)`,
      'g',
    ),
  ],
  [
    'unit',
    new RegExp(
      `(?:\\b(?:about|around|roughly|nearly|almost|over|more than|less than|fewer than|at least|some|up to) )?(?:${FIGURE}|\\b${COUNT})(?:[ -](?:hundred|thousand|million|billion|trillion))?(?:%|[ -](?:percent|per cent|percentage points|dollars|euros|pounds|cents|people|men|women|children|troops|soldiers|jobs|votes|members|countries|nations|states|miles|kilometers|kilometres|meters|metres|feet|acres|hectares|tons|tonnes|barrels|gallons|litres|liters|degrees|years|months|weeks|days|hours|minutes|times|cases|deaths|families|workers|students|cars|homes|households|Americans|million|billion|trillion|thousand|hundred|seconds|inches|yards|pounds|kilograms|kg|km|mph)(?!\\w))|[$€£]\\d(?:[\\d,.]*\\d)?(?: (?:million|billion|trillion|thousand))?`,
      'gi',
    ),
  ],
  ['number', new RegExp(`${FIGURE}|\\b${COUNT}\\b`, 'gi')],
  [
    'comparison',
    /\b(?:(?:more|less|fewer|greater|larger|smaller|higher|lower|better|worse|older|younger|faster|slower|stronger|weaker|cheaper|bigger|rather|other) than|compared (?:to|with)|as (?:many|much|large|high|low|few) as|the same(?: \w+)? as|not the same|are the same|similar|unlike|differ(?:s|ed|ent|ences?)?|twice|double[ds]?|tripled|increased|decreased|rose|fell|grew|declined|resemble[sd]?|likened)\b/gi,
  ],
  [
    'causal-word',
    /\b(?:because(?: of)?|due to|led to|has led|leads to|as a result(?: of)?|resulted in|results in|caused?(?: by)?|causes|thanks to|owing to|in response to|is why|therefore|so that|based on|stems? from|blamed? (?:on|for)|responsible for|created)\b/gi,
  ],
  [
    'future',
    /\b(?:will|won['’]t|going to|could|might|may(?= \w+ )|shall|(?:un)?likely(?: to)?|expected to|plans? to|by (?:next year|20[2-9]\d))\b|['’]ll\b/g,
  ],
  [
    'negation',
    /\b(?:not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b|\bno(?= \w)/gi,
  ],
  ['superlative', /\b(?:[A-Za-z]{3,}est|most|least|worst|first|only)\b/gi],
  [
    'opinion-word',
    /\b(?:I (?:\w+ )?(?:think|believe|feel|hope|guess|suppose|want|wish)|in my (?:view|opinion)|should|must|ought to|I['’]m (?:glad|proud|sorry|happy))\b/gi,
  ],
  ['quotation', /“[^”]+”?|"[^"]+"/g],
  [
    'name',
    /(?<=[\p{L}\p{N},;:)’”] )(?!I\b)\p{Lu}[\p{L}\p{M}’'-]+(?:(?: of the| of| and the)? \p{Lu}[\p{L}\p{M}.’'-]*)*(?<![’'.]s?)/gu,
  ],
  ['question', /\?(?=[”"’)]*$)/g],
];

/** Kinds that keep the words they found from the kinds after them. */
const TAKES_WORDS: ReadonlySet<ReasonKind> = new Set(['date', 'unit', 'number']);

/** What in a sentence tells for or against a check, in the order of its words. */
export function reasonsOf(sentence: string, attribution: Attribution | null): Reason[] {
  const reasons: Reason[] = [];
  const taken: Reason[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const { 0: words, index: start } of matchesOf(pattern, sentence)) {
      const reason = { kind, start, end: start + words.length, words };
      if (kind === 'superlative' && !isSuperlative(words.toLowerCase())) continue;
      if (
        (TAKES_WORDS.has(kind) || kind === 'name') &&
        taken.some((other) => overlap(other, reason))
      )
        continue;
      if (TAKES_WORDS.has(kind)) taken.push(reason);
      reasons.push(reason);
    }
  }
  if (attribution?.claimant) {
    const { start, end } = attribution;
    reasons.push({ kind: 'named-source', start, end, words: sentence.slice(start, end) });
  }
  return reasons.sort((one, other) => one.start - other.start || one.end - other.end);
}

const overlap = (one: Reason, other: Reason) => one.start < other.end && other.start < one.end;
