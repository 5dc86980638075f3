import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlOfMarkdown } from '@/lib/domain/report/markdown-to-html';

describe('a reviewer’s Markdown as HTML', () => {
  it('keeps emphasis, lists, tables and links', () => {
    expect(
      htmlOfMarkdown('The *first* [count](https://fields.example/a?b=1&c=2) was **right**.'),
    ).toBe(
      '<p>The <em>first</em> <a href="https://fields.example/a?b=1&amp;c=2">count</a> was <strong>right</strong>.</p>',
    );
    expect(htmlOfMarkdown('| a | b |\n| --- | --- |\n| 1 | 2 |')).toContain('<td>2</td>');
  });

  it('shows markup as text and drops a link that would run something', () => {
    expect(htmlOfMarkdown('<script>alert(1)</script>')).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    expect(htmlOfMarkdown('[x](javascript:alert(1)) [y](data:text/html,z)')).toBe(
      '<p><a href="">x</a> <a href="">y</a></p>',
    );
  });

  it('loads no picture, ticks no box and makes no footnote', () => {
    expect(htmlOfMarkdown('![map](https://x.example/map.png)')).toBe(
      '<p>!<a href="https://x.example/map.png">map</a></p>',
    );
    expect(htmlOfMarkdown('- [ ] check')).not.toContain('<input');
    expect(htmlOfMarkdown('a[^1]\n\n[^1]: b')).not.toMatch(/id=|<section/);
  });

  it('puts its headings below the one they stand under', () => {
    expect(htmlOfMarkdown('# One\n\n### Two\n\nThree\n---', 4)).toBe(
      '<h4>One</h4>\n<h6>Two</h6>\n<h5>Three</h5>',
    );
  });

  it('holds no element but these, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      '!',
      '`',
      '#',
      '\n',
      '&lt;',
      '*',
      '|',
      '-',
      '"',
      '<h1>',
      '<img src=x onerror=y>',
      '[^1]',
      'javascript:',
      'https://a.example',
      ' ',
    );
    const allowed =
      /<\/?(?:p|em|strong|del|code|pre|blockquote|ul|ol|li|h[1-6]|table|thead|tbody|tr|a)>|<(?:br|hr) \/>|<ol start="\d+">|<code class="language-[^"<>]*">|<t[dh](?: align="\w+")?>|<\/t[dh]>|<a href="(?:https?:\/\/|mailto:|#|[^:"<>]*")[^"<>]*"?(?: title="[^"<>]*")?>/g;
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 30 }),
        (parts) => {
          expect(htmlOfMarkdown(parts.join('')).replace(allowed, '')).not.toContain('<');
        },
      ),
      { numRuns: 150 },
    );
  });
});
