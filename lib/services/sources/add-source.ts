import type { z } from 'zod';
import { insertSource } from '@/lib/data/sources';
import { WebAddress } from '@/lib/domain/job/article-reading';
import { withCleanIdentifiers } from '@/lib/domain/source/csl-identifiers';
import { identityOf } from '@/lib/domain/source/identity';
import { type Source, SourceInput } from '@/lib/domain/source/source';
import { queueCapture } from '@/lib/services/captures/request-capture';
import { command, type Outcome, type Work } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { refuseDuplicate } from '@/lib/services/sources/refuse-duplicate';

/** Adds the work, and asks for a copy of what stands at its address. */
export async function addWork(
  work: Work,
  { csl: given, tier, distinct, capture }: z.output<typeof SourceInput>,
): Promise<Outcome<Source>> {
  const csl = withCleanIdentifiers(given);
  const identity = identityOf(csl);
  if (!distinct) await refuseDuplicate(work.tx, identity);
  const source = await insertSource(work.tx, { csl, tier, identity }, work.at);
  const address = WebAddress.safeParse(csl.URL);
  const copied =
    capture && address.success
      ? await queueCapture(work, source, { kind: 'address', url: address.data })
      : null;
  return {
    result: source,
    events: [
      { type: 'source.added', sourceId: source.id, title: source.csl.title },
      ...(copied?.events ?? []),
    ],
  };
}

const add = command('source.add', SourceInput, addWork);

/**
 * Adds a work to the desk's sources and returns it. Of one with an address a copy is made in the
 * background, unless the input says otherwise.
 * @throws ClaimdeskError `invalid_input`; `duplicate_source` with the likely duplicate, unless the
 * input says that it is `distinct`.
 */
export async function addSource(
  context: Context,
  input: z.input<typeof SourceInput>,
): Promise<Source> {
  const source = await add(context, input);
  wakeRunner();
  return source;
}
