import { z } from 'zod';
import { latestArticleTitles, namesOfArticles } from '@/lib/data/articles';
import { type LogSearch, searchLog } from '@/lib/data/audit-log';
import { listScales } from '@/lib/data/rating-scales';
import { type Reader, reader } from '@/lib/data/transaction';
import { listMembers } from '@/lib/data/users';
import { authorize } from '@/lib/domain/access/permissions';
import { describeEvent } from '@/lib/domain/audit/describe';
import type { AuditEntry } from '@/lib/domain/audit/events';
import { familiesOf, type LogEntry, LogFilter, placeOf, SYSTEM } from '@/lib/domain/audit/log';
import { type LogFormatName, logFormats } from '@/lib/domain/audit/log-file';
import type { Person } from '@/lib/domain/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = LogFilter.extend({
  /** A sequence of the log: only what came before it. */
  before: z.int().positive().optional(),
  limit: z.int().min(1).max(500).default(50),
});

/** A page of the log as the filter asks, in plain words, the newest first. */
export async function readLog(
  context: Context,
  input: z.input<typeof Input> = {},
): Promise<{ items: LogEntry[]; nextCursor: string | null }> {
  authorize(context.actor, 'audit.read');
  const { before, limit, ...filter } = parse(Input, input);
  const db = context.tx ?? reader();
  const entries = await searchLog(db, searchOf(filter), limit + 1, before);
  const page = entries.slice(0, limit);
  return {
    items: await told(db, page),
    nextCursor: entries.length > limit ? String(page.at(-1)?.sequence) : null,
  };
}

/** How many entries are held in memory while the log is saved. */
const CHUNK = 500;

type LogFile = { mediaType: string; fileName: string; body: ReadableStream<Uint8Array> };

/** The filtered log as a file that is read and sent piece by piece, the newest entry first. */
export function exportLog(
  context: Context,
  input: z.input<typeof LogFilter>,
  name: LogFormatName,
): LogFile {
  authorize(context.actor, 'audit.read');
  const search = searchOf(parse(LogFilter, input));
  const { mediaType, extension, head, line } = logFormats[name];
  const db = context.tx ?? reader();
  const encoder = new TextEncoder();
  let before: number | undefined;
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      if (head) stream.enqueue(encoder.encode(head));
    },
    async pull(stream) {
      const entries = await searchLog(db, search, CHUNK, before);
      before = entries.at(-1)?.sequence;
      const text = (await told(db, entries)).map(line).join('');
      if (text) stream.enqueue(encoder.encode(text));
      if (entries.length < CHUNK) stream.close();
    },
  });
  const day = context.now().toISOString().slice(0, 10);
  return { mediaType, fileName: `audit-log-${day}.${extension}`, body };
}

/** As many articles as a filter offers. */
const OFFERED_ARTICLES = 200;

/** Whom and what the log can be filtered by; the article that is chosen is always among them. */
export async function logChoices(
  context: Context,
  chosenArticle?: string,
): Promise<{ people: Person[]; articles: { id: string; title: string }[] }> {
  authorize(context.actor, 'audit.read');
  const db = context.tx ?? reader();
  const [members, articles, chosen] = await Promise.all([
    listMembers(db),
    latestArticleTitles(db, OFFERED_ARTICLES),
    namesOfArticles(db, chosenArticle ? [chosenArticle] : []),
  ]);
  for (const [id, { title }] of chosen) {
    if (!articles.some((one) => one.id === id)) articles.push({ id, title });
  }
  return { people: members.map(({ id, name }) => ({ id, name })), articles };
}

const DAY = 24 * 60 * 60 * 1000;

function searchOf({ person, kind, articleId, from, to }: LogFilter): LogSearch {
  return {
    ...(person ? { actorId: person === SYSTEM ? null : person } : {}),
    ...(kind ? { families: familiesOf(kind) } : {}),
    ...(articleId ? { articleId } : {}),
    ...(from ? { from: new Date(from) } : {}),
    ...(to ? { until: new Date(Date.parse(to) + DAY) } : {}),
  };
}

/** Entries in plain words, with the names that stand behind their ids. */
async function told(db: Reader, entries: readonly AuditEntry[]): Promise<LogEntry[]> {
  if (entries.length === 0) return [];
  const articleIds = entries.flatMap(({ event }) =>
    'articleId' in event ? [event.articleId] : [],
  );
  const [articles, members, scales] = await Promise.all([
    namesOfArticles(db, [...new Set(articleIds)]),
    listMembers(db),
    listScales(db),
  ]);
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const ratingsOf = new Map(
    scales.map(({ id, ratings }) => [id, new Map(ratings.map((one) => [one.key, one.label]))]),
  );
  return entries.map((entry) => {
    const { event } = entry;
    const scaleId = 'articleId' in event ? articles.get(event.articleId)?.ratingScaleId : undefined;
    return {
      ...entry,
      words: describeEvent(event, {
        member: (id) => nameOf.get(id),
        rating: (key) => ratingsOf.get(scaleId ?? '')?.get(key),
      }),
      place: placeOf(event, (id) => articles.get(id)?.title),
    };
  });
}
