import { z } from 'zod';
import type { Metric } from '@/lib/domain/assessment/agreement/in-words';
import { ClaimKind } from '@/lib/domain/claim/claim';
import { Id } from '@/lib/domain/identity';

/** What a page of agreement shows. */
export type AgreementSearch = {
  kind: ClaimKind | null;
  /** Two whose ratings alone are counted. */
  reviewers: [string, string] | null;
  /** Which alpha is drawn and explained. */
  by: Metric;
};

const Reviewers = z.tuple([Id, Id]).refine(([one, other]) => one !== other);

/** Of an address; what it says wrongly is left out. */
export const readSearch = (
  asked: Record<string, string | string[] | undefined>,
): AgreementSearch => ({
  kind: ClaimKind.safeParse(asked.kind).data ?? null,
  reviewers: Reviewers.safeParse(asked.reviewer).data ?? null,
  by: asked.by === 'nominal' ? 'nominal' : 'ordinal',
});

/** The address of `page` that shows this. */
export function searchHref(page: string, { kind, reviewers, by }: AgreementSearch): string {
  const search = new URLSearchParams([
    ...(kind ? [['kind', kind]] : []),
    ...(reviewers ?? []).map((id) => ['reviewer', id]),
    ...(by === 'nominal' ? [['by', by]] : []),
  ]);
  return search.size > 0 ? `${page}?${search}` : page;
}
