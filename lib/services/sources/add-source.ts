import { insertSource } from '@/lib/data/sources';
import { withCleanIdentifiers } from '@/lib/domain/source/csl-identifiers';
import { identityOf } from '@/lib/domain/source/identity';
import { SourceInput } from '@/lib/domain/source/source';
import { command } from '@/lib/services/command';
import { refuseDuplicate } from '@/lib/services/sources/refuse-duplicate';

/**
 * Adds a work to the desk's sources and returns it.
 * @throws ClaimdeskError `invalid_input`; `duplicate_source` with the likely duplicate, unless the
 * input says that it is `distinct`.
 */
export const addSource = command('source.add', SourceInput, async ({ tx, at }, input) => {
  const csl = withCleanIdentifiers(input.csl);
  const identity = identityOf(csl);
  if (!input.distinct) await refuseDuplicate(tx, identity);
  const source = await insertSource(tx, { csl, tier: input.tier, identity }, at);
  return {
    result: source,
    events: [{ type: 'source.added', sourceId: source.id, title: source.csl.title }],
  };
});
