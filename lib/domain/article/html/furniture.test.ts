import { describe, expect, it } from 'vitest';
import { fromHtml } from '@/lib/domain/article/from-html';

const body = [
  'The first paragraph of the story says what has happened, and where, and to whom it did.',
  'The second paragraph adds what the witnesses saw, and what the police made of it later.',
  'The third paragraph ends the story with what is to come, which nobody knows for certain.',
];
const stray =
  'These words stand beside the story, and whoever checks its claims has no use for them.';

/** The text read of a page whose story holds `extra` after its second paragraph. */
const textWith = (extra: string, attributes = '') =>
  fromHtml(`<html><body><div ${attributes}><h1>Story</h1>
    <p>${body[0]}</p><p>${body[1]}</p>${extra}<p>${body[2]}</p></div></body></html>`).text;

describe('left out of an article', () => {
  it.each([
    ['a menu', `<nav><p>${stray}</p></nav>`],
    ['a share bar', `<div class="social-share"><p>${stray}</p></div>`],
    ['related links', `<div class="relatedStories"><p>${stray}</p></div>`],
    ['recommendations', `<div id="taboola-below"><p>${stray}</p></div>`],
    ['a caption', `<figure><img src="a"><figcaption>${stray}</figcaption></figure>`],
    ['a caption by its class', `<p class="wp-caption-text">${stray}</p>`],
    ['a picture’s credit', '<p>(Image: GETTY)</p>'],
    ['an author’s biography', `<div class="author-bio"><p>${stray}</p></div>`],
    ['comments', `<ol class="comment-list"><li>${stray}</li></ol>`],
    ['a cookie banner', `<div id="cookieConsent"><p>${stray}</p></div>`],
    ['a newsletter sign-up', `<section class="newsletter_box"><p>${stray}</p></section>`],
    ['a form', `<form><p>${stray}</p></form>`],
    ['an aside', `<aside><p>${stray}</p></aside>`],
    ['an advertisement', `<div class="ad-slot"><p>${stray}</p></div>`],
    ['a read-more line', '<p>READ MORE: <a href="/x">Another story altogether</a></p>'],
    ['a line that is a link', '<p><a href="/x">Another story altogether</a></p>'],
    ['what is hidden', `<p hidden>${stray}</p>`],
    ['what a style hides', `<p style="display:none">${stray}</p>`],
    ['what a class hides', `<span class="visually-hidden">${stray}</span>`],
    ['what is kept from screen readers', `<p aria-hidden="true">${stray}</p>`],
    ['what shows without scripts', `<noscript><p>${stray}</p></noscript>`],
    ['a copy for another screen', `<p>${body[0]}</p>`],
    [
      'a row of teasers',
      [1, 2, 3]
        .map(
          (n) =>
            `<div class="box"><a href="/${n}">Story number ${n}</a><p>Told in a line of its own, briefly.</p></div>`,
        )
        .join(''),
    ],
  ])('%s', (_, extra) => {
    expect(textWith(extra)).toBe(body.join('\n\n'));
  });
});

describe('left off an article’s end', () => {
  it.each([
    [
      'an appeal',
      '<p>Whoever wants to hear of the next such story may <a href="/n">subscribe to our letter</a>.</p>',
    ],
    [
      'a heading of what is gone',
      '<h2>More of the kind</h2><p><a href="/x">Another story altogether</a></p>',
    ],
    ['a list of links', '<ul><li><a href="/x">Another story altogether</a>, told well</li></ul>'],
  ])('%s', (_, end) => {
    const story = `<h1>Story</h1><p>${body[0]}</p><p>${body[1]}</p>`;
    expect(fromHtml(`<body><div>${story}${end}</div></body>`).text).toBe(
      body.slice(0, 2).join('\n\n'),
    );
  });
});

describe('kept in an article, in spite of its name', () => {
  it.each([
    ['Drupal’s body field', 'class="field field-name-body field-label-hidden"'],
    ['a page with a sidebar', 'class="content has-sidebar"'],
    ['a post about newsletters', 'class="post-7 type-post hentry category-social tag-newsletter"'],
    ['what a wider screen shows', 'class="hidden md:block"'],
    ['an element with the page’s prose', 'class="widget"'],
  ])('%s', (_, attributes) => {
    const comments = `<div class="comments"><p>${stray}</p><p>${stray} Truly.</p></div>`;
    expect(textWith('', attributes)).toBe(body.join('\n\n'));
    expect(textWith(comments, attributes)).toBe(body.join('\n\n'));
  });

  it('a list with links in the article’s text', () => {
    const items = [1, 2, 3].map((n) => `<li><a href="/${n}">Part ${n}</a> is told at length.</li>`);
    expect(textWith(`<ul>${items.join('')}</ul>`, 'class="article-body"')).toContain(
      'Part 2 is told',
    );
  });
});
