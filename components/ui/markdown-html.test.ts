import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '@/components/ui/markdown-html';

describe('markdownToHtml', () => {
  it('lets no markup of the writer through', () => {
    const html = markdownToHtml('<script>alert(1)</script> and <b onclick=x>bold</b>', 'a');
    expect(html).not.toMatch(/<script|<b /);
    expect(html).toContain('&lt;script&gt;');
  });

  it('drops addresses of a dangerous kind', () => {
    const html = markdownToHtml('[one](javascript:alert(1)) [two](data:text/html,x)', 'a');
    expect(html).not.toMatch(/javascript:|data:/);
  });

  it('fetches no picture', () => {
    expect(markdownToHtml('![seen](https://example.org/pixel.png)', 'a')).not.toContain('<img');
  });

  it('sets headings outside the outline of the page, and a written tag stays text', () => {
    expect(markdownToHtml('## Why\n\n`<h1>`', 'a')).toBe(
      '<p class="heading">Why</p>\n<p><code>&lt;h1&gt;</code></p>',
    );
  });

  it('keeps footnotes of two texts apart', () => {
    expect(markdownToHtml('x[^1]\n\n[^1]: y', 'first')).toContain('id="first-fn-1"');
  });
});
