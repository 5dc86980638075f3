import { findSameWork } from '@/lib/data/sources';
import type { Writer } from '@/lib/data/transaction';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { SourceIdentity } from '@/lib/domain/source/source';

const sharedWords: Record<keyof SourceIdentity, string> = {
  doi: 'the same DOI',
  isbn: 'the same ISBN',
  canonicalUrl: 'the same address',
};

/**
 * Refuses a work that the desk already has, offering the one it has. `except` is the source that is
 * being changed.
 * @throws ClaimdeskError `duplicate_source` with the facts `existingId`, `existing`, `shared`.
 */
export async function refuseDuplicate(
  tx: Writer,
  identity: SourceIdentity,
  except: string | null = null,
): Promise<void> {
  const duplicate = await findSameWork(tx, identity, except);
  if (!duplicate) return;
  const { id, title, shared } = duplicate;
  throw new ClaimdeskError(
    'duplicate_source',
    `The desk already has a source with ${sharedWords[shared]}: “${title}”.`,
    [],
    { existingId: id, existing: { id, title }, shared },
  );
}
