/** As much of a JSON schema as a reader is told. */
export type ShownSchema = {
  type?: string | string[];
  format?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: ShownSchema[];
  oneOf?: ShownSchema[];
  items?: ShownSchema;
  properties?: Record<string, ShownSchema>;
  required?: string[];
};

type Content = {
  description?: string;
  content?: Record<string, { schema?: ShownSchema; example?: unknown }>;
};

type DescribedOperation = {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema: ShownSchema;
  }[];
  requestBody?: Content;
  responses: Record<string, Content>;
};

export type ShownOperation = DescribedOperation & { method: string; path: string };

export type ShownDocument = { paths: Record<string, Record<string, DescribedOperation>> };

/** The operations of a description by tag, the tags in the given order. */
export function byTag(
  { paths }: ShownDocument,
  tags: readonly string[],
): { tag: string; operations: ShownOperation[] }[] {
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  );
  return tags.map((tag) => ({
    tag,
    operations: all
      .filter((operation) => operation.tags.includes(tag))
      .sort((one, other) => one.path.localeCompare(other.path)),
  }));
}

/** The fields of a body; of one that has choices, those of every choice. */
export function shownFields(
  schema: ShownSchema,
): { name: string; required: boolean; schema: ShownSchema }[] {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const all = choices.flatMap(shownFields).map((field) => ({ ...field, required: false }));
    return [...new Map(all.map((field) => [field.name, field])).values()];
  }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    required: schema.required?.includes(name) ?? false,
    schema: property,
  }));
}

const words: Record<string, string> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
};
const formats: Record<string, string> = {
  uuid: 'id',
  'date-time': 'instant (ISO 8601)',
  date: 'day (YYYY-MM-DD)',
  uri: 'web address',
  email: 'e-mail address',
};

/** What a value may be, in words: “list of id, or null”. */
export function typeWords(schema: ShownSchema): string {
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(', ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeWords))].join(', or ');
  const types = Array.isArray(schema.type) ? schema.type : [schema.type ?? ''];
  return types
    .map((type) => {
      if (type === 'array') return `list of ${schema.items ? typeWords(schema.items) : 'anything'}`;
      if (type === 'object' && schema.properties) {
        return `object of ${Object.keys(schema.properties).join(', ')}`;
      }
      return formats[schema.format ?? ''] ?? words[type] ?? 'anything';
    })
    .join(', or ');
}
