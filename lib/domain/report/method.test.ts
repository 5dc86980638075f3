import { describe, expect, it } from 'vitest';
import { htmlOfMarkdown } from '@/lib/domain/report/markdown-to-html';
import { defaultMethod } from '@/lib/domain/report/method';

describe('the default method', () => {
  it('is a few plain paragraphs that say what the rules of evidence hold', () => {
    const paragraphs = htmlOfMarkdown(defaultMethod).match(/<p>/g);
    expect(paragraphs).toHaveLength(4);
    expect(defaultMethod).toContain(
      'No rating other than “unproven” may be given without a citation.',
    );
  });
});
