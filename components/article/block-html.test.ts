import { expect, it } from 'vitest';
import { blockHtml } from '@/components/article/block-html';
import { markBlocks } from '@/components/article/marked-blocks';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

const text = 'He said "2 < 3 & 5" twice.';
const block = { kind: 'paragraph' as const, start: 0, end: text.length };
const claim = (number: number, start: number, end: number) =>
  ({
    id: `claim-${number}`,
    number,
    wording: `"2" < 3 <b>`,
    state: 'open',
    passages: [{ start, end }],
  }) as ClaimSummary;
const hrefs = {
  hrefOf: ({ id }: ClaimSummary) => `/claims/${id}?a=1&b="2"`,
  hrefOfSentence: () => '/galley',
};
const htmlOf = (claims: ClaimSummary[]) => {
  const [marked] = markBlocks([block], claims);
  return blockHtml(marked!, text, hrefs);
};

it('lets nothing through as markup, neither of the article nor of a claim', () => {
  const html = htmlOf([claim(1, 8, 19)]);
  expect(html).toContain('&quot;2 &lt; 3 &amp; 5&quot;');
  expect(html).toContain('aria-label="Claim 1: &quot;2&quot; &lt; 3 &lt;b&gt;"');
  expect(html).toContain('href="/claims/claim-1?a=1&amp;b=&quot;2&quot;"');
  expect(html).not.toMatch(/<b>|< 3/);
});

it('keeps every letter of the block, once', () => {
  const html = htmlOf([claim(1, 8, 19), claim(2, 3, 12)]);
  const words = html.replace(/<[^>]*>/g, '');
  expect(words.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')).toBe(
    text,
  );
});

it('leads to each of the claims that share words', () => {
  expect(htmlOf([claim(2, 8, 19), claim(1, 8, 12)])).toContain(
    'data-overlap="claim-1 claim-2" aria-haspopup="menu" aria-label="2 claims here: 1, 2"',
  );
  expect(htmlOf([claim(1, 8, 19)])).not.toContain('<button');
});

it('says what a settled claim was rated, in words at its number and by a sign of its own', () => {
  const [marked] = markBlocks([block], [claim(1, 8, 19)]);
  const ratingOf = () => ({ label: 'Mostly "false"', tone: 'mostly_false' as const });
  const html = blockHtml(marked!, text, { ...hrefs, ratingOf });
  expect(html).toContain('aria-label="Claim 1, Mostly &quot;false&quot;: ');
  expect(html.match(/data-tone="mostly_false"/g)).toHaveLength(2);
  expect(htmlOf([claim(1, 8, 19)])).not.toContain('data-tone');
});
