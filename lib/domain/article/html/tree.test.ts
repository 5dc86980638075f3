import { describe, expect, it } from 'vitest';
import { elementsOf, type HtmlElement, parsePage, textOf } from '@/lib/domain/article/html/tree';

const outline = ({ children }: HtmlElement): string =>
  children
    .map((child) => (typeof child === 'string' ? child : `${child.tag}(${outline(child)})`))
    .join(' ');

describe('the tree of a page', () => {
  it.each([
    ['<p>a<p>b', 'p(a) p(b)'],
    ['<p>a<div>b</div>', 'p(a) div(b)'],
    ['<ul><li>a<li>b<ul><li>c</ul></ul>', 'ul(li(a) li(b ul(li(c))))'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'table(tr(td(a) td(b)) tr(td(c)))'],
    ['<div>a</p></section>b</div>', 'div(ab)'],
    ['<td>a</div>b</td>', 'td(ab)'],
    ['<b>a<i>b</b>c', 'b(a i(b)) c'],
    ['<a>a<a>b', 'a(a) a(b)'],
    ['a<br/>b</br>c', 'a br() b br() c'],
    ['<P CLASS=X>a</P>', 'p(a)'],
    ['a &lt; b &amp;c &eacute;', 'a < b &c é'],
    ['<title>a <b> c</title>d', 'title(a <b> c) d'],
    ['a<!-- <p>b -->c<?php d ?>e', 'ace'],
    ['<noscript>a<p>b', 'noscript(a p(b))'],
    ['a < b <3 c', 'a < b <3 c'],
  ])('is right for %s', (html, expected) => {
    expect(outline(parsePage(html).root)).toBe(expected);
  });

  it('leaves programs out, and hands over JSON-LD', () => {
    const { root, jsonLd } = parsePage(
      '<script>a</script><style>b</style><script type="Application/LD+JSON">{"c": 1}</script>d',
    );
    expect(textOf(root)).toBe('d');
    expect(jsonLd).toEqual(['{"c": 1}']);
  });

  it('keeps the words of what is nested too deep, and closes the right elements', () => {
    const { root } = parsePage(`<main>${'<div>'.repeat(2_000)}a${'</div>'.repeat(2_000)}</main>b`);
    expect(elementsOf(root).length).toBeLessThan(300);
    expect(root.children).toHaveLength(2);
    expect(textOf(root)).toBe('ab');
  });
});
