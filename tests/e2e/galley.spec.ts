import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, keysAreTaken, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';
import type { TestServer } from '@/tests/support/server';

/** Going through the sentences that no claim is tied to, with the keyboard alone. */

test.use({ deskName: 'galley' });

const cars = 'The bridge carries 40,000 cars a day.';
const opened = 'It was opened in 1964 by the mayor.';
const ugly = 'It is the ugliest thing in town.';
const question = 'Who would want it?';
const rose = 'Traffic rose by 12 percent in 2019.';
const fell = 'The toll fell from $5 to $3 in 2021.';
const last = 'So be it.';

/** Adds an article of two sections, of a name of its own, and opens it. @returns its address. */
async function addArticle(page: Page, desk: TestServer, title: string): Promise<string> {
  const text = [`${cars} ${opened} ${ugly}`, '## Traffic', `${question} ${rose} ${fell}`, last];
  const api = await apiOf(desk);
  const json = { title, text: text.join('\n\n'), format: 'markdown' };
  const { id } = await done(api('POST', '/articles', { json }));
  await page.goto(`/articles/${id}`);
  await keysAreTaken(page);
  return page.url();
}

const panel = (page: Page) => page.locator('.workbench-panel');
/** The sentence that is looked at, as the panel shows it in large. */
const shown = (page: Page) => panel(page).locator('p.font-serif').first();
const covered = (page: Page, words: string) =>
  expect(page.getByRole('heading', { name: `${words} sentences covered` })).toBeVisible();
const goTo = async (page: Page, sentence: string) => {
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await shown(page).textContent()) === sentence) return;
    const before = await shown(page).textContent();
    await page.keyboard.press('.');
    await expect(shown(page)).not.toHaveText(before ?? '');
  }
  throw new Error(`No step leads to “${sentence}”.`);
};

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page);
});

