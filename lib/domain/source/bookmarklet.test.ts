import { describe, expect, it } from 'vitest';
import { bookmarkletOf, sentPage } from '@/lib/domain/source/bookmarklet';

describe('the bookmark that hands a page over', () => {
  it('is one line of script that names the desk and nothing secret', () => {
    const code = bookmarkletOf('https://desk.example');
    expect(code).toMatch(/^javascript:\(\(\)=>\{.*\}\)\(\)$/);
    expect(code).toContain('"https://desk.example"');
  });

  it('cannot be broken out of by an odd origin', () => {
    expect(bookmarkletOf('https://a".example')).toContain(String.raw`"https://a\".example"`);
  });
});

describe('a page that was handed over', () => {
  const page = { url: 'https://echo.example/a?b=1', html: '<p>Deep</p>' };

  it('is taken from the site that it is of', () => {
    expect(sentPage(page, 'https://echo.example')).toEqual(page);
  });

  it.each(['https://other.example', 'http://echo.example', 'null', ''])(
    'is not taken from %s, which it is not of',
    (origin) => {
      expect(sentPage(page, origin)).toBeNull();
    },
  );

  it.each([null, 'text', {}, { url: 'x', html: 'y' }, { url: page.url, html: '' }])(
    'is not %j',
    (data) => {
      expect(sentPage(data, 'https://echo.example')).toBeNull();
    },
  );
});
