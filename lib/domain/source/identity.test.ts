import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, parseAddress } from '@/lib/domain/source/address';
import type { CslItem } from '@/lib/domain/source/csl';
import { identityOf, parseDoi, parseIsbn, sameWork } from '@/lib/domain/source/identity';

const item = (fields: Partial<CslItem>): CslItem => ({ type: 'book', title: 'A work', ...fields });

describe('a DOI', () => {
  it.each([
    ['10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/ABC.def', '10.1000/abc.def'],
    ['http://dx.doi.org/10.1000/182', '10.1000/182'],
    ['doi.org/10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/182', '10.1000/182'],
    ['doi:10.1000/182.', '10.1000/182'],
    [
      'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
      '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o',
    ],
  ])('is read from %s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });

  it.each([
    '',
    '11.1000/182',
    '10.1000/',
    '10.1/',
    'https://example.org/10.1000/182',
    'ten',
    '10.1000/a b',
    'https://doi.org/%E0%A4%A',
  ])('is not found in “%s”', (text) => {
    expect(parseDoi(text)).toBeNull();
  });
});

describe('an ISBN', () => {
  it.each([
    ['0-306-40615-2', '9780306406157'],
    ['978-0-306-40615-7', '9780306406157'],
    ['ISBN 978 0 306 40615 7 (hardback)', '9780306406157'],
    ['0-8044-2957-x', '9780804429573'],
    ['9780306406158 9780306406157', '9780306406157'],
    ['0306406152 9780804429573', '9780306406157'],
    ['978–0–306–40615–7', '9780306406157'],
  ])('is read from %s', (text, isbn) => {
    expect(parseIsbn(text)).toBe(isbn);
  });

  it.each(['', '978-0-306-40615-8', '12345', 'none'])('is not found in “%s”', (text) => {
    expect(parseIsbn(text)).toBeNull();
  });

  it('comes out the same from its ten and its thirteen digits', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(digits, (tail) => {
        const nine = [0, ...tail];
        const check10 =
          (11 - (nine.reduce((sum, digit, place) => sum + digit * (10 - place), 0) % 11)) % 11;
        const twelve = [9, 7, 8, ...nine];
        const check13 =
          (10 - (twelve.reduce((sum, digit, place) => sum + digit * (place % 2 ? 3 : 1), 0) % 10)) %
          10;
        const thirteen = `${twelve.join('')}${check13}`;
        const ten = `${nine.join('')}${check10 === 10 ? 'X' : check10}`;
        expect(parseIsbn(ten)).toBe(parseIsbn(thirteen));
      }),
    );
  });
});

const page = fc
  .tuple(
    fc.constantFrom('http', 'HTTPS'),
    fc.constantFrom(
      'example.org',
      'www.Example.org',
      'a.b.example',
      'example.org:80',
      'www.org:8080',
    ),
    fc.array(fc.constantFrom('/', 'a', '%7e', '%2F', '%e9', 'B', '.', '..', 'é', '+', '//'), {
      maxLength: 6,
    }),
  )
  .map(([scheme, host, path]) => `${scheme}://${host}/${path.join('')}`);

const address = fc
  .tuple(
    page,
    fc.array(fc.constantFrom('b=2', 'a=1', 'a', 'utm_id=x', 'q=%20+é', '='), { maxLength: 4 }),
    fc.constantFrom('', '#part', '#/route', '#!/route?x'),
  )
  .map(([url, query, fragment]) => `${url}?${query.join('&')}${fragment}`);

describe('an address', () => {
  it.each([
    '',
    'example.org',
    'ftp://example.org/',
    'javascript:alert(1)',
    'https://',
    'http://a b',
    'mailto:a@b.org',
  ])('is refused where it is none: “%s”', (text) => {
    expect(parseAddress(text)).toBeNull();
    expect(canonicalUrl(text)).toBeNull();
  });

  it('loses its credentials and nothing else', () => {
    expect(parseAddress(' https://user:secret@Example.org/a?b=1#c ')).toBe(
      'https://example.org/a?b=1#c',
    );
  });

  it.each([
    ['http://Example.ORG:80/', 'https://example.org'],
    ['https://www.example.org/a/b/', 'https://example.org/a/b'],
    ['https://example.org/a?utm_source=x&fbclid=y&b=2&a=1#part', 'https://example.org/a?a=1&b=2'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://example.org/%7euser/%c3%a9', 'https://example.org/~user/%C3%A9'],
    ['https://example.org/app#!/page/3', 'https://example.org/app#!/page/3'],
    ['https://example.org/?gclid=1', 'https://example.org'],
    ['https://example.org?p=12', 'https://example.org/?p=12'],
    ['https://www.org/', 'https://www.org'],
  ])('%s is the page %s', (text, key) => {
    expect(canonicalUrl(text)).toBe(key);
  });

  it('has a key that is its own key', () => {
    fc.assert(
      fc.property(address, (url) => {
        const key = canonicalUrl(url);
        expect(canonicalUrl(key ?? '')).toBe(key);
      }),
    );
  });

  it('has the same key whatever campaign it was sent with', () => {
    fc.assert(
      fc.property(
        page,
        fc.constantFrom('utm_campaign', 'fbclid', 'GCLID', 'msclkid'),
        (url, name) => {
          expect(canonicalUrl(`${url}?${name}=x`)).toBe(canonicalUrl(url));
        },
      ),
    );
  });
});

describe('the same work', () => {
  it('is known by DOI, even one that is given as an address', () => {
    const a = identityOf(item({ DOI: '10.1000/ABC' }));
    const b = identityOf(item({ URL: 'https://doi.org/10.1000/abc' }));
    expect(sameWork(a, b)).toBe('doi');
  });

  it('is known by ISBN in either form', () => {
    expect(
      sameWork(
        identityOf(item({ ISBN: '0-306-40615-2' })),
        identityOf(item({ ISBN: '9780306406157' })),
      ),
    ).toBe('isbn');
  });

  it('is known by its address', () => {
    const a = identityOf(item({ type: 'webpage', URL: 'http://www.example.org/a/' }));
    const b = identityOf(item({ type: 'webpage', URL: 'https://example.org/a?utm_medium=mail' }));
    expect(sameWork(a, b)).toBe('canonicalUrl');
  });

  it('is not claimed for two chapters of one book, nor for two works without any identity', () => {
    const chapter = identityOf(item({ type: 'chapter', ISBN: '9780306406157' }));
    expect(sameWork(chapter, chapter)).toBeNull();
    expect(sameWork(identityOf(item({})), identityOf(item({})))).toBeNull();
  });
});
