import type { Block } from '@/lib/domain/article/article';
import { asOneLine } from '@/lib/domain/article/lay-out';
import { normaliseText } from '@/lib/domain/article/normalise';
import { invalidField } from '@/lib/domain/errors';

/**
 * That the text is one that reading an article gives: clean, and made up of these blocks.
 *
 * Throws `invalid_input` on `text` or `blocks`, naming the first that does not fit, and as
 * `normaliseText` does.
 */
export function assertLaidOut(text: string, blocks: readonly Block[]): void {
  if (normaliseText(text) !== text) {
    throw invalidField('text', 'This text is not as Claimdesk keeps it: leave its blocks out.');
  }
  let end = -2;
  blocks.forEach((block, index) => {
    const words = text.slice(block.start, block.end);
    const isJoined = block.start === end + 2 && (index === 0 || text.startsWith('\n\n', end));
    if (!isJoined || words === '' || words !== asOneLine(words)) {
      throw invalidField(
        `blocks.${index}`,
        'Give blocks that follow one another with two line ends between them, each of one line.',
      );
    }
    if ((block.kind === 'heading') !== (block.level !== undefined)) {
      throw invalidField(`blocks.${index}.level`, 'Headings have a level, and nothing else has.');
    }
    end = block.end;
  });
  if (end !== text.length) {
    throw invalidField('blocks', 'The blocks end before the text does, or after it.');
  }
}
