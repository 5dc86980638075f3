import type { z } from 'zod';
import { invalidInput } from '@/lib/domain/errors';
import { assertStorable } from '@/lib/http/storable-text';

type Tree = { [key: string]: unknown };
type Definition = {
  type: string;
  innerType?: z.core.$ZodType;
  in?: z.core.$ZodType;
  element?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
};

const secretName = /password|secret/i;
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype']);
const MAX_FIELDS = 2_000;

/**
 * The fields as an object for `schema`. Names are paths, dotted or bracketed (`passages.0.exact`,
 * `passages[0][exact]`). An empty text becomes null or undefined where the schema takes one of
 * them; numbers, ticked boxes and lists become what the schema asks for, a missing list an empty
 * one, a missing box false. Whether it is valid is for the service to say.
 */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): z.input<Schema> {
  return shapeTo(schema, formObject(form)) as z.input<Schema>;
}

/**
 * The fields as an object of texts, files and lists of them, nested by their names.
 * @throws ClaimdeskError `invalid_input` for text that no database can keep, or too many fields.
 */
export function formObject(form: FormData): Tree {
  const names = fieldNames(form);
  if (names.length > MAX_FIELDS) {
    throw invalidInput([{ path: '', message: 'The form has too many fields.' }]);
  }
  const root: Tree = Object.create(null);
  for (const name of names) {
    const values = form.getAll(name);
    const keys = name
      .replaceAll(/\[(\w*)\]/g, '.$1')
      .replace(/\.$/, '')
      .split('.');
    if (!keys.some((key) => unsafeKeys.has(key))) {
      put(root, keys, values.length === 1 ? values[0] : values);
    }
  }
  assertStorable(root);
  return root;
}

/** What was typed, by field name as it stands: for giving a refused form back. No passwords, no files. */
export function typedValues(form: FormData): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const name of fieldNames(form)) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0 && !secretName.test(name) && !unsafeKeys.has(name)) {
      typed[name] = texts.length === 1 ? texts[0] : texts;
    }
  }
  return typed;
}

/** React's own fields of a server action begin with `$ACTION`. */
const fieldNames = (form: FormData): string[] => [
  ...new Set([...form.keys()].filter((name) => !/^(\d+_)?\$ACTION/.test(name))),
];

function put(root: Tree, keys: readonly string[], value: unknown): void {
  let node = root;
  for (const key of keys.slice(0, -1)) {
    const next = node[key];
    node[key] = typeof next === 'object' && next !== null ? next : Object.create(null);
    node = node[key] as Tree;
  }
  node[keys.at(-1) ?? ''] = value;
}

function shapeTo(schema: z.core.$ZodType, value: unknown): unknown {
  if (value === '') return emptyFor(schema);
  const { type, shape, element } = innermost(schema);
  switch (type) {
    case 'object':
      return shape && (value === undefined || isTree(value))
        ? shapeObject(schema, shape, value)
        : value;
    case 'array':
      if (value === undefined) return accepts(schema, undefined) ? undefined : [];
      return listOf(value).map((item) => (element ? shapeTo(element, item) : item));
    case 'number':
      return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
        ? Number(value)
        : value;
    case 'boolean':
      if (value === undefined) return accepts(schema, undefined) ? undefined : false;
      return value !== 'false' && value !== 'off';
    default:
      return value;
  }
}

function shapeObject(
  schema: z.core.$ZodType,
  shape: Record<string, z.core.$ZodType>,
  value: Tree | undefined,
): unknown {
  if (value === undefined && accepts(schema, undefined)) return undefined;
  return Object.fromEntries(
    Object.entries(shape)
      .map(([key, field]) => [key, shapeTo(field, value?.[key])] as const)
      .filter(([, field]) => field !== undefined),
  );
}

function emptyFor(schema: z.core.$ZodType): unknown {
  if (accepts(schema, null)) return null;
  return accepts(schema, undefined) ? undefined : '';
}

const accepts = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success;

function innermost(schema: z.core.$ZodType): Definition {
  const definition = schema._zod.def as unknown as Definition;
  const inner = definition.innerType ?? definition.in;
  return inner ? innermost(inner) : definition;
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Blob);

const listOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return isTree(value) ? Object.values(value) : [value];
};
