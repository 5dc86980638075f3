import { shorten } from '@/lib/domain/source/csl-names';

type Change = { field: string; before?: unknown; after?: unknown };

/** How much of a long text (a method, a rationale) is shown, in characters. */
const LONGEST_VALUE = 280;

/** The fields that readers meet, by the words the pages use; others go by their own name. */
const fieldWords: Record<string, string> = {
  adjudicator: 'who settles verdicts',
  blind: 'whether reviewers judge blind',
  requiredAssessments: 'how many assessments are needed',
  authors: 'the authors',
  author: 'the authors',
  citationStyle: 'the citation style',
  claimant: 'the claimant',
  'container-title': 'the publication',
  csl: 'the reference',
  defaultScaleId: 'the rating scale for new articles',
  dueOn: 'the due date of its claims',
  issued: 'the date of issue',
  accessed: 'the date of access',
  isBasedOn: 'the original it is based on',
  kind: 'the kind',
  language: 'the language',
  locator: 'the place in the source',
  method: 'the method',
  name: 'the name',
  note: 'the note',
  passages: 'the passage',
  priority: 'the priority',
  publishedAt: 'the date of publication',
  publisher: 'the publisher',
  quote: 'the quoted words',
  withoutQuote: 'why no words are quoted',
  personCheck: 'the check with a person',
  rank: 'the rank',
  ratingScaleId: 'the rating scale',
  showReviewerNames: 'whether reviewers are named',
  stance: 'the stance',
  text: 'the text',
  tier: 'how near it stands to the fact',
  title: 'the title',
  type: 'the kind of work',
  url: 'the address',
  URL: 'the address',
  wording: 'the wording',
};

/** “changed the wording from “a” to “b”; removed the claimant, “c””; a record is told field by field. */
export function describeChanges(changes: readonly Change[]): string {
  const told = changes
    .flatMap(fieldByField)
    .map(describeChange)
    .filter((words) => words !== null);
  return told.length > 0 ? told.join('; ') : 'saved it without a change';
}

function describeChange({ field, before, after }: Change): string | null {
  const name = fieldWords[field] ?? `the ${wordsOf(field)}`;
  const [was, is] = [valueWords(before), valueWords(after)];
  if (was === is) return was === null ? null : `changed ${name}`;
  if (was === null) return `set ${name} to ${is}`;
  if (is === null) return `removed ${name}, ${was}`;
  return `changed ${name} from ${was} to ${is}`;
}

/** A change from one record (a CSL item) to another as the changes of its fields. */
function fieldByField(change: Change): Change[] {
  const { before, after } = change;
  if (!isRecord(before) || !isRecord(after) || dateWords(before) || dateWords(after))
    return [change];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((key) => ({ field: key, before: before[key], after: after[key] }));
}

/** Null for what a reader would call nothing. */
function valueWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return `“${shorten(value, LONGEST_VALUE)}”`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return listWords(value);
  return isRecord(value) ? recordWords(value) : String(value);
}

function listWords(values: readonly unknown[]): string | null {
  const words = values.map(valueWords).filter((item) => item !== null);
  return words.length > 0 ? words.join(', ') : null;
}

/** A passage by its words, a person or work by its name, a date by its numbers. */
function recordWords(record: Record<string, unknown>): string {
  const date = dateWords(record);
  if (date) return date;
  const name = [record.given, record.family].filter(Boolean).join(' ');
  const text = record.exact ?? record.title ?? record.name ?? record.literal ?? record.raw ?? name;
  return valueWords(text) ?? 'another value';
}

function dateWords(record: Record<string, unknown>): string | null {
  const parts = record['date-parts'];
  if (!Array.isArray(parts)) return null;
  const dates = parts
    .filter(Array.isArray)
    .map((date) =>
      date.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
    );
  return dates.join(' to ');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `rankReason` and `rank-reason` as “rank reason”. */
const wordsOf = (field: string) =>
  field
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replaceAll(/[-_.]/g, ' ');
