import { describe, expect, it } from 'vitest';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printClaimReviews } from '@/lib/domain/report/formats/claim-review';
import { claimReviewProblems } from '@/lib/domain/report/formats/claim-review-problems';
import { printHtml, reportBody, reportStyles } from '@/lib/domain/report/formats/html';
import type { Report } from '@/lib/domain/report/report';

const report = sampleReport();
const html = printHtml(report);
const body = reportBody(report);

const all = (pattern: RegExp, text = html) =>
  [...text.matchAll(pattern)].map(([, group]) => group ?? '');
const textOf = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const evil =
  '"><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) \' &lt;b&gt;';

/** The sample with the words of every writer, of the article and of the sources made hostile. */
function hostileReport(): Report {
  const claim = report.claims[0]!;
  return {
    ...report,
    desk: { name: evil, url: 'javascript:alert(1)' },
    url: `https://desk.example/${evil}`,
    article: {
      ...report.article,
      title: evil,
      authors: [evil],
      publisher: evil,
      note: evil,
      basedOn: evil,
      url: `javascript:${evil}`,
      publishedAt: evil,
      language: `en"${evil}`,
      textSha256: evil,
    },
    scale: {
      name: evil,
      ratings: report.scale.ratings.map((rating) => ({
        ...rating,
        label: evil,
        description: evil,
      })),
    },
    method: evil,
    claims: [
      {
        ...claim,
        wording: evil,
        claimant: evil,
        reviewers: [evil],
        verdict: { ...claim.verdict!, reason: evil, settledBy: evil },
        passages: [{ ...claim.passages[0]!, exact: evil, before: evil, after: evil }],
        citations: [{ ...claim.citations[0]!, quote: evil, locator: evil, note: evil }],
      },
    ],
    references: report.references.map((reference) => ({
      ...reference,
      formatted: evil,
      csl: { ...reference.csl, title: evil, author: [{ literal: evil }] },
    })),
    reviewers: [evil],
    corrections: report.corrections.map((correction) => ({
      ...correction,
      wording: evil,
      change: evil,
      reason: evil,
    })),
  };
}

