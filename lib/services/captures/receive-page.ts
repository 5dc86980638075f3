import { z } from 'zod';
import { draftOfPage } from '@/lib/adapters/bibliography/page';
import { findSameWork, sourceById } from '@/lib/data/sources';
import { WebAddress } from '@/lib/domain/job/article-reading';
import type { Capturing } from '@/lib/domain/job/capturing';
import { dayOf } from '@/lib/domain/source/csl-date';
import { identityOf } from '@/lib/domain/source/identity';
import { SourceInput } from '@/lib/domain/source/source';
import { queueCapture } from '@/lib/services/captures/request-capture';
import { command, type Outcome, type Work } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { addWork } from '@/lib/services/sources/add-source';

const Input = z.object({
  url: WebAddress,
  /** The page as the browser has it, scripts done. */
  html: z.string().min(1, 'The page came without its content.'),
});

/** The desk's source of that address, or a new one from what the page says of itself. */
async function sourceOfPage(work: Work, { url, html }: z.output<typeof Input>) {
  const draft = draftOfPage(html, url);
  const { host } = new URL(url);
  const csl = { accessed: dayOf(work.at), ...draft, title: draft.title ?? host, URL: url };
  const known = await findSameWork(
    work.tx,
    identityOf({ title: '', type: 'webpage', URL: url }),
    null,
  );
  if (known) return { result: await sourceById(work.tx, known.id), events: [] };
  return await addWork(work, SourceInput.parse({ csl, capture: false, distinct: true }));
}

const receive = command(
  'source.capture',
  Input,
  async (work, page): Promise<Outcome<Capturing>> => {
    const source = await sourceOfPage(work, page);
    const copy = await queueCapture(work, source.result, { kind: 'page', ...page });
    return { result: copy.result, events: [...source.events, ...copy.events] };
  },
);

/**
 * Takes in a page that a person's browser has open, as a copy of the source with its address; adds
 * the source where the desk has none.
 * @throws ClaimdeskError `invalid_input`, `too_large`.
 */
export async function receivePage(
  context: Context,
  page: z.input<typeof Input>,
): Promise<Capturing> {
  const capturing = await receive(context, page);
  wakeRunner();
  return capturing;
}
