import type { CaptureTask, ReadingStep } from '@/lib/adapters/article-reader/in-worker';
import { kindOf } from '@/lib/adapters/article-reader/kind';
import { openDocx } from '@/lib/adapters/article-reader/read-docx';
import { decoded, noText, wordsOf } from '@/lib/adapters/capture-reader/words-of';
import { wordsOfMarkdown } from '@/lib/domain/source/words-of-copy/from-markdown';
import { wordsOfWord } from '@/lib/domain/source/words-of-copy/from-word';
import type { CaptureWords } from '@/lib/domain/source/words-of-copy/words-of-copy';

/**
 * All the words in a copy of a source. It may take long and holds the thread.
 * @throws ClaimdeskError as the readers do for what holds no text, is locked or is damaged.
 */
export async function readCaptureTask(
  task: CaptureTask,
  onStep: (step: ReadingStep) => void,
): Promise<CaptureWords> {
  const none = noText(task);
  if (none) return none;
  const kind = kindOf(task);
  if (kind === 'docx') {
    const { html, properties } = await openDocx(task.bytes, onStep);
    return wordsOfWord(html, properties);
  }
  onStep('reading');
  return kind === 'markdown' ? wordsOfMarkdown(decoded(task)) : wordsOf(kind, task);
}