describe('the HTML file', () => {
  it('needs nothing but itself: no script, no file from elsewhere, no style of an element', () => {
    expect(html).not.toMatch(
      /<script(?! type="application\/ld\+json">)|\bsrc=|\bsrcset=|url\(|@import|<iframe|<object|<embed|\sstyle=|\son\w+=/i,
    );
    expect(all(/<link rel="(\w+)"/g)).toEqual(['canonical']);
  });

  it('has the body that the public page shows, and its styles', () => {
    expect(html).toContain(`<main class="report">\n${body}\n</main>`);
    expect(html).toContain(reportStyles);
  });

  it('keeps all its styles below the class report', () => {
    const rules =
      reportStyles.replace(/@(?:media|supports)[^{]*\{/g, '').match(/[^{}]+(?=\{)/g) ?? [];
    const selectors = rules.flatMap((rule) => rule.trim().split(/,(?![^(]*\))/));
    expect(selectors.length).toBeGreaterThan(100);
    expect(selectors.filter((selector) => !/^\s*\.report\b/.test(selector))).toEqual([]);
  });

  it('closes every element and gives each id once', () => {
    const open: string[] = [];
    for (const [, end, name, rest] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
      if (!name || /^(meta|link|br|hr|input)$/.test(name) || rest?.endsWith('/')) continue;
      if (end) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
    const ids = all(/\sid="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leads from every link within to a place that is there', () => {
    const ids = new Set(all(/\sid="([^"]*)"/g));
    expect(all(/href="#([^"]*)"/g).filter((target) => !ids.has(target))).toEqual([]);
    expect(all(/aria-labelledby="([^"]*)"/g).filter((target) => !ids.has(target))).toEqual([]);
  });

  it('has one headline and headings that skip no level', () => {
    const levels = all(/<h([1-6])[ >]/g).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('holds ClaimReview data that meets Google’s rules', () => {
    const [json] = all(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g);
    expect(claimReviewProblems(json ?? '')).toEqual([]);
    expect(JSON.parse(json ?? '')).toEqual(JSON.parse(printClaimReviews(report)));
  });
});

describe('what a reader sees', () => {
  const claim = (number: number) =>
    body.slice(body.indexOf(`id="claim-${number}"`), body.indexOf(`id="claim-${number + 1}"`));

  it('the verdicts as a bar with words, shapes and numbers', () => {
    expect(all(/<svg class="bar" role="img" aria-label="([^"]*)">/g)).toEqual([
      'Of 12 claims, 10 are settled: 2 false, 1 mostly false, 1 half true, 2 mostly true, 3 true and 1 unproven. 2 are not settled.',
    ]);
    const widths = all(/<rect x="[^"]*" width="([^"]*)%" height="100%"\/>/g).map(Number);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
    expect(textOf(all(/<ul class="keys">(.*?)<\/ul>/g)[0] ?? '')).toBe(
      'False 2Mostly false 1Half true 1Mostly true 2True 3Unproven 1Not settled 2',
    );
  });

  it('how much of the article is covered, where the report counted it', () => {
    expect(textOf(all(/<p class="coverage">(.*?)<\/p>/g)[0] ?? '')).toBe(
      'Of 24 sentences, 12 are tied to a claim, 3 are marked as opinion and 2 are marked as not checkable; 7 are open.',
    );
    expect(reportBody({ ...report, coverage: null })).not.toContain('class="coverage"');
  });

  it('each claim in the list with its verdict', () => {
    const items = all(/<li><span class="number">(\d+<\/span><a href="#claim-.*?)<\/li>/g).map(
      textOf,
    );
    expect(items).toHaveLength(12);
    expect(items[5]).toBe(
      '6Saving 11 million crowns a year on fuel would repay the ferry’s price in less than six years.Mostly false',
    );
    expect(items[7]).toMatch(/Not settled$/);
  });

  it('the words of the claim marked within the article’s', () => {
    expect(claim(6)).toContain(
      '<blockquote>… She put <mark>the saving in fuel at 11 million crowns a year, which would repay the price in less than six years</mark>.</blockquote>',
    );
  });

  it('the reasoning with its table and emphasis', () => {
    expect(claim(6)).toContain('<td align="right">84 million</td>');
    expect(claim(4)).toContain('<strong>58 percent more</strong>');
  });

  it('each citation with stance, place, quoted words and the way to its source', () => {
    expect(textOf(claim(4))).toContain(
      'Refutes Okafor 2018, p. 212 [3]\n“the Selja, of 1991, takes seventy-six”\nThese words stand in the copy of 28 September 2026',
    );
    expect(claim(4)).toContain('href="#reference-3" aria-label="Source 3"');
  });

  it('who reviewed and who settled it when', () => {
    expect(textOf(claim(4))).toContain(
      'Reviewed by Ada Reyes, Hana Sato · Settled by Ngozi Okafor, 30 September 2026',
    );
    expect(textOf(claim(8))).not.toContain('Reviewed');
  });

  it('how many reviewed where the desk keeps names to itself', () => {
    const quiet = {
      ...report,
      reviewers: [],
      claims: report.claims.map((one) => ({
        ...one,
        reviewers: [],
        verdict: one.verdict && { ...one.verdict, settledBy: null },
      })),
    };
    expect(textOf(reportBody(quiet))).toContain(
      'Reviewed by 2 reviewers · Settled, 30 September 2026',
    );
  });

  it('the corrections, with a link where the claim still is', () => {
    const corrections = all(/<section class="corrections"[^>]*>([\s\S]*?)<\/section>/g)[0] ?? '';
    expect(textOf(corrections)).toContain(
      'Claim 4 The verdict changed from “True” to “False”. A reader pointed us',
    );
    expect(corrections).toContain('<a href="#claim-4">Claim 4</a>');
    expect(corrections).toContain('<b>Claim 13</b>');
  });

  it('the method, the meaning of the verdicts, and what text was checked', () => {
    expect(textOf(body)).toContain('We list every statement in the text that can be checked');
    expect(textOf(body)).toContain('The evidence bears the claim out as it stands.');
    expect(textOf(body)).toContain(`Revision 1, SHA-256 ${report.article.textSha256}`);
  });

  it('that a preview is one', () => {
    const preview = { ...report, number: null, slug: null, publishedAt: null, url: null };
    expect(textOf(reportBody(preview))).toContain('Preview, not published');
    expect(printHtml(preview)).not.toContain('canonical');
  });

  it('a report without claims', () => {
    const empty = reportBody({
      ...report,
      claims: [],
      references: [],
      corrections: [],
      previous: null,
    });
    expect(textOf(empty)).toContain('No claim is listed.');
    expect(empty).not.toContain('Claims at a glance');
  });
});

describe('another language', () => {
  const arabic = printHtml(rightToLeftReport());

  it('runs the way it is written, with the report’s own words as English', () => {
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain('<article lang="ar" dir="rtl">');
    expect(arabic).toContain('<h2 id="sources"><span lang="en" dir="ltr">Sources</span></h2>');
    expect(arabic).toContain('<span lang="en" dir="ltr">By <bdi lang="ar">ليلى حداد</bdi>');
  });

  it('has its bar from right to left', () => {
    expect(all(/<rect x="([^"]*)" width="50%" height="100%"\/>/g, arabic)).toEqual(['50%', '0%']);
  });
});

describe('hostile words', () => {
  it('are shown and nothing more', () => {
    const hostile = printHtml(hostileReport());
    expect(all(/<(script|img)\b/g, hostile)).toEqual(['script']);
    expect(hostile.replace(/="[^"]*"/g, '')).not.toMatch(/<[^>]*\sonerror/);
    expect(
      all(/href="([^"]*)"/g, hostile).filter((address) => !/^(https?:\/\/|#)/.test(address)),
    ).toEqual([]);
    expect(textOf(hostile)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});
