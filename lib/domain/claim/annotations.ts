import { z } from 'zod';
import type { ArticleText } from '@/lib/domain/article/article';
import { findAnnotated } from '@/lib/domain/claim/annotated-words';
import { type ReadAnnotation, readAnnotations } from '@/lib/domain/claim/annotation-formats';
import { ClaimContent, ClaimKind } from '@/lib/domain/claim/claim';
import { attributionOf } from '@/lib/domain/claim/detect/attribution';
import { kindOf } from '@/lib/domain/claim/detect/kind';
import { reasonsOf } from '@/lib/domain/claim/detect/reasons';
import { ClaimdeskError, type ErrorCode, type FieldIssue, invalidField } from '@/lib/domain/errors';
import { indexText } from '@/lib/domain/passage/anchor';
import type { PassageSelectors } from '@/lib/domain/passage/passage';
import { shorten } from '@/lib/domain/source/csl-names';

/** Annotations that are taken in at once. */
const MOST_ANNOTATIONS = 5000;

/** Each becomes a passage of the claim. */
const MOST_TARGETS = 20;

/** A claim made of an annotation. */
export type AnnotatedClaim = {
  /** The annotation's own id; null where it has none that can be kept. */
  key: string | null;
  content: ClaimContent;
  passages: PassageSelectors[];
};

type Refusal = FieldIssue & { code: ErrorCode };

/**
 * The claims that annotations of a text make: the wording is an annotation's own text or, without
 * one, the words it marks, and a tag that names a kind of claim gives the kind. The quoted words
 * decide where a claim stands; a position only tells places apart that have the same words around.
 * An annotation whose id `isHere` says is here already is left alone, as is one that comes twice.
 * @param input a W3C annotation, page, collection or list of them, or what Hypothesis' API answers
 * @throws ClaimdeskError naming every annotation that cannot be taken in: `passage_not_found`,
 * `passage_ambiguous`, `invalid_input` (such as a note on the page as a whole).
 */
export function claimsOfAnnotations(
  article: ArticleText,
  input: unknown,
  isHere: (id: string) => boolean = () => false,
): { claims: AnnotatedClaim[]; alreadyHere: number } {
  const brought = readAnnotations(input, article.text);
  if (brought.length > MOST_ANNOTATIONS) {
    throw invalidField('', `These are more than ${MOST_ANNOTATIONS} annotations: import parts.`);
  }
  const seen = new Set<string>();
  const annotations = brought.filter(({ id }) => {
    if (id === null) return true;
    const isNew = !seen.has(id) && !isHere(id);
    seen.add(id);
    return isNew;
  });
  const index = indexText(article.text);
  const refusals: Refusal[] = [];
  const claims = annotations.flatMap((annotation): AnnotatedClaim[] => {
    const made = claimOf(annotation, index);
    if (!Array.isArray(made)) return [made];
    refusals.push(...made);
    return [];
  });
  const [first] = refusals;
  if (!first) return { claims, alreadyHere: brought.length - annotations.length };
  const failed = new Set(refusals.map(({ path }) => path.replace(/\.(?:target|text).*$/, ''))).size;
  const message =
    refusals.length === 1
      ? first.message
      : `${failed} of ${annotations.length} annotations cannot be taken in, so none was.`;
  const issues = refusals.map(({ path, message }) => ({ path, message }));
  throw new ClaimdeskError(first.code, message, issues);
}

function claimOf(
  annotation: ReadAnnotation,
  index: ReturnType<typeof indexText>,
): AnnotatedClaim | Refusal[] {
  const { path, id, targets } = annotation;
  if (targets.length === 0 || targets.length > MOST_TARGETS) {
    const message =
      targets.length === 0
        ? 'This note is about the page as a whole: only an annotation of words can become a claim.'
        : `An annotation of more than ${MOST_TARGETS} passages: split it.`;
    return [{ code: 'invalid_input', path: `${path}.target`, message: named(annotation, message) }];
  }
  const found = targets.map((target) => findAnnotated(index, target));
  const refusals = found.flatMap((search, at): Refusal[] =>
    search.outcome === 'found' ? [] : [refusalOf(annotation, at, search)],
  );
  const content = contentOf(annotation);
  if (!content.success) {
    const message = content.error.issues[0]?.message ?? 'This cannot be the wording of a claim.';
    refusals.push({
      code: 'invalid_input',
      path: `${path}.text`,
      message: named(annotation, message),
    });
  }
  if (refusals.length > 0 || !content.success) return refusals;
  return {
    key: id !== null && id.length <= 200 ? id : null,
    content: content.data,
    passages: found.flatMap((search) => (search.outcome === 'found' ? [search.passage] : [])),
  };
}

function contentOf({ text, tags, targets }: ReadAnnotation) {
  const wording = (text.trim() || targets.map(({ exact }) => exact.trim()).join(' … ')).trim();
  const tagged = tags.map((tag) => ClaimKind.safeParse(tag.trim().toLowerCase()).data);
  const attribution = attributionOf(wording);
  const kind =
    tagged.find((one) => one !== undefined) ??
    kindOf(wording, reasonsOf(wording, attribution), attribution);
  return ClaimContent.safeParse({ wording, kind });
}

function refusalOf(
  annotation: ReadAnnotation,
  at: number,
  search: Exclude<ReturnType<typeof findAnnotated>, { outcome: 'found' }>,
): Refusal {
  const words = `“${shorten(annotation.targets[at]?.exact ?? '', 80)}”`;
  const path = `${annotation.path}.target.${at}`;
  if (search.outcome === 'ambiguous') {
    const message = `The text has ${words} more than once: give the words before and after it.`;
    return { code: 'passage_ambiguous', path, message };
  }
  const near = search.near === null ? '' : ` The nearest words are “${shorten(search.near, 80)}”.`;
  return { code: 'passage_not_found', path, message: `The text does not have ${words}.${near}` };
}

/** The message with what its annotation is known by. */
function named({ id, text, targets }: ReadAnnotation, message: string): string {
  const name = text.trim() || targets[0]?.exact || id;
  return name ? `“${shorten(name, 80)}”: ${message}` : message;
}

/** What an import of annotations brought. */
export const ImportedAnnotations = z.object({
  /** The claims that were made, by number. */
  claims: z.array(z.object({ id: z.string(), number: z.int(), wording: z.string() })),
  /** Annotations that were here already and are left alone. */
  alreadyHere: z.int().nonnegative(),
});
export type ImportedAnnotations = z.infer<typeof ImportedAnnotations>;
