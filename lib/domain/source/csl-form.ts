import type { CslName } from '@/lib/domain/source/csl';
import { readDate, writeDate } from '@/lib/domain/source/csl-date';
import type { CslDraft } from '@/lib/domain/source/csl-draft';
import { fieldsOf, type TextField, textFields } from '@/lib/domain/source/form-fields';

/** An author as a form holds it: a person in two fields, or an organisation in one. */
export type AuthorFields =
  | { kind: 'person'; family: string; given: string }
  | { kind: 'organisation'; literal: string };

/** A work as a form holds it: all text. */
export type CslForm = {
  type: CslDraft['type'];
  title: string;
  authors: AuthorFields[];
  texts: Record<TextField, string>;
};

export const emptyPerson: AuthorFields = { kind: 'person', family: '', given: '' };

export function formOf(csl: CslDraft): CslForm {
  return {
    type: csl.type,
    title: csl.title ?? '',
    authors: (csl.author ?? []).map(authorFields),
    texts: Object.fromEntries(
      textFields.map((name) => [name, textOf(csl, name)]),
    ) as CslForm['texts'],
  };
}

/**
 * The CSL item that a form filled in over `base` amounts to. What the form does not ask for stays
 * as it was, as do names and dates that were left alone with their finer parts; a field that another
 * type no longer shows goes.
 */
export function cslOf(form: CslForm, base: CslDraft): CslDraft {
  const before = formOf(base);
  const csl: CslDraft = { ...base, type: form.type, title: form.title.trim() };
  const shown = new Set(fieldsOf(form.type).map(({ name }) => name));
  for (const name of textFields) {
    const typed = form.texts[name].trim();
    const isGone = form.type !== base.type && !shown.has(name);
    if (isGone || typed === '') delete csl[name];
    else if (typed !== before.texts[name]) {
      Object.assign(csl, { [name]: isDate(name) ? readDate(typed) : typed });
    }
  }
  const authors = form.authors.flatMap((author) => nameOf(author, base.author ?? []) ?? []);
  if (authors.length > 0) csl.author = authors;
  else delete csl.author;
  return csl;
}

const isDate = (name: TextField): name is 'issued' | 'accessed' =>
  name === 'issued' || name === 'accessed';

function textOf(csl: CslDraft, name: TextField): string {
  if (isDate(name)) {
    const date = csl[name];
    return date ? writeDate(date) : '';
  }
  const value = csl[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function authorFields(name: CslName): AuthorFields {
  if ('literal' in name) return { kind: 'organisation', literal: String(name.literal) };
  const particle = name['non-dropping-particle'];
  const family = typeof particle === 'string' ? `${particle} ${name.family}` : String(name.family);
  return { kind: 'person', family, given: typeof name.given === 'string' ? name.given : '' };
}

/** Null for a row that was left empty. A person of one name is kept whole, as CSL asks for. */
function nameOf(author: AuthorFields, before: readonly CslName[]): CslName | null {
  const same = before.find((name) => JSON.stringify(authorFields(name)) === JSON.stringify(author));
  if (same) return same;
  if (author.kind === 'organisation') {
    const literal = author.literal.trim();
    return literal === '' ? null : { literal };
  }
  const [family, given] = [author.family.trim(), author.given.trim()];
  if (family && given) return { family, given };
  const only = family || given;
  return only === '' ? null : { literal: only };
}
