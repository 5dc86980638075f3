import { z } from 'zod';
import { assertFound, readJson, unreadable } from '@/lib/adapters/bibliography/answers';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { parseDoi } from '@/lib/domain/source/identity';
import { type Notice, type NoticeKind, settledNotices } from '@/lib/domain/source/notice';

/** Metadata with the list of references can be long. */
const MAX_BYTES = 5_000_000;

/** Asked beside other things that people wait for. */
const TIMEOUT_MILLISECONDS = 5_000;

/**
 * Crossref's types of updates; a new edition or version says nothing against the old one.
 * https://www.crossref.org/documentation/crossmark/crossmark-registering-updates/
 */
const kinds: Record<string, NoticeKind> = {
  retraction: 'retraction',
  partial_retraction: 'partial_retraction',
  withdrawal: 'withdrawal',
  removal: 'withdrawal',
  expression_of_concern: 'expression_of_concern',
  correction: 'correction',
  corrigendum: 'correction',
  erratum: 'correction',
  addendum: 'correction',
  clarification: 'correction',
};

const Update = z.looseObject({
  type: z.string(),
  label: z.string().optional().catch(undefined),
  DOI: z.string().optional().catch(undefined),
  source: z.string().optional().catch(undefined),
  updated: z
    .looseObject({ 'date-parts': z.array(z.array(z.number().int())) })
    .optional()
    .catch(undefined),
});

/** The parts of Crossref's REST API that tell of what was published on a work afterwards. */
const Answer = z.looseObject({
  message: z.looseObject({ 'updated-by': z.array(z.unknown()).default([]) }),
});

/**
 * The notices on the work that a DOI names, from a register that answers as Crossref's REST API does,
 * which also holds what Retraction Watch has found. https://api.crossref.org/swagger-ui/index.html
 */
export async function noticesOf(
  doi: string,
  register: string,
  fetch: GuardedFetch,
): Promise<Notice[]> {
  const answer = await fetch(`${register}/works/${encodeURIComponent(doi)}`, {
    accept: 'application/json',
    mediaTypes: ['application/json'],
    maxBytes: MAX_BYTES,
    timeoutMs: TIMEOUT_MILLISECONDS,
  });
  assertFound(answer, `the DOI ${doi}`);
  const read = Answer.safeParse(readJson(answer));
  if (!read.success) throw unreadable(answer);
  return settledNotices(read.data.message['updated-by'].flatMap((update) => noticeIn(update, doi)));
}

/** None where it says nothing against the work. */
function noticeIn(value: unknown, work: string): Notice[] {
  const { data: update } = Update.safeParse(value);
  const kind =
    update &&
    kinds[
      update.type
        .trim()
        .toLowerCase()
        .replaceAll(/[\s-]+/g, '_')
    ];
  if (!update || !kind) return [];
  const doi = parseDoi(update.DOI ?? '');
  return [
    {
      kind,
      label: update.label?.trim() || update.type,
      date: dateOf(update.updated?.['date-parts'][0] ?? []),
      // A work that was changed where it stands has no notice of its own.
      doi: doi === work ? null : doi,
      recordedFrom: recordedFrom(update.source),
    },
  ];
}

function recordedFrom(source: string | undefined): Notice['recordedFrom'] {
  if (source === 'publisher') return 'publisher';
  return source === 'retraction-watch' ? 'retraction_watch' : null;
}

function dateOf([year, month, day]: readonly number[]): string | null {
  if (!year || year < 1000 || year > 9999) return null;
  const isMonth = month !== undefined && month >= 1 && month <= 12;
  const isDay = isMonth && day !== undefined && day >= 1 && day <= 31;
  return [year, ...(isMonth ? [month] : []), ...(isDay ? [day] : [])]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
