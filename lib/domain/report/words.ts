import type { ClaimKind, ClaimPriority } from '@/lib/domain/claim/claim';
import type { Stance } from '@/lib/domain/source/citation';
import type { Notice } from '@/lib/domain/source/notice';
import { noticeWords } from '@/lib/domain/source/notice-words';
import type { SourceRank, SourceTier } from '@/lib/domain/source/source';

/** What a report calls its things, the same in every format. */
export const kindWords: Record<ClaimKind, string> = {
  quantity: 'Quantity',
  event: 'Event',
  attribution: 'Attribution',
  causal: 'Cause and effect',
  comparison: 'Comparison',
  prediction: 'Prediction',
  quotation: 'Quotation',
};

export const priorityWords: Record<ClaimPriority, string> = {
  high: 'High priority',
  normal: 'Normal priority',
  low: 'Low priority',
};

export const stanceWords: Record<Stance, string> = {
  supports: 'Supports',
  refutes: 'Refutes',
  context: 'Context',
};

export const tierWords: Record<SourceTier, string> = {
  primary: 'Primary source',
  secondary: 'Secondary source',
  tertiary: 'Tertiary source',
};

export const rankWords: Record<SourceRank, string> = {
  preferred: 'Preferred source',
  normal: 'Normal',
  deprecated: 'Deprecated source',
};

/** “Deprecated: withdrawn by its publisher”; null where the desk has nothing against the source. */
function deprecationWords({ rank, rankReason }: Pick<Warned, 'rank' | 'rankReason'>) {
  if (rank !== 'deprecated') return null;
  return rankReason ? `Deprecated: ${rankReason}` : 'Deprecated';
}

type Warned = { rank: SourceRank; rankReason: string | null; notices: readonly Notice[] };

/** What whoever meets a citation of the source is told: that the desk deprecates it, and its notices. */
export const warningsOf = (source: Warned): string[] =>
  [
    deprecationWords(source),
    ...source.notices.map((notice) => noticeWords(notice, dateWords)),
  ].filter((words) => words !== null);

export const UNSETTLED = 'Not settled';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * “24 November 2026” of an ISO 8601 date or of an instant in UTC, “November 2026” of a month; anything
 * else comes back as it is.
 */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:$|-(\d{2}))/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  if (!year || !name) return iso;
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

/** “1 claim”, “2 claims”. */
export const counted = (count: number, thing: string) =>
  `${count} ${thing}${count === 1 ? '' : 's'}`;

/** “a”, “a and b”, “a, b and c”. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const rightToLeftScripts = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);
const rightToLeftLanguages = new Set(
  'ar arc ckb dv fa he iw ks nqo pnb ps sd syr ug ur yi'.split(' '),
);

/** Which way a language is written, from its BCP 47 tag: by the script where one is given. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const [primary = '', ...subtags] = language.toLowerCase().split('-');
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag));
  if (script) return rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
  return rightToLeftLanguages.has(primary) ? 'rtl' : 'ltr';
}
