import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printMarkdown } from '@/lib/domain/report/formats/markdown';

const report = sampleReport();
const markdown = printMarkdown(report);
const render = (text: string) =>
  micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

describe('a report in Markdown', () => {
  it('sets a claim as a reader would write it', () => {
    const start = markdown.indexOf('### 4.');
    expect(
      markdown.slice(start, markdown.indexOf('### 5.')),
    ).toBe(`### 4. The new ferry will carry twice as many cars as the diesel ferry in service since 1991.

**False** · Claimed by Ida Holm (The Harbour Gazette) · Comparison

> The vessel will cost 84 million crowns and **carry 120 cars, twice as many as the diesel ferry that has served the route since 1991**. It is expected to enter service in the spring of 2028.

**Reasoning**

The new ship takes 120 cars. The present one takes 76, not 60, so the new one carries **58 percent more**, not twice as many.

**Evidence**

- **Supports**: Nordvik Council 2026, p. 3[^source-2]\u0020\u0020
  “Capacity: 120 passenger cars”  
  These words stand in the copy of 28 September 2026 (SHA-256 040fffffffffffff…).
- **Refutes**: Okafor 2018, p. 212[^source-3]\u0020\u0020
  “the Selja, of 1991, takes seventy-six”  
  These words stand in the copy of 28 September 2026 (SHA-256 041fffffffffffff…).

Reviewed by Ada Reyes, Hana Sato · Settled by Ngozi Okafor, 30 September 2026

`);
  });

  it('has a footnote for each source, numbered by a renderer as in the bibliography', () => {
    const html = render(markdown);
    for (const { number, formatted } of report.references) {
      const label = `user-content-fn-source-${number}`;
      expect(html).toMatch(new RegExp(`<a href="#${label}"[^>]*>${number}</a>`));
      expect(html).toContain(`<li id="${label}">\n<p>${formatted.slice(0, 6)}`);
    }
  });

  it('renders with every claim, verdict and correction', () => {
    const html = render(markdown);
    for (const { number, wording } of report.claims)
      expect(html).toContain(`<h3>${number}. ${wording}</h3>`);
    expect(html).toContain('<td>Not settled</td>\n<td align="right">2</td>');
    expect(html).toContain('<li><strong>Claim 12</strong>: This claim was added.</li>');
    expect(html).toContain(`<code>${report.article.textSha256}</code>`);
  });

  it('says how much of the article is covered, where the report counted it', () => {
    expect(markdown).toContain('Of 24 sentences, 12 are tied to a claim');
    expect(printMarkdown({ ...report, coverage: null })).not.toContain('sentences');
  });

  it('lets nobody write its markup', () => {
    const evil =
      '</p><script>alert(1)</script>\n\n# Ours\n\n[^source-1]: false ![x](https://x.example/x.png)';
    const claim = report.claims[0]!;
    const html = render(
      printMarkdown({
        ...report,
        article: { ...report.article, title: evil, authors: [evil], note: evil, basedOn: evil },
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
      }),
    );
    expect(html).not.toMatch(/<script|<img/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html.match(/<li id="user-content-fn-/g)?.length).toBe(1);
    expect(html).toContain('<p>Nordvik Council. (2026, September 14)');
  });

  it('says so when it is a preview, and does without what it does not know', () => {
    const bare = printMarkdown({
      ...report,
      number: null,
      slug: null,
      publishedAt: null,
      url: null,
      claims: [],
      references: [],
      corrections: [],
      previous: null,
      article: { ...report.article, authors: [], publisher: null, publishedAt: null, url: null },
    });
    expect(bare).toContain('Preview, not published · North Coast Fact Desk');
    expect(bare).toContain('No claim is listed.');
    expect(bare).not.toMatch(/Claim by claim|## Sources|null|undefined|\n\n\n/);
  });
});
