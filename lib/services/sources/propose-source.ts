import { z } from 'zod';
import { type Bibliography, bibliography } from '@/lib/adapters/bibliography/bibliography';
import { likelyDuplicate } from '@/lib/data/sources';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { invalidField, isClaimdeskError } from '@/lib/domain/errors';
import { dayOf } from '@/lib/domain/source/csl-date';
import { CslDraft } from '@/lib/domain/source/csl-draft';
import { type Identifier, identifierIn } from '@/lib/domain/source/identifier';
import { identityOf, parseDoi } from '@/lib/domain/source/identity';
import { Notice } from '@/lib/domain/source/notice';
import { LikelyDuplicate } from '@/lib/domain/source/source-list';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

export const SourceToPropose = z.object({
  text: z.string().max(2000).describe('A web address, a DOI or an ISBN.'),
});

export const SourceProposal = z.object({
  draft: CslDraft,
  /** The source of the desk that seems to be the same work. */
  duplicate: LikelyDuplicate.nullable(),
  /** Why no more is known than what was pasted; null when the lookup brought something. */
  failure: z.string().nullable(),
  /** What was published on the work afterwards; null where no register could say. */
  notices: z.array(Notice).nullable(),
});
export type SourceProposal = z.infer<typeof SourceProposal>;

/**
 * A draft for adding a source, from a pasted address, DOI or ISBN. Writes nothing. A lookup that
 * fails stops nobody: the draft then holds what was pasted, to be completed by hand.
 * @throws ClaimdeskError `invalid_input` for what is none of the three.
 */
export async function proposeSource(
  context: Context,
  input: z.input<typeof SourceToPropose>,
  books: Bibliography = bibliography(),
): Promise<SourceProposal> {
  authorize(context.actor, 'source.add');
  const identifier = identifierIn(parse(SourceToPropose, input).text);
  if (!identifier) {
    throw invalidField('text', 'Paste a web address, a DOI or an ISBN, or go on by hand.');
  }
  const typed = draftOf(identifier, context.now());
  const known = await duplicateOf(typed);
  if (known) return { draft: typed, duplicate: known, failure: null, notices: null };
  try {
    const draft = { ...typed, ...(await lookUp(books, identifier)) };
    const notices = await noticesOn(books, draft);
    return { draft, duplicate: await duplicateOf(draft), failure: null, notices };
  } catch (error) {
    if (!isClaimdeskError(error)) throw error;
    return { draft: typed, duplicate: null, failure: error.message, notices: null };
  }
}

const duplicateOf = (draft: CslDraft) =>
  likelyDuplicate(reader(), identityOf({ ...draft, title: draft.title ?? '' }), null);

async function noticesOn(books: Bibliography, { DOI }: CslDraft): Promise<Notice[] | null> {
  const doi = parseDoi(DOI ?? '');
  if (doi === null) return null;
  try {
    return await books.noticesOf(doi);
  } catch (error) {
    if (!isClaimdeskError(error)) throw error;
    return null;
  }
}

function draftOf({ kind, value }: Identifier, now: Date): CslDraft {
  switch (kind) {
    case 'doi':
      return { type: 'article-journal', DOI: value };
    case 'isbn':
      return { type: 'book', ISBN: value };
    case 'address':
      return { type: 'webpage', URL: value, accessed: dayOf(now) };
  }
}

function lookUp(books: Bibliography, { kind, value }: Identifier): Promise<CslDraft> {
  switch (kind) {
    case 'doi':
      return books.byDoi(value);
    case 'isbn':
      return books.byIsbn(value);
    case 'address':
      return books.byAddress(value);
  }
}
