import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';
import type { TestServer } from '@/tests/support/server';

/** An article's text is edited, and each claim is found again, looked at, placed or withdrawn. */

test.use({ deskName: 'revisions' });

const bridge = 'The bridge carries 40,000 cars a day. It was opened in 1964 by the mayor.';
const ferry = 'A ferry crosses every hour until the pillars are mended, the harbour master says.';
const river = 'The river has never been cleaner. Nobody has measured it since 2019.';
const article = ['# The bridge and the river', bridge, ferry, river].join('\n\n');
const words = [
  '40,000 cars a day',
  'opened in 1964',
  'A ferry crosses every hour',
  'never been cleaner',
];

test('the text is revised and every claim is seen to', async ({ page, context, signIn, desk }) => {
  test.slow();
  await signIn(page);
  const articlePath = await importArticle(desk, ...words);
  await settle(page, articlePath, 1);
  await page.goto(`${articlePath}/report`);
  await page.getByRole('button', { name: 'Publish report 1' }).click();
  await page.getByRole('link', { name: 'Report 1', exact: true }).waitFor();

  await page.goto(articlePath);
  await page.getByRole('link', { name: 'Revise the text' }).click();
  const text = page.getByRole('textbox', { name: 'Text' });
  await expect(text).toHaveValue(article);
  await text.fill(
    [
      '# The bridge and the river',
      bridge.replace('40,000', '45,000'),
      'This was said twice.',
      ferry,
      ferry,
    ].join('\n\n'),
  );
  await page.getByRole('button', { name: 'See what changes' }).click();
  const changes = page.getByRole('region', { name: 'What changes' });
  await expect(changes.getByRole('listitem').filter({ hasText: 'with the same words' })).toHaveText(
    '1 claim with the same words',
  );
  await expect(changes.locator('ins').filter({ hasText: '45,000' })).toBeVisible();
  await expect(changes.getByText('It may stand in 2 places.')).toBeVisible();
  await expectAccessible(page, 'preview of a revision');
  await page.setViewportSize({ width: 1440, height: 900 });

  // What is typed after the preview has to be looked at anew.
  await text.press('End');
  await text.pressSequentially(' ');
  await expect(page.getByRole('button', { name: /Save as revision/ })).toBeHidden();
  await page.getByRole('button', { name: 'See what changes' }).click();
  await page.getByRole('button', { name: 'Save as revision 2' }).click();
  await page.waitForURL((url) => url.pathname === articlePath);
  await expect(page.getByText('2 claims wait for somebody to look at the words.')).toBeVisible();
  await expectAccessible(page, 'overview after a revision');
  await page.setViewportSize({ width: 1440, height: 900 });

  await expect(claimLink(page, 4)).toHaveCount(0);
  await claimLink(page, 1).click();
  const changed = page.getByRole('region', { name: 'The words of this claim changed' });
  await expect(changed.locator('del').filter({ hasText: '40,000' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'In the text' })).toHaveText('45,000 cars a day');
  await expectAccessible(page, 'a claim whose words changed');
  await page.setViewportSize({ width: 1440, height: 900 });
  await changed.getByRole('button', { name: 'Still holds' }).click();
  await expect(changed).toBeHidden();
  await settleAgain(page);

  await claimLink(page, 3).click();
  const places = page.getByRole('form', { name: 'Choose the place' });
  await expect(places.getByRole('radio')).toHaveCount(3);
  await expectAccessible(page, 'a claim in doubt');
  await page.setViewportSize({ width: 1440, height: 900 });
  await places.getByRole('button', { name: 'Take this place' }).click();
  await expect(places.getByText('Choose a place, or none of these.').first()).toBeVisible();
  await places.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(places).toBeHidden();
  await expect(page.getByRole('list', { name: 'In the text' })).toHaveText(words[2] ?? '');

  await page.goto(`${articlePath}?state=withdrawn`);
  await claimLink(page, 4).click();
  await expect(page.getByRole('region', { name: 'The article no longer says this' })).toBeVisible();
  await expect(page.locator('del').filter({ hasText: 'never been cleaner' })).toBeVisible();
  await expectAccessible(page, 'a withdrawn claim');
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('link', { name: /Read the text as it was/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Revision 1' })).toBeVisible();
  await expect(page.getByText('Nobody has measured it since 2019.')).toBeVisible();
  await expectAccessible(page, 'an old revision');
  await page.setViewportSize({ width: 1440, height: 900 });

  const reader = await context.browser()?.newContext({ javaScriptEnabled: false });
  const readerPage = await reader?.newPage();
  await page.goto(`${articlePath}/report`);
  await expect(page.getByText(/then publish a correction as report 2/)).toBeVisible();
  const first = await page
    .getByRole('link', { name: 'Report 1', exact: true })
    .getAttribute('href');
  await readerPage?.goto(new URL(first ?? '', page.url()).href);
  const banner =
    /The article changed on \d+ \w+ \d+ after this check was published \(revision 1 → 2\)/;
  await expect(readerPage?.getByText(banner) ?? page.locator('none')).toBeVisible();

  await page.getByRole('button', { name: 'Publish a correction: report 2' }).click();
  const second = page.getByRole('link', { name: 'Report 2', exact: true });
  await expect(page.getByText(/then publish a correction/)).toBeHidden();
  await second.click();
  await page.waitForURL(/\/reports\//);
  await expect(page.getByText(banner)).toBeHidden();
  await expect(
    page.getByText('This claim was withdrawn: the article no longer says it.').first(),
  ).toBeVisible();
  await expect(
    page.getByText(/The words checked are now “45,000 cars a day”/).first(),
  ).toBeVisible();
});

test('an older version keeps what was typed and says so', async ({
  page,
  context,
  signIn,
  desk,
}) => {
  await signIn(page);
  const articlePath = await importArticle(desk);
  await page.goto(`${articlePath}/revise`);
  const other = await context.newPage();
  await other.goto(`${articlePath}/revise`);
  for (const [one, end] of [
    [other, 'Theirs.'],
    [page, 'Mine.'],
  ] as const) {
    await one.getByRole('textbox', { name: 'Text' }).fill(`${article}\n\n${end}`);
    await one.getByRole('button', { name: 'See what changes' }).click();
    await one.getByRole('button', { name: 'Save as revision 2' }).waitFor();
  }
  await other.getByRole('button', { name: 'Save as revision 2' }).click();
  await other.waitForURL((url) => url.pathname === articlePath);
  await page.getByRole('button', { name: 'Save as revision 2' }).click();
  await expect(page.getByText(/changed the article since you opened this page/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue(`${article}\n\nMine.`);
  await page.getByRole('button', { name: 'See what changes' }).click();
  await page.getByRole('button', { name: 'Save as revision 3' }).click();
  await page.waitForURL((url) => url.pathname === articlePath);
  await expect(page.getByText('Mine.')).toBeVisible();
});

test('claims leave as annotations and come in from a file', async ({ page, signIn, desk }) => {
  await signIn(page);
  const articlePath = await importArticle(desk, 'opened in 1964');
  await page.goto(articlePath);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /W3C annotations/ }).click(),
  ]);
  const exported = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(exported)).toMatchObject({ type: 'AnnotationCollection', total: 1 });

  const selector = (exact: string) => ({
    id: exact,
    uri: 'https://news.example/bridge',
    text: `Note on ${exact}`,
    target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
  });
  const importFile = async (...quotes: string[]) => {
    await page.goto(`${articlePath}/edit`);
    const form = page.getByRole('form', { name: 'Import annotations' });
    await form.getByLabel('File').setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ total: quotes.length, rows: quotes.map(selector) })),
    });
    await form.getByRole('button', { name: 'Import' }).click();
    return form;
  };
  const form = await importFile('40,000 cars', 'forty tractors drove by');
  await expect(form.getByText(/does not have “forty tractors drove by”/).first()).toBeVisible();
  await importFile('40,000 cars', 'since 2019');
  await page.waitForURL((url) => url.pathname === articlePath);
  const claims = page.getByRole('navigation', { name: 'Claims' });
  await expect(claims.getByRole('link')).toHaveCount(3);
  await expect(claims.getByRole('link', { name: /Note on since 2019/ })).toBeVisible();
});

