import type { ReadingStep, ReadTask } from '@/lib/adapters/article-reader/in-worker';
import { kindOf } from '@/lib/adapters/article-reader/kind';
import { readDocx } from '@/lib/adapters/article-reader/read-docx';
import { readPdf } from '@/lib/adapters/article-reader/read-pdf';
import type { ArticleFormat } from '@/lib/domain/article/article';
import { fromHtml } from '@/lib/domain/article/from-html';
import { fromMarkdown } from '@/lib/domain/article/from-markdown';
import { fromPlainText } from '@/lib/domain/article/from-plain-text';
import { decodePage } from '@/lib/domain/article/html/decode-page';
import type { ReadDraft } from '@/lib/domain/article/read-draft';

/**
 * The article in what a person pasted, chose or addressed. It may take long and holds the thread.
 * @throws ClaimdeskError `invalid_input`, `too_large` or `unsupported_media_type`, saying what to
 * do.
 */
export async function readTask(
  task: ReadTask,
  onStep: (step: ReadingStep) => void,
): Promise<ReadDraft> {
  if (task.kind === 'text') {
    onStep('reading');
    return readText(task.text, task.format, task.url);
  }
  const { bytes, charset, url } = task;
  const kind = kindOf(task);
  if (kind === 'docx') return { ...(await readDocx(bytes, onStep)), url };
  onStep('reading');
  if (kind === 'pdf') return { ...(await readPdf(bytes)), url };
  return readText(decodePage(bytes, charset ? `charset=${charset}` : ''), kind, url);
}

function readText(text: string, format: ArticleFormat, url: string | null): ReadDraft {
  if (format !== 'html') {
    const read = format === 'markdown' ? fromMarkdown(text) : fromPlainText(text);
    return { ...read, publisher: null, publishedAt: null, url };
  }
  const { description: _, ...page } = fromHtml(text, url === null ? {} : { url });
  return page;
}
