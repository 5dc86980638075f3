import { forgetSourceNotices, sourceById, updateSource } from '@/lib/data/sources';
import { Id, Version } from '@/lib/domain/identity';
import { cslChanges } from '@/lib/domain/source/csl-changes';
import { withCleanIdentifiers } from '@/lib/domain/source/csl-identifiers';
import { identityOf } from '@/lib/domain/source/identity';
import { type SourceIdentity, SourceInput } from '@/lib/domain/source/source';
import { command } from '@/lib/services/command';
import { refuseDuplicate } from '@/lib/services/sources/refuse-duplicate';

const Input = SourceInput.extend({ id: Id, expectedVersion: Version });

/**
 * Corrects what the desk knows of a work and returns it.
 * @throws ClaimdeskError `stale_version` when somebody changed it since `expectedVersion`;
 * `duplicate_source` when a number or address that is new to it is another source's, unless the
 * input says that it is `distinct`.
 */
export const editSource = command('source.edit', Input, async ({ tx, at }, input) => {
  const { id, expectedVersion, tier } = input;
  const before = await sourceById(tx, id);
  const csl = withCleanIdentifiers(input.csl);
  const identity = identityOf(csl);
  if (!input.distinct) await refuseDuplicate(tx, newIn(identity, before.identity), id);
  // Notices are of the work whose DOI was asked for.
  const isOtherWork = identity.doi !== before.identity.doi;
  if (isOtherWork) await forgetSourceNotices(tx, id);
  const result = await updateSource(tx, id, expectedVersion, { csl, tier, identity }, at);
  const changes = [
    ...cslChanges(before.csl, csl),
    ...(before.tier === tier ? [] : [{ field: 'tier', before: before.tier, after: tier }]),
  ];
  return {
    result,
    events: [
      {
        type: 'source.edited',
        sourceId: id,
        title: csl.title,
        changes,
        ...(isOtherWork
          ? { former: { notices: before.notices, noticesCheckedAt: before.noticesCheckedAt } }
          : {}),
      },
    ],
  };
});

/** What it shared with another source before this change was accepted then. */
const newIn = (after: SourceIdentity, before: SourceIdentity): SourceIdentity => ({
  doi: after.doi === before.doi ? null : after.doi,
  isbn: after.isbn === before.isbn ? null : after.isbn,
  canonicalUrl: after.canonicalUrl === before.canonicalUrl ? null : after.canonicalUrl,
});
