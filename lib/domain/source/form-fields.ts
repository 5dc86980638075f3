import type { CslItem } from '@/lib/domain/source/csl';

/** The fields of a work that a form asks for as text, beside its type, title, authors and tier. */
export const textFields = [
  'issued',
  'container-title',
  'volume',
  'issue',
  'page',
  'edition',
  'publisher',
  'publisher-place',
  'number',
  'URL',
  'accessed',
  'DOI',
  'ISBN',
  'language',
  'note',
] as const;
export type TextField = (typeof textFields)[number];

type Type = CslItem['type'];

const words: Record<TextField, string> = {
  issued: 'Date',
  'container-title': 'Published in',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  edition: 'Edition',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  number: 'Number',
  URL: 'Address',
  accessed: 'Accessed',
  DOI: 'DOI',
  ISBN: 'ISBN',
  language: 'Language',
  note: 'Note',
};

/** What a field is called on a type, where the general word would mislead. */
const wordsOn: Partial<Record<Type, Partial<Record<TextField, string>>>> = {
  'article-journal': { 'container-title': 'Journal' },
  'article-magazine': { 'container-title': 'Magazine' },
  'article-newspaper': { 'container-title': 'Newspaper or site' },
  article: { publisher: 'Archive or series' },
  bill: { number: 'Number of the bill' },
  broadcast: { 'container-title': 'Programme', publisher: 'Broadcaster' },
  chapter: { 'container-title': 'Book' },
  dataset: { publisher: 'Archive' },
  entry: { 'container-title': 'Reference work' },
  'entry-dictionary': { 'container-title': 'Dictionary' },
  'entry-encyclopedia': { 'container-title': 'Encyclopaedia' },
  hearing: { publisher: 'Body' },
  legal_case: { publisher: 'Court', number: 'Docket number' },
  legislation: { 'container-title': 'Code or gazette', number: 'Number of the law' },
  motion_picture: { publisher: 'Studio or channel' },
  'paper-conference': { 'container-title': 'Proceedings' },
  post: { 'container-title': 'Platform' },
  'post-weblog': { 'container-title': 'Blog' },
  regulation: { 'container-title': 'Code or gazette' },
  report: { publisher: 'Issued by', number: 'Report number' },
  thesis: { publisher: 'University' },
  webpage: { 'container-title': 'Site' },
};

const everywhere: readonly TextField[] = ['issued', 'URL', 'accessed', 'DOI', 'language', 'note'];
const periodical: readonly TextField[] = ['container-title', 'volume', 'issue', 'page'];
const inBook: readonly TextField[] = [
  'container-title',
  'page',
  'edition',
  'publisher',
  'publisher-place',
  'ISBN',
];
const onSite: readonly TextField[] = ['container-title', 'publisher'];
const law: readonly TextField[] = ['container-title', 'number', 'page'];

/** What a type has beside the fields of every work; where it is not named, a publisher and a place. */
const own: Partial<Record<Type, readonly TextField[]>> = {
  'article-journal': periodical,
  'article-magazine': periodical,
  'article-newspaper': ['container-title', 'page'],
  bill: law,
  book: ['volume', 'edition', 'publisher', 'publisher-place', 'ISBN'],
  broadcast: onSite,
  chapter: inBook,
  entry: inBook,
  'entry-dictionary': inBook,
  'entry-encyclopedia': inBook,
  interview: ['container-title'],
  legal_case: ['container-title', 'volume', 'page', 'publisher', 'number'],
  legislation: law,
  'paper-conference': inBook,
  personal_communication: [],
  post: ['container-title'],
  'post-weblog': ['container-title'],
  regulation: law,
  report: ['number', 'page', 'publisher', 'publisher-place', 'ISBN'],
  review: periodical,
  'review-book': periodical,
  webpage: onSite,
};

/** The text fields that a form shows for a type of work, in order, each with its label. */
export function fieldsOf(type: Type): { name: TextField; label: string }[] {
  const shown = new Set([...everywhere, ...(own[type] ?? ['publisher', 'publisher-place'])]);
  return textFields
    .filter((name) => shown.has(name))
    .map((name) => ({ name, label: fieldLabel(name, type) }));
}

/** What a form calls a field on a type of work. */
export const fieldLabel = (name: TextField, type: Type): string =>
  wordsOn[type]?.[name] ?? words[name];
