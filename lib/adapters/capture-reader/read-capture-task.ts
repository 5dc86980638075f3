import type { CaptureTask, ReadingStep } from '@/lib/adapters/article-reader/in-worker';
import { kindOf } from '@/lib/adapters/article-reader/kind';
import { openDocx } from '@/lib/adapters/article-reader/read-docx';
import { openPdf } from '@/lib/adapters/article-reader/read-pdf';
import { decodePage } from '@/lib/domain/article/html/decode-page';
import { wordsOfHtml } from '@/lib/domain/source/words-of-copy/from-html';
import { wordsOfPdf } from '@/lib/domain/source/words-of-copy/from-pdf';
import { wordsOfMarkdown, wordsOfText } from '@/lib/domain/source/words-of-copy/from-text';
import { wordsOfWord } from '@/lib/domain/source/words-of-copy/from-word';
import { type CaptureWords, withoutWords } from '@/lib/domain/source/words-of-copy/words-of-copy';

/**
 * All the words in a copy of a source. It may take long and holds the thread.
 * @throws ClaimdeskError as the readers do for what holds no text, is locked or is damaged.
 */
export async function readCaptureTask(
  task: CaptureTask,
  onStep: (step: ReadingStep) => void,
): Promise<CaptureWords> {
  const { bytes, mediaType, charset, url } = task;
  if (/^(?:image|audio|video|font)\//.test(mediaType)) {
    return withoutWords('This copy is no text: look at it for its words.');
  }
  const kind = kindOf(task);
  if (kind === 'docx') {
    const { html, properties } = await openDocx(bytes, onStep);
    return wordsOfWord(html, properties);
  }
  onStep('reading');
  if (kind === 'pdf') {
    const { pages, properties } = await openPdf(bytes);
    return wordsOfPdf(pages, properties);
  }
  const text = decodePage(bytes, charset ? `charset=${charset}` : '');
  if (kind === 'html') return wordsOfHtml(text, url);
  return kind === 'markdown' ? wordsOfMarkdown(text) : wordsOfText(text);
}
