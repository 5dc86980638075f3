import { describe, expect, it } from 'vitest';
import { safeCss } from '@/lib/domain/source/safe-copy/safe-css';

describe('a style sheet keeps what only sets words', () => {
  it.each([
    ['p > a:not(.x), .md\\:flex { color: rgb(0 0 0 / 50%); margin: -1px calc(1em + 2px) }'],
    ['@media (max-width: 40em) { h1 { font: 700 2rem/1.2 "Some Face", serif !important } }'],
    ['@font-face { font-family: X; src: url("data:font/woff2;base64,AA==") format("woff2") }'],
    ['.a { background: url("data:image/png;base64,iVBORw0KGgo=") no-repeat }'],
    ['@supports (display: grid) { .b { grid-template-columns: repeat(2, minmax(0, 1fr)) } }'],
    ['li::before { content: "→ " }'],
  ])('%s', (sheet) => {
    expect(safeCss(sheet).replace(/\s+/g, ' ')).toBe(sheet.replace('\\:', '\\3a '));
  });

  it('but for what would be pinned over the page', () => {
    expect(safeCss('.banner{position: fixed;top:0}')).toBe('.banner{position: static;top:0}');
  });
});

describe('a style sheet loses what fetches or runs', () => {
  it.each([
    ['url(https://a.example/x.png)'],
    ['url( "https://a.example/x.png" )'],
    ["url('//a.example/x.png')"],
    ['URL(x.png)'],
    ['u\\72l(https://a.example/x)'],
    ['\\75\\72\\6c (https://a.example/x)'],
    ['\\000075rl("https://a.example/x")'],
    ['url(\\64\\61ta:text/html,x)'],
    ['url(data:text/html,x)'],
    ['url(javascript:alert(1))'],
    ['image-set("https://a.example/x" 1x)'],
    ['-webkit-image-set(url(https://a.example/x) 1x)'],
    ['image("https://a.example/x")'],
    ['src("https://a.example/x")'],
    ['cross-fade(url(https://a.example/x), url(https://a.example/y))'],
    ['expression(alert(1))'],
    ['exp/**/ression(alert(1))'],
    ['element(#x)'],
    ['url(https://a.example/x'],
    ['url("https://a.example/x'],
    ['var(--x, url(https://a.example/x))'],
  ])('%s', (value) => {
    const safe = safeCss(`.a { background: ${value}`);
    expect(safe).not.toMatch(/example|javascript|text\/html|alert|url\(/i);
  });

  it.each([
    ['@import "https://a.example/x.css";'],
    ['@import url(https://a.example/x.css) screen;'],
    ['@\\69mport "https://a.example/x.css";'],
    ['@IMPORT/**/"https://a.example/x.css";'],
    ['@import "https://a.example/x.css"'],
    ['@namespace svg url(https://a.example/x);'],
    ['@charset "example";'],
    ['@document url(https://a.example) { a { color: red } }'],
    ['@media screen { @import "https://a.example/x.css"; }'],
    ['@-moz-document url-prefix("https://a.example") { a { color: red } }'],
  ])('%s', (rule) => {
    const safe = safeCss(`${rule} .b { color: blue }`);
    expect(safe).not.toMatch(/example|import|namespace|document/i);
  });

  it('also where a comment stood between a name and what would make it a function', () => {
    expect(safeCss('a{b:ur\\6c/**/("x")}')).toBe('a{b:url ("x")}');
    expect(safeCss('a{b:u\\72 /**/l("x")}')).toBe('a{b:ur  none }');
  });

  it('and no more than that', () => {
    expect(safeCss('@import "x"; .b{color:blue}')).toBe('.b{color:blue}');
    expect(safeCss('@media all{@import "x"} .b{color:blue}')).toBe('@media all{ } .b{color:blue}');
    expect(safeCss('.a{background:src("x") red;color:blue}')).toBe(
      '.a{background: none  red;color:blue}',
    );
  });
});

describe('a style sheet cannot end the element that holds it', () => {
  it.each([
    ['</style><script>alert(1)</script>'],
    ['a { content: "</style><img src=x onerror=alert(1)>" }'],
    ["a { content: '\\3c/style>' }"],
    ['.\\</style> { color: red }'],
    ['a { background: url(data:image/svg+xml,</style><script>) }'],
    ['/* </style> */ <!-- </style> -->'],
  ])('%s', (sheet) => {
    expect(safeCss(sheet)).not.toContain('<');
  });

  it('whatever it is made of', () => {
    const parts = [
      'url(',
      '"',
      "'",
      '\\',
      '/*',
      '*/',
      '<',
      '/style>',
      '@import',
      '{',
      '}',
      ')',
      ';',
    ];
    const more = [
      '\n',
      'x',
      ' ',
      '\\75',
      'rl',
      '(',
      'https://a.example',
      'data:image/png,',
      '-',
      '\0',
    ];
    const all = [...parts, ...more];
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return all[seed % all.length] ?? '';
    };
    for (let round = 0; round < 20_000; round++) {
      const sheet = Array.from({ length: 12 }, next).join('');
      const safe = `${safeCss(sheet)} `;
      expect(safe).not.toContain('<');
      const unquoted = safe.replace(/"(?:[^"\\]|\\.)*"/g, (string) =>
        string.startsWith('"data:image/png,') ? 'within' : 'words',
      );
      expect(unquoted).not.toMatch(/["']|\\(?![0-9a-f]+ )|url\((?!within)|@import/i);
    }
  });
});

it('is read in time that grows with its length', () => {
  const start = performance.now();
  safeCss('a{b:url('.repeat(100_000));
  safeCss('@x{'.repeat(200_000));
  safeCss('"\\'.repeat(300_000));
  expect(performance.now() - start).toBeLessThan(3_000);
});
