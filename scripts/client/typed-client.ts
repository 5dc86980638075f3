import { compile } from 'json-schema-to-typescript';
import { namedSchemas } from '@/scripts/client/names';

type Json = Record<string, unknown>;
type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Json;
};
type Content = { content?: Record<string, { schema?: Json }> };
type Operation = {
  summary: string;
  parameters: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
export type Description = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Json> };
};

const banner = `/**
 * The API of Claimdesk as types, made of its description by \`npm run generate:client\`.
 * \`paths\` is of the shape that openapi-fetch takes.
 */`;

/** The types of an OpenAPI document: the same text for the same document. */
export async function clientSource({ paths, components }: Description): Promise<string> {
  const schema = {
    ...objectOf(
      Object.entries(paths).map(([path, operations]) => [
        path,
        objectOf(Object.entries(operations).map(([method, one]) => [method, operationOf(one)])),
      ]),
    ),
  };
  const definitions = Object.entries({ ...components.schemas, ...namedSchemas() });
  const source = await compile(
    {
      ...(readable(schema) as Json),
      definitions: Object.fromEntries(
        definitions.map(([name, one]) => [name, readable(one, false) as Json]),
      ),
    },
    'paths',
    {
      additionalProperties: false,
      bannerComment: banner,
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 100 },
    },
  );
  // A status is a number in the shape that clients take.
  return source
    .replace('export interface Paths ', 'export interface paths ')
    .replaceAll(/^(\s*)'?"?(\d{3})'?"?: \{/gm, '$1$2: {');
}

const objectOf = (
  properties: (readonly [name: string, schema: Json])[],
  optional: readonly string[] = [],
) => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(properties),
  required: properties.map(([name]) => name).filter((name) => !optional.includes(name)),
});

function operationOf({ summary, parameters, requestBody, responses }: Operation): Json {
  const isOf = (place: Parameter['in']) => parameters.filter((one) => one.in === place);
  const places = (['path', 'query', 'header'] as const).filter((place) => isOf(place).length > 0);
  const taken = places.map((place) => {
    const here = isOf(place);
    const optional = here.filter(({ required }) => !required).map(({ name }) => name);
    return [
      place,
      objectOf(
        here.map(({ name, schema }) => [name, schema]),
        optional,
      ),
    ] as const;
  });
  const free = places.filter((place) => isOf(place).every(({ required }) => !required));
  return {
    description: summary,
    ...objectOf([
      ['parameters', objectOf(taken, free)],
      ...(requestBody ? [['requestBody', contentOf(requestBody)] as const] : []),
      ['responses', responsesOf(responses)],
    ]),
  };
}

/** Success by its status; every refusal is a problem, whatever its status. */
function responsesOf(responses: Operation['responses']): Json {
  const all = Object.entries(responses);
  const successes = all.filter(([status]) => status < '400');
  const refusal = all.find(([status]) => status >= '400')?.[1];
  return objectOf(
    [...successes, ...(refusal ? [['default', refusal] as const] : [])].map(
      ([status, one]) => [status, contentOf(one)] as const,
    ),
  );
}

/** Of a file: whatever its bytes are read as. */
const contentOf = ({ content = {} }: Content): Json =>
  objectOf([
    [
      'content',
      objectOf(Object.entries(content).map(([mediaType, { schema }]) => [mediaType, schema ?? {}])),
    ],
  ]);

const names = new Map(
  Object.entries(namedSchemas()).map(([name, schema]) => [JSON.stringify(schema), name]),
);

/** The same in the words of the older draft that the compiler reads, by name where it has one. */
function readable(value: unknown, isNamed = true): unknown {
  if (Array.isArray(value)) return value.map((one) => readable(one));
  if (typeof value !== 'object' || value === null) return value;
  const name = isNamed && names.get(JSON.stringify(value));
  if (name) return { $ref: `#/definitions/${name}` };
  const { const: only, prefixItems, $ref, ...rest } = value as Json;
  const read = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, readable(one)]));
  if (typeof $ref === 'string')
    return { $ref: $ref.replace('#/components/schemas/', '#/definitions/') };
  if (only !== undefined) return { ...read, enum: [only] };
  return prefixItems ? { ...read, items: readable(prefixItems) } : read;
}
