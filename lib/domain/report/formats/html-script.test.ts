import { describe, expect, it } from 'vitest';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printScriptHtml } from '@/lib/domain/report/formats/html-script';

const all = (html: string, pattern: RegExp) =>
  [...html.matchAll(pattern)].map(([, found = '']) => found);

describe('the annotated script as HTML', () => {
  const report = sampleReport();
  const html = printScriptHtml(report);

  it('has the same bytes each time, runs nothing and loads nothing', () => {
    expect(printScriptHtml(structuredClone(report))).toBe(html);
    expect(html).not.toMatch(/<script|<img|<link rel="stylesheet|url\(|@import|\sstyle="|\son\w+=/);
  });

  it('leads from each number in the text to its note, and from each citation to its source', () => {
    const ids = all(html, /\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(html, /href="#([^"]*)"/g).filter((target) => !ids.includes(target))).toEqual([]);
    expect(all(html, /class="raised" href="#note-(\d+)"/g).map(Number)).toEqual(
      report.claims.map(({ number }) => number),
    );
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>/g)) {
      if (['meta', 'link', 'br', 'path', 'circle', 'rect'].includes(name)) continue;
      if (close) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });

  it('shows hostile words and nothing more', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const claim = report.claims[0]!;
    const printed = printScriptHtml({
      ...report,
      article: { ...report.article, title: hostile, note: hostile, url: 'javascript:alert(1)' },
      claims: [
        {
          ...claim,
          wording: hostile,
          citations: claim.citations.map((one) => ({ ...one, quote: hostile, note: hostile })),
        },
      ],
    });
    expect(printed).not.toMatch(/<(?:script|img)|href="javascript/);
    expect(printed).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('runs the way the article is written', () => {
    const arabic = printScriptHtml(rightToLeftReport());
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain(
      '<p class="byline" dir="ltr"><span lang="en">By </span><bdi>ليلى حداد</bdi>',
    );
  });
});
