import { z } from 'zod';
import type { AnnotatedWords } from '@/lib/domain/claim/annotated-words';
import { invalidField, invalidInput } from '@/lib/domain/errors';
import { codePointsOf } from '@/lib/domain/passage/code-points';

/** The longest context that is looked at on either side, in UTF-16 code units. */
const MOST_CONTEXT = 200;

/** An annotation of either format, as far as a claim can be made of it. */
export type ReadAnnotation = {
  /** Where it stands in the input, such as `rows.3`. */
  path: string;
  id: string | null;
  /** What its author wrote, tags aside; empty for a mere highlight. */
  text: string;
  tags: string[];
  /** The words it marks; none for a note on the page as a whole. */
  targets: AnnotatedWords[];
};

const list = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item)]);

/** https://www.w3.org/TR/annotation-model/#selectors; of other types than these, only the type counts. */
const Selector = z.looseObject({
  type: z.string().optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: z.number().int().nonnegative().optional(),
  end: z.number().int().nonnegative().optional(),
});

const Target = z.union([z.string(), z.looseObject({ selector: list(Selector).optional() })]);

const Body = z.union([
  z.string(),
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    value: z.string().optional(),
    purpose: z.union([z.string(), z.array(z.string())]).optional(),
  }),
]);

/**
 * One annotation: of the W3C's model (https://www.w3.org/TR/annotation-model/), or as Hypothesis'
 * API has it (https://h.readthedocs.io/en/latest/api-reference/), which writes `uri`, `text`, `tags`.
 */
const Annotation = z.looseObject({
  id: z.string().optional(),
  body: list(Body).optional(),
  bodyValue: z.string().optional(),
  target: list(Target).optional(),
  uri: z.string().optional(),
  text: z.string().optional(),
  tags: z.array(z.string()).optional(),
});
type Annotation = z.infer<typeof Annotation>;

/**
 * The annotations of an input in either format, in its order. Positions are those of `text` only in
 * the W3C's format; what Hypothesis counts is the page that it was on, so its positions are left out.
 * @throws ClaimdeskError `invalid_input` for what is neither.
 */
export function readAnnotations(input: unknown, text: string): ReadAnnotation[] {
  const { path, items } = itemsOf(input, '');
  const { toUnits } = codePointsOf(text);
  return items.map((item, at): ReadAnnotation => {
    const own = path === null ? '' : `${path}${at}`;
    const parsed = Annotation.safeParse(item);
    if (!parsed.success) {
      throw invalidInput(
        parsed.error.issues.map((issue) => ({
          path: [own, ...issue.path.map(String)].filter(Boolean).join('.'),
          message: 'This is no annotation in the W3C’s format or Hypothesis’.',
        })),
      );
    }
    const annotation = parsed.data;
    return {
      path: own || 'annotation',
      id: annotation.id ?? null,
      ...saidBy(annotation),
      targets: wordsOf(annotation, annotation.uri === undefined ? toUnits : null),
    };
  });
}

type Items = { path: string | null; items: readonly unknown[] };

/** The list that an input holds: bare, of a page, of a collection's first page, of Hypothesis' answer. */
function itemsOf(input: unknown, above: string): Items {
  if (Array.isArray(input)) return { path: above, items: input };
  if (isRecord(input)) {
    for (const field of ['items', 'rows']) {
      const items = input[field];
      if (Array.isArray(items)) return { path: `${above}${field}.`, items };
    }
    if (isRecord(input.first)) return itemsOf(input.first, `${above}first.`);
    if (input.target !== undefined) return { path: null, items: [input] };
  }
  throw invalidField(
    above.replace(/\.$/, ''),
    'Send W3C annotations (JSON-LD: an Annotation, AnnotationPage or AnnotationCollection with its first page), or what Hypothesis’ API answers ({rows: […]}).',
  );
}

function saidBy({
  text,
  tags,
  body,
  bodyValue,
}: Annotation): Pick<ReadAnnotation, 'text' | 'tags'> {
  if (text !== undefined || tags !== undefined) return { text: text ?? '', tags: tags ?? [] };
  const bodies = many(body).flatMap((one) => (typeof one === 'string' ? [] : [one]));
  const isTag = ({ purpose }: (typeof bodies)[number]) => many(purpose).includes('tagging');
  const texts = bodies.filter((one) => !isTag(one)).map(({ value }) => value ?? '');
  return {
    text: bodyValue ?? texts.find((value) => value.trim() !== '') ?? '',
    tags: bodies.filter(isTag).map(({ value }) => value ?? ''),
  };
}

function wordsOf(
  { target }: Annotation,
  toUnits: ((points: number) => number) | null,
): AnnotatedWords[] {
  return many(target).flatMap((one) => {
    const selectors = typeof one === 'string' ? [] : many(one.selector);
    const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
    if (!quote?.exact?.trim()) return [];
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    return [
      {
        exact: quote.exact,
        prefix: (quote.prefix ?? '').slice(-MOST_CONTEXT),
        suffix: (quote.suffix ?? '').slice(0, MOST_CONTEXT),
        ...(toUnits && position?.start !== undefined && position.end !== undefined
          ? { start: toUnits(position.start), end: toUnits(position.end) }
          : {}),
      },
    ];
  });
}

const many = <One>(value: One | One[] | undefined): One[] => {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
