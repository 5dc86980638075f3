import type { AuthorFields, CslForm } from '@/lib/domain/source/csl-form';
import { fieldLabel, type TextField, textFields } from '@/lib/domain/source/form-fields';
import type { SourceTier } from '@/lib/domain/source/source';
import { typeWords } from '@/lib/domain/source/type-words';

/** A source as a form holds it: the work, and how near it stands to the fact. */
export type SourceFields = CslForm & { tier: SourceTier };

export type FieldName = 'type' | 'title' | 'authors' | 'tier' | TextField;

export const fieldNames: readonly FieldName[] = ['type', 'title', 'authors', 'tier', ...textFields];

/** One field in which somebody else's change meets what was typed; all as words. */
export type Meeting = { name: FieldName; label: string; was: string; theirs: string; mine: string };

/**
 * What was typed over `opened`, carried over to what it has become since: fields that were left
 * alone take the other's change, fields that were typed into stay.
 */
export function mergeForms(opened: SourceFields, now: SourceFields, typed: SourceFields) {
  return fieldNames
    .filter((name) => isSame(opened, typed, name))
    .reduce((merged, name) => take(merged, now, name), typed);
}

/** The fields that somebody else changed, with what each side has there. */
export const meetings = (opened: SourceFields, now: SourceFields, typed: SourceFields): Meeting[] =>
  fieldNames
    .filter((name) => !isSame(opened, now, name))
    .map((name) => ({
      name,
      label: labelOf(name, typed),
      was: wordsOf(opened, name),
      theirs: wordsOf(now, name),
      mine: wordsOf(typed, name),
    }));

/** The form with what it lacks taken from another; and the names of what was taken. */
export function fillIn(
  form: SourceFields,
  from: SourceFields,
): { form: SourceFields; filled: string[] } {
  const names = fieldNames.filter(
    (name) => wordsOf(form, name) === '' && wordsOf(from, name) !== '',
  );
  return {
    form: names.reduce((filled, name) => take(filled, from, name), form),
    filled: names.map((name) => labelOf(name, form)),
  };
}

/** `form` with one field of `from`. */
export function take(form: SourceFields, from: SourceFields, name: FieldName): SourceFields {
  if (isText(name)) return { ...form, texts: { ...form.texts, [name]: from.texts[name] } };
  return { ...form, [name]: from[name] };
}

const isSame = (one: SourceFields, other: SourceFields, name: FieldName): boolean =>
  wordsOf(one, name) === wordsOf(other, name);

const isText = (name: FieldName): name is TextField =>
  (textFields as readonly string[]).includes(name);

function wordsOf(form: SourceFields, name: FieldName): string {
  if (isText(name)) return form.texts[name].trim();
  switch (name) {
    case 'authors':
      return form.authors.map(authorWords).join('; ');
    case 'type':
      return typeWords[form.type];
    default:
      return form[name];
  }
}

const authorWords = (author: AuthorFields): string =>
  author.kind === 'organisation' ? author.literal : `${author.given} ${author.family}`.trim();

function labelOf(name: FieldName, { type }: SourceFields): string {
  if (isText(name)) return fieldLabel(name, type);
  const labels = { type: 'Kind of work', title: 'Title', authors: 'Authors', tier: 'Tier' };
  return labels[name];
}
