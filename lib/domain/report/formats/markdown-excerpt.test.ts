import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { markdownExcerpt } from '@/lib/domain/report/formats/markdown-excerpt';

const render = (markdown: string) =>
  micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });

describe('a writer’s Markdown among other Markdown', () => {
  it('stays as it is where it does no harm', () => {
    const markdown =
      'The *sum* is **right**:\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | `2` |\n\n> [quoted](https://a.example) ~~not~~';
    expect(markdownExcerpt(markdown)).toBe(markdown);
  });

  it.each([
    ['# One\n\n## Two\n\n##### Five', '#### One\n\n##### Two\n\n###### Five'],
    ['One\n===\n\nTwo\n---\n\nThree', 'One\n\n\nTwo\n\n\nThree'],
    ['a <b>c</b> d', 'a \\<b>c\\</b> d'],
    ['<div>\n# x\n</div>', '\\<div>\n#### x\n\\</div>'],
    ['![map](https://a.example/m.png)', '[map](https://a.example/m.png)'],
    [
      '[a][x], [x][] and [x]\n\n[x]: https://a.example "t"',
      '[a](https://a.example), [x](https://a.example) and [x](https://a.example)',
    ],
    ['word[^1]\n\n[^1]: note', 'word\\[^1]\n\n\\[^1]: note'],
    ['```js\nopen', '```js\nopen\n```'],
    ['> ```\n> open', '> ```\n> open'],
    ['<!-- hidden', '\\<!-- hidden'],
    ['a\r\nb', 'a\nb'],
  ])('%j becomes %j', (markdown, fit) => {
    expect(markdownExcerpt(markdown)).toBe(fit);
  });

  it('cannot reach beyond its place, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '# ',
      '## ',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '> ',
      '1. ',
      '```',
      '~~~',
      '<div>',
      '</div>',
      '<!--',
      '-->',
      '<script>',
      '<![CDATA[',
      '<?',
      '![',
      '[',
      ']',
      '(x)',
      ']: /u',
      '[a]: /u',
      '[^1]',
      '[^1]: n',
      '[^source-1]: n',
      '===',
      '---',
      '|',
      '*',
      '\\',
      '`',
      '&lt;',
      'word',
      ' ',
      '\t',
      '\r',
      '\0',
    );
    const allowed =
      /<\/?(?:p|em|strong|del|code|pre|blockquote|ul|ol|li|h[456]|table|thead|tbody|tr|a)>|<(?:br|hr) \/>|<ol start="\d+">|<code class="[^"<>]*">|<input [^<>]*>|<t[dh](?: align="\w+")?>|<\/t[dh]>|<a href="[^"<>]*"(?: title="[^"<>]*")?>/g;
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join('')),
        (markdown) => {
          const html = render(
            `First\n\n${markdownExcerpt(markdown)}\n\nLast [a] [^1] [^source-1]\n\n[^source-1]: Ours`,
          );
          const body = html.slice(0, html.indexOf('<section'));
          const ours = /<sup><a href="#user-content-fn-source-1"[^>]*>1<\/a><\/sup>/g;
          expect(body.replace(ours, '').replace(allowed, '')).not.toContain('<');
          expect(body).toMatch(/\n?<p>Last \[a\] \[\^1\] <sup>.*<\/sup><\/p>\n$/);
          expect(html).toContain('Ours');
        },
      ),
      { numRuns: 300 },
    );
  });
});