/** As the administrator through the API. @returns the path of its page. */
async function importArticle(desk: TestServer, ...quotes: readonly string[]): Promise<string> {
  const api = await apiOf(desk);
  const claims = quotes.map((exact, index) => ({
    wording: `Wording ${index + 1}`,
    kind: 'event',
    passages: [{ exact }],
  }));
  const written = { text: article, format: 'markdown', claims };
  const { id } = await done(api('POST', '/articles', { json: written }));
  return `/articles/${id}`;
}

async function settle(page: Page, path: string, number: number): Promise<void> {
  await page.goto(path);
  await claimLink(page, number).click();
  await page.getByRole('button', { name: 'Rate the claim' }).click();
  const form = page.getByRole('form', { name: 'Rate the claim' });
  await form
    .locator('label')
    .filter({ hasText: /^Unproven/ })
    .click();
  await form.getByRole('textbox', { name: 'Rationale' }).fill('Nobody counted.');
  await form.getByRole('button', { name: 'Record my assessment' }).click();
  await settleAgain(page);
}

async function settleAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settle the verdict' }).click();
  const dialog = page.getByRole('dialog', { name: 'Settle the verdict' });
  await dialog
    .locator('label')
    .filter({ hasText: /^Unproven/ })
    .click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Nobody counted.');
  await dialog.getByRole('button', { name: 'Settle', exact: true }).click();
  await expect(page.getByRole('article', { name: /^Verdict/ })).toBeVisible();
}

const claimLink = (page: Page, number: number) =>
  page
    .getByRole('navigation', { name: 'Claims' })
    .getByRole('link', { name: new RegExp(`Wording ${number}`) });
