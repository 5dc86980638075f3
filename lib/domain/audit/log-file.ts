import type { LogEntry } from '@/lib/domain/audit/log';
import { type Cell, csvLines, csvOf } from '@/lib/domain/report/formats/csv-writer';

/** One format that the log is saved in: what stands before the first entry, and each entry's lines. */
type LogFormat = {
  label: string;
  mediaType: string;
  extension: string;
  head: string;
  line: (entry: LogEntry) => string;
};

const columns = [
  'sequence',
  'at',
  'person',
  'person_id',
  'type',
  'what',
  'path',
  'article_id',
  'claim_id',
  'event',
  'previous_hash',
  'hash',
];

const cells = ({
  sequence,
  at,
  actor,
  event,
  words,
  place,
  previousHash,
  hash,
}: LogEntry): Cell[] => [
  sequence,
  at,
  actor.name,
  actor.id,
  event.type,
  words,
  place?.path ?? null,
  'articleId' in event ? event.articleId : null,
  'claimId' in event ? event.claimId : null,
  JSON.stringify(event),
  previousHash,
  hash,
];

/** The formats of the saved log. */
export const logFormats = {
  csv: {
    label: 'CSV',
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    head: csvOf([columns]),
    line: (entry) => csvLines([cells(entry)]),
  },
  jsonl: {
    label: 'JSON lines',
    mediaType: 'application/jsonl',
    extension: 'jsonl',
    head: '',
    line: (entry) => `${JSON.stringify(entry)}\n`,
  },
} as const satisfies Record<string, LogFormat>;

export type LogFormatName = keyof typeof logFormats;
