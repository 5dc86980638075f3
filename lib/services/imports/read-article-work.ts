import {
  type ArticleSource,
  readArticleSource,
} from '@/lib/adapters/article-reader/read-article-source';
import { ImportInput, type KeptSource, sourceName } from '@/lib/domain/job/article-reading';
import type { JobWork } from '@/lib/services/jobs/job-work';

const stepWords = {
  fetching: 'Fetching the page',
  unpacking: 'Unpacking the file',
  reading: 'Reading the text',
} as const;

/** How much is behind when a step begins. */
const behind = { fetching: 0, unpacking: 0.3, reading: 0.6 } as const;

const told = ({ id, input }: { id: string; input: unknown }) => ({
  jobId: id,
  name: sourceName(ImportInput.parse(input).source),
});

/** Reads the article that a text, a file or an address holds, for a person to look at. */
export const readArticleWork: JobWork = {
  action: 'article.import',
  run: ({ input, bytes }, { signal, report }) =>
    readArticleSource(sourceOf(ImportInput.parse(input).source, bytes ?? new Uint8Array()), {
      signal,
      onProgress: (step) => report(stepWords[step], behind[step]),
    }),
  finished: (job) => ({ type: 'import.read', ...told(job) }),
  failed: (job, reason) => ({ type: 'import.failed', ...told(job), reason }),
};

function sourceOf(kept: KeptSource, bytes: Uint8Array): ArticleSource {
  switch (kept.kind) {
    case 'text': {
      const { format, url } = kept;
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      return { kind: 'text', text, format, ...(url ? { url } : {}) };
    }
    case 'file':
      return { kind: 'file', name: kept.name, bytes };
    case 'address':
      return kept;
  }
}
