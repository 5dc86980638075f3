type Schema = {
  type?: string | string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
};

const ofFormat: Record<string, string> = {
  uuid: '019aa000-0000-7000-8000-000000000001',
  'date-time': '2026-06-01T09:00:00.000Z',
  date: '2026-06-01',
  uri: 'https://example.org/',
  email: 'reviewer@desk.example',
};

/** Texts by the name of what holds them, where any text will do. */
const ofName: Record<string, string> = {
  wording: 'Some 40,000 vehicles cross the bridge a day.',
  title: 'The bridge',
  name: 'Ada',
  text: 'Some 40,000 vehicles cross the bridge a day.',
  exact: 'Some 40,000 vehicles',
  quote: 'Some 40,000 vehicles a day.',
  rationale: 'The count of 2025 says so.',
  reason: 'It was counted twice.',
  body: 'Who counted?',
  rating: 'true',
};

/** Patterns that no text by its name fits. */
const ofPattern: [RegExp, string][] = [
  [/0-9a-f\]\{64\}/, '0'.repeat(64)],
  [/^\^\\d\{4\}-\\d\{2\}\$/, '2026-06'],
  [/^\^\\d\{4\}/, '2026'],
  [/^\^\[a-zA-Z\]\{2,3\}/, 'en'],
  [/^\^https\?:/, 'https://example.org/'],
];

/**
 * A value that a schema takes, the same each time: its first choice, and of an object only what has to
 * be there; undefined for a schema that takes anything.
 */
export function exampleOf(schema: Schema, name = ''): unknown {
  if ('const' in schema) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return exampleOf(choice, name);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object': {
      const wanted = schema.required ?? [];
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => wanted.includes(key))
          .map(([key, property]) => [key, exampleOf(property, key)]),
      );
    }
    case 'array':
      return itemsOf(schema, name);
    case 'string':
      return textOf(schema, name);
    case 'integer':
    case 'number':
      return (
        schema.minimum ?? (schema.exclusiveMinimum === undefined ? 1 : schema.exclusiveMinimum + 1)
      );
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function itemsOf({ prefixItems, items, minItems = 1 }: Schema, name: string): unknown[] {
  if (prefixItems) return prefixItems.map((item) => exampleOf(item, name));
  return items ? Array.from({ length: Math.max(1, minItems) }, () => exampleOf(items, name)) : [];
}

function textOf({ format, pattern, minLength = 0 }: Schema, name: string): string {
  const byFormat = ofFormat[format ?? ''];
  if (byFormat) return byFormat;
  const byPattern = ofPattern.find(([known]) => pattern && known.test(pattern))?.[1];
  return byPattern ?? (ofName[name] ?? 'text').padEnd(minLength, '.');
}
