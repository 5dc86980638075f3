import { corpusOf } from '@/tests/bench/independence/corpus';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, test } from '@/tests/e2e/desk';
import { endedCapture } from '@/tests/support/api-captures';
import { done } from '@/tests/support/api-client';
import { bridgeClaims, bridgeText } from '@/tests/support/article';

/** How the sources of a claim hang together, told beside its evidence. */

test.use({ deskName: 'evidence-lines' });

const corpus = corpusOf(30, 12);
const [wire = '', other = '', own = ''] = corpus.texts.filter(
  (text, at) => corpus.origins[at] === at && text.split(' ').length > 250,
);

test('sources that repeat one another are one line of evidence, and the report says so', async ({
  page,
  desk,
  signIn,
}) => {
  test.slow();
  const api = await apiOf(desk);
  const article = await done(
    api('POST', '/articles', { json: { text: bridgeText, claims: bridgeClaims } }),
  );
  const [claim] = (await done(api('GET', `/articles/${article.id}/claims`))).items;

  const cite = async (title: string, copy: string | null, stance = 'supports') => {
    const csl = { type: 'article-newspaper', title };
    const source = await done(api('POST', '/sources', { json: { csl } }));
    if (copy !== null) {
      const contentBase64 = Buffer.from(copy).toString('base64');
      const json = { fileName: `${title}.txt`, contentBase64 };
      const job = await done(api('POST', `/sources/${source.id}/captures`, { json }));
      await endedCapture(api, job.id);
    }
    const quote = `The words of ${title}`;
    const json = { sourceId: source.id, stance, quote };
    await done(api('POST', `/claims/${claim.id}/citations`, { json }));
  };
  await cite('The wire', wire);
  await cite('A paper of its own', own, 'refutes');
  await cite('The Gazette', `${other}\n\n${wire}`);
  await cite('Without a copy', null, 'context');

  await signIn(page);
  await page.goto(`/articles/${article.id}/claims/${claim.id}`);
  const evidence = page.getByRole('region', { name: 'Evidence (4)' });
  const summary = '4 sources, at most 3 independent lines of evidence';
  await expect(evidence.getByRole('button', { name: summary })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
  const reason = /^\d+% of \[1\] stands in \[3\]\./;
  await expect(evidence.getByRole('listitem').filter({ hasText: reason }).last()).toBeVisible();
  await expect(evidence).toContainText('[4] has no copy with enough text to compare.');

  await evidence.getByRole('button', { name: reason }).focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip', { name: reason })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await expectAccessible(page, 'the lines of evidence of a claim');

  await page.goto(`/articles/${article.id}/report`);
  await expect(page.getByText('Independent lines of evidence: at most 3 of 4')).toBeVisible();
});
