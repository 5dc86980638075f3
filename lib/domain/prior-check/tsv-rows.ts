import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { checked, type PriorCheck } from '@/lib/domain/prior-check/prior-check';

/** Names of columns, without their case and what stands between their words. */
const columns: Readonly<Record<keyof PriorCheck, readonly string[]>> = {
  url: [
    'url',
    'address',
    'link',
    'reviewurl',
    'claimreviewurl',
    'factcheckurl',
    'factcheckingarticle',
    'pageurl',
    'articleurl',
    'vclaimid',
  ],
  claim: ['claim', 'claimreviewed', 'vclaim', 'statement', 'claimtext', 'text', 'fact'],
  claimant: ['claimant', 'speaker', 'claimauthor', 'claimedby', 'author', 'person'],
  publisher: ['publisher', 'reviewauthor', 'organization', 'organisation', 'site', 'factchecker'],
  title: ['title', 'headline', 'name', 'reviewtitle'],
  reviewedOn: ['datepublished', 'reviewdate', 'reviewedon', 'date', 'published', 'publishedon'],
  rating: ['rating', 'verdict', 'label', 'textualrating', 'alternatename', 'truthrating'],
  language: ['language', 'inlanguage', 'languagecode', 'lang'],
};

/** A row is never longer, in UTF-16 code units. */
const MOST_IN_ROW = 1_000_000;
/** So many lines are looked at for the end of a field in quotation marks. */
const MOST_LINES_IN_FIELD = 50;

/**
 * Reads tab-separated values with a header, given bit by bit. A field in quotation marks may hold ends of
 * lines; where none closes it, the mark is one of its words.
 */
export class TsvRows {
  private rest = '';
  /** Lines of a row whose last field is not closed yet. */
  private held: string[] = [];
  private places: Partial<Record<keyof PriorCheck, number>> | null = null;

  /** What the rows that end in this text say; null of a row without a claim or an address. */
  push(text: string): (PriorCheck | null)[] {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    if (this.rest.length > MOST_IN_ROW) throw tooLong();
    return lines.flatMap((line) => this.line(line));
  }

  /** What the last row says. @throws ClaimdeskError `invalid_input` for what has no header. */
  end(): (PriorCheck | null)[] {
    const last = this.rest === '' ? [] : this.line(this.rest);
    this.rest = '';
    const literal = this.held.splice(0).flatMap((line) => this.row(line.split('\t')));
    if (this.places === null) throw invalidField('file', 'This file is empty.');
    return [...last, ...literal];
  }

  private line(ended: string): (PriorCheck | null)[] {
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended;
    if (this.held.length === 0) {
      const fields = line.split('\t');
      if (!isOpen(fields.at(-1) ?? '')) return this.row(fields);
      this.held.push(line);
      return [];
    }
    const [first = '', ...fields] = line.split('\t');
    const begun = this.held[0]?.split('\t') ?? [];
    const field = [begun.pop() ?? '', ...this.held.slice(1), first].join('\n');
    if (!isOpen(field)) {
      this.held = [];
      return this.row([...begun, field, ...fields]);
    }
    this.held.push(line);
    if (this.held.length <= MOST_LINES_IN_FIELD) return [];
    // Nothing closes it: the first line is a row of its own, and the others are looked at anew.
    const [literal = '', ...others] = this.held.splice(0);
    return [...this.row(literal.split('\t')), ...others.flatMap((one) => this.line(one))];
  }

  private row(raw: readonly string[]): (PriorCheck | null)[] {
    const fields = raw.map(unquoted);
    if (this.places === null) {
      this.places = placesIn(fields);
      return [];
    }
    if (fields.every((field) => field.trim() === '')) return [];
    const { places } = this;
    const named = Object.entries(places).map(([name, place]) => [name, fields[place]]);
    return [checked(Object.fromEntries(named))];
  }
}

/** Whether a field begins with a quotation mark that nothing closes. */
function isOpen(field: string): boolean {
  if (!field.startsWith('"')) return false;
  const marks = /"*$/.exec(field)?.[0].length ?? 0;
  return field.length === marks ? marks % 2 === 1 : marks % 2 === 0;
}

const unquoted = (field: string): string =>
  field.length > 1 && field.startsWith('"') && field.endsWith('"') && !isOpen(field)
    ? field.slice(1, -1).replaceAll('""', '"')
    : field;

function placesIn(header: readonly string[]): Partial<Record<keyof PriorCheck, number>> {
  const names = header.map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, ''));
  const places: Partial<Record<keyof PriorCheck, number>> = {};
  for (const [field, known] of Object.entries(columns)) {
    const name = known.find((one) => names.includes(one));
    if (name) places[field as keyof PriorCheck] = names.indexOf(name);
  }
  const missing = (['url', 'claim'] as const).filter((field) => places[field] === undefined);
  if (missing.length > 0) {
    throw invalidField(
      'file',
      `The first line names no column “${missing.join('” and no column “')}”. It has to name the columns, with tabs between them: url, claim, claimant, publisher, title, date, rating, language.`,
    );
  }
  return places;
}

function tooLong() {
  const message = 'A line is over a million characters long: this is no table with tabs.';
  return new ClaimdeskError('too_large', message, [{ path: 'file', message }]);
}
