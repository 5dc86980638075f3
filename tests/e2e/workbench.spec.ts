import { expect, keysAreTaken, moveTo, openSample, test } from '@/tests/e2e/desk';

/** How the article and its claims hang together on the page. */

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page);
  await openSample(page);
});

const heading = { level: 2 } as const;

test('choosing words in the text or a row in the list shows the claim', async ({ page }) => {
  const claims = page.getByRole('navigation', { name: 'Claims' });
  await claims.getByRole('link', { name: /10,000 troops/ }).click();
  await expect(page.getByRole('heading', { ...heading, name: /10,000 troops/ })).toBeVisible();

  await page
    .getByRole('link', { name: /Both capitals risk/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { ...heading, name: /10,000 troops/ })).toBeHidden();
  const chosen = claims.locator('[aria-current]');
  await expect(chosen).toHaveCount(1);
  await expect(chosen).toBeInViewport();
});

test('back, forward and a link of its own lead to a claim', async ({ page, context }) => {
  const claims = page.getByRole('navigation', { name: 'Claims' });
  await claims.getByRole('link').nth(0).click();
  await page.waitForURL(/\/claims\//);
  const first = page.url();
  await claims.getByRole('link').nth(1).click();
  await page.waitForURL((url) => url.href !== first);
  const second = page.url();
  await page.goBack();
  await expect(page).toHaveURL(first);
  await page.goForward();
  await expect(page).toHaveURL(second);

  const other = await context.newPage();
  await other.goto(second);
  await expect(
    other.getByRole('navigation', { name: 'Claims' }).locator('[aria-current]'),
  ).toHaveText(/Claim\s*2/);
});

test('a claim that is chosen shows before its page has come, and can be left before that', async ({
  page,
}) => {
  const { promise: isLet, resolve: letIt } = Promise.withResolvers<void>();
  await page.route(/\/claims\/[0-9a-f-]{36}(\?|$)/, async (route) => {
    await isLet;
    await route.continue().catch(() => {});
  });
  const article = page.url();
  const claims = page.getByRole('navigation', { name: 'Claims' });
  const asked = page.waitForRequest(/\/claims\/[0-9a-f-]{36}(\?|$)/);
  await claims.getByRole('link', { name: /10,000 troops/ }).click();
  const shown = page.getByRole('heading', { ...heading, name: /10,000 troops/ });
  await expect(shown).toBeVisible();
  await expect(claims.locator('[aria-current]')).toHaveText(/10,000 troops/);

  await asked;
  await page.keyboard.press('Escape');
  await expect(shown).toBeHidden();
  await expect(page.getByRole('region', { name: 'Overview' })).toBeVisible();
  await expect(claims.locator('[aria-current]')).toHaveCount(0);
  letIt();
  await (await asked).response();
  await claims.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/claims\//);
  await page
    .getByRole('link', { name: /10,000 troops/ })
    .first()
    .click();
  await expect(shown).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(article);
});

test('filters stay in the address and go with it', async ({ page, context }) => {
  await page.getByLabel('Find in wording or claimant').fill('Burakovsky');
  await page.getByRole('button', { name: /^Kind|Any kind/ }).click();
  await page.getByRole('option', { name: 'Prediction' }).click();
  await expect(page).toHaveURL(/q=Burakovsky.*kind=prediction/);
  const shown = await page
    .getByRole('status')
    .filter({ hasText: /claims/ })
    .first()
    .textContent();
  expect(shown).toMatch(/^\d+ of \d+ claims$/);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(shown ?? '')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).not.toHaveURL(/q=/);
});

test('words chosen in the text become a claim tied to them', async ({ page }) => {
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('p')].find((one) =>
      one.textContent?.includes('For all the publicity'),
    );
    const words =
      paragraph && document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
    if (!words) throw new Error('The sample reads differently.');
    const range = document.createRange();
    range.setStart(words, 0);
    range.setEnd(words, 'For all the publicity'.length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await page.getByRole('link', { name: 'Make a claim of these words' }).click();
  const form = page.getByRole('form', { name: 'New claim' });
  await expect(form.getByText('For all the publicity')).toBeVisible();
  await form.getByRole('button', { name: 'Add the claim' }).click();
  await expect(form.getByText('Say the claim in one sentence.').first()).toBeVisible();
  await form.getByRole('textbox', { name: 'Wording' }).fill('The drills were widely publicised.');
  await form.getByRole('button', { name: 'Add the claim' }).click();
  await expect(page.getByRole('heading', { ...heading, name: /widely publicised/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'In the text' })).toHaveText('For all the publicity');
});

test('everything has a key, and the keys are listed', async ({ page }) => {
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  for (const name of ['Next claim', 'Previous claim', 'Find in the claims', 'Show all keys']) {
    await expect(keys.getByText(name)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.waitForURL(/\/claims\//);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search the desk' }).fill('assign');
  await moveTo(page, page.getByRole('option', { name: /assign/i }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByText('In the hands of you.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nobody has it yet.')).toBeVisible();
});

test('the second of two who change a claim is told what changed, and loses nothing', async ({
  page,
  context,
}) => {
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').nth(4).click();
  await page.waitForURL(/\/claims\//);
  const other = await context.newPage();
  await other.goto(page.url());
  for (const one of [page, other]) {
    await one.getByRole('heading', heading).first().waitFor();
    await keysAreTaken(one);
    await one.keyboard.press('e');
  }
  const mine = page.getByRole('dialog', { name: 'Edit the claim' });
  const theirs = other.getByRole('dialog', { name: 'Edit the claim' });
  await theirs.getByRole('textbox', { name: 'Wording' }).fill('Their words about the Hui.');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(theirs).toBeHidden();

  await mine.getByRole('textbox', { name: 'Wording' }).fill('My words about the Hui.');
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect(mine.getByText(/Someone else changed this claim/).first()).toBeVisible();
  await expect(mine.locator('ins').filter({ hasText: 'Their' })).toBeVisible();
  await expect(mine.getByRole('textbox', { name: 'Wording' })).toHaveValue(
    'My words about the Hui.',
  );
  await mine.getByRole('button', { name: 'Save mine in its place' }).click();
  await expect(
    page.getByRole('heading', { ...heading, name: 'My words about the Hui.' }),
  ).toBeVisible();
  await page.getByRole('button', { name: /^History/ }).click();
  await expect(page.getByText(/Their words about the Hui/).first()).toBeVisible();
});

test('retiring a claim can be undone from the message', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').nth(7).click();
  await page.getByRole('button', { name: 'Change…' }).click();
  await page.getByRole('menuitem', { name: 'Retire…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retire the claim' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('An opinion.');
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByText('Retired: An opinion.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Retired: An opinion.')).toBeHidden();
});

test('a message undoes what was done from whichever page one has gone to', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').nth(8).click();
  await page.getByRole('button', { name: 'Change…' }).click();
  const claim = page.url();
  await page.getByRole('menuitem', { name: 'Retire…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retire the claim' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A prophecy.');
  await dialog.getByRole('button', { name: 'Retire' }).click();
  await expect(page.getByText('Retired: A prophecy.')).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Members' })
    .click();
  await expect(page.getByRole('heading', { name: 'Members', level: 1 })).toBeVisible();
  const undone = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Undo' }).click();
  await undone;
  await page.goto(claim);
  await expect(page.locator('#claim-wording')).toBeVisible();
  await expect(page.getByText('Retired: A prophecy.')).toBeHidden();
});