test('every sentence is decided from the keyboard, and each decision can be taken back', async ({
  page,
  desk,
}) => {
  const article = await addArticle(page, desk, 'The bridge');
  await covered(page, '0 of 8');
  await page.keyboard.press('s');
  await expect(shown(page)).toHaveText(cars);
  await expect(
    panel(page).getByText('Sentence 1 of 8 that are open', { exact: true }),
  ).toBeVisible();
  await expect(panel(page).getByText(/worth a check/)).toBeVisible();
  await expect(panel(page).getByText(/an amount:/)).toBeVisible();

  // To and fro, round the end.
  await page.keyboard.press(',');
  await expect(shown(page)).toHaveText(last);
  await page.keyboard.press('.');
  await expect(shown(page)).toHaveText(cars);

  await page.keyboard.press('a');
  await expect(shown(page)).toHaveText(opened);
  await covered(page, '1 of 8');
  await expect(page.getByText('Claim 1 is added.').first()).toBeVisible();
  await page.keyboard.press('z');
  await expect(shown(page)).toHaveText(cars);
  await covered(page, '0 of 8');
  await page.keyboard.press('a');
  await expect(page.getByText('Claim 2 is added.').first()).toBeVisible();

  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Edit, then accept' });
  await expect(form.getByRole('textbox', { name: 'Wording' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The mayor');
  await page.keyboard.press('Enter');
  await expect(form.getByText('Say the claim in one sentence.').first()).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Claimant' })).toHaveValue('The mayor');
  await expect(form.getByRole('textbox', { name: 'Wording' })).toBeFocused();
  await page.keyboard.type('The mayor opened the bridge in 1964.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(shown(page)).toHaveText(ugly);
  await expect(
    page.getByRole('navigation', { name: 'Claims' }).getByText('The mayor opened the bridge'),
  ).toBeVisible();

  await page.keyboard.press('i');
  await expect(page.getByText('Marked as opinion.').first()).toBeVisible();
  await goTo(page, question);
  await page.keyboard.press('u');
  await expect(page.getByRole('button', { name: /A question or an appeal/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Not checkable/ })).toBeFocused();
  await page.keyboard.press('u');
  await page.keyboard.press('1');
  await expect(page.getByText('Marked as not checkable.').first()).toBeVisible();
  await expect(shown(page)).toHaveText(rose);
  await covered(page, '4 of 8');

  await goTo(page, last);
  await page.keyboard.press('u');
  await page.keyboard.press('5');
  await expect(page.getByRole('textbox', { name: /your own words/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say why it cannot be checked.')).toBeVisible();
  await page.keyboard.type('A flourish');
  await page.keyboard.press('Enter');
  await covered(page, '5 of 8');

  await page.reload();
  await covered(page, '5 of 8');
  await page.goto(article);
  await covered(page, '5 of 8');
});

test('a suggestion that was dismissed stays dismissed, and can be had again', async ({
  page,
  desk,
}) => {
  await addArticle(page, desk, 'Dismissed');
  const dotted = page.locator('.sentence[data-suggested]');
  const suggested = await dotted.count();
  expect(suggested).toBeGreaterThan(3);
  await press(page, page.getByRole('link', { name: `Review ${suggested} suggestions` }));
  await expect(shown(page)).toHaveText(cars);
  await page.keyboard.press('x');
  await expect(page.getByText('Suggestion dismissed.').first()).toBeVisible();
  await expect(shown(page)).toHaveText(opened);
  await page.reload();
  await expect(page.getByRole('link', { name: `Suggestions (${suggested - 1})` })).toBeVisible();
  await covered(page, '0 of 8');

  await press(page, page.getByRole('link', { name: /^Open sentences/ }));
  await expect(panel(page).getByRole('heading', { name: /of 8 that are open/ })).toBeVisible();
  await goTo(page, cars);
  await expect(panel(page).getByText(/Its suggestion was dismissed by/)).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('link', { name: `Suggestions (${suggested})` })).toBeVisible();
});

test('the suggestions of a section are decided at once, and that is taken back at once', async ({
  page,
  desk,
}) => {
  await addArticle(page, desk, 'Sections');
  await page.keyboard.press('s');
  await expect(shown(page)).toHaveText(cars);
  await goTo(page, rose);
  await expect(panel(page).getByText('suggestions under “Traffic”')).toBeVisible();
  await page.keyboard.press('Shift+A');
  await expect(page.getByText('2 claims are added.').first()).toBeVisible();
  await covered(page, '2 of 8');
  await page.keyboard.press('F6');
  await press(page, page.getByRole('button', { name: 'Undo' }));
  await covered(page, '0 of 8');
  await expect(shown(page)).toHaveText(rose);

  await page.keyboard.press('Shift+X');
  await expect(page.getByText('2 suggestions dismissed.').first()).toBeVisible();
  await page.reload();
  await covered(page, '0 of 8');
  await expect(page.locator('.sentence[data-suggested]', { hasText: rose })).toHaveCount(0);
  await expect(page.locator('.sentence', { hasText: rose })).toHaveCount(1);
});

test('coverage that is demanded holds the report back until nothing is open', async ({
  page,
  desk,
}) => {
  const article = await addArticle(page, desk, 'Demanded');
  await page.keyboard.press('s');
  await expect(shown(page)).toHaveText(cars);
  await page.keyboard.press('a');
  await expect(page.getByText('Claim 1 is added.').first()).toBeVisible();
  await page.getByRole('navigation', { name: 'Claims' }).getByRole('link').first().waitFor();
  await page.keyboard.press('j');
  await page.waitForURL(/\/claims\//);
  await page.keyboard.press('r');
  const rate = page.getByRole('form', { name: 'Rate the claim' });
  await tabTo(page, rate.getByRole('radio').first());
  await page.keyboard.press('ArrowUp');
  await tabTo(page, rate.getByRole('textbox', { name: 'Rationale' }));
  await page.keyboard.type('Nobody counted.');
  await press(page, rate.getByRole('button', { name: 'Record my assessment' }));
  await expect(rate).toBeHidden();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('v');
  const settle = page.getByRole('dialog', { name: 'Settle the verdict' });
  await press(page, settle.getByRole('button', { name: 'Settle', exact: true }));
  await expect(settle).toBeHidden();

  await page.goto(`${article}/report`);
  const publish = page.getByRole('button', { name: 'Publish report 1' });
  await expect(publish).toBeVisible();
  await tabTo(page, page.getByRole('checkbox', { name: /must be covered/ }));
  await page.keyboard.press('Space');
  await expect(page.getByText(/cannot be published while 7 sentences are open/)).toBeVisible();
  await expect(publish).toBeHidden();

  await press(page, page.getByRole('link', { name: 'Go through 7 open sentences' }));
  await expect(shown(page)).toHaveText(opened);
  for (let left = 7; left > 0; left -= 1) {
    await covered(page, `${8 - left} of 8`);
    await page.keyboard.press('i');
  }
  await expect(page.getByRole('heading', { name: 'No sentence is open' })).toBeVisible();
  await press(page, page.getByRole('link', { name: 'See the report' }));
  await press(page, publish);
  await press(page, page.getByRole('link', { name: 'Report 1', exact: true }));
  await page.waitForURL(/\/reports\/.+/);
  await expect(
    page.getByText(
      'Of 8 sentences, 1 is tied to a claim and 7 are marked as opinion; none is open.',
    ),
  ).toBeVisible();
});

test('the galley is accessible, and on a phone one thing at a time', async ({ page, desk }) => {
  const article = await addArticle(page, desk, 'Narrow');
  await expectAccessible(page, 'an article with suggestions');
  await page.goto(`${article}/galley`);
  await expect(shown(page)).toHaveText(cars);
  await expectAccessible(page, 'the galley');
  await expect(page.locator('.workbench-body')).toBeHidden();
  await page.keyboard.press('u');
  await expectAccessible(page, 'the reasons of the galley');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expectAccessible(page, 'the form of the galley');
  await page.goto(`${article}/report`);
  await expectAccessible(page, 'a report with its coverage');
});

/** Presses Tab until the focus is there, as somebody without a pointer has to. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
