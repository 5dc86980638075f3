import { expectAccessible } from '@/tests/e2e/accessible';
import { expect, test } from '@/tests/e2e/desk';
import { cite, invite, join, openClaim, rate } from '@/tests/e2e/people';

/**
 * Three people on one claim: two judge it blind and differ, the third settles the dispute and
 * publishes, then changes the verdict, which the next report says.
 */

const rosa = {
  name: 'Rosa Quill',
  email: 'rosa@desk.example',
  password: 'a long walk by the river',
};
const ben = { name: 'Ben Ward', email: 'ben@desk.example', password: 'nine kites over the dunes' };
const survey = 'Preliminary assessment of non-fuel mineral resources';

test.use({ deskName: 'review' });

test('a claim is judged blind by two, disputed, settled, reported and corrected', async ({
  page,
  browser,
  signIn,
}) => {
  test.slow();
  await signIn(page);
  await page.goto('/settings/method');
  await expectAccessible(page, 'how the desk judges');
  for (const priority of ['high', 'normal', 'low']) {
    await page.getByLabel(`Of ${priority} priority`).fill('2');
  }
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('How the desk judges is saved.')).toBeVisible();

  const pageOf = async () => (await browser.newContext({ locale: 'en-GB' })).newPage();
  const [rosaPage, benPage] = [await pageOf(), await pageOf()];
  await join(rosaPage, await invite(page, rosa.email), rosa);
  await join(benPage, await invite(page, ben.email), ben);

  await openClaim(rosaPage, 'trillion');
  await cite(rosaPage, { title: survey, stance: /Supports/, quote: 'about one trillion dollars' });
  await rate(rosaPage, 'Half true', 'Of what lies in the ground, so only half.');
  await expect(rosaPage.getByText('1 of 2 that the policy wants')).toBeVisible();

  await openClaim(benPage, 'trillion');
  await expect(benPage.getByText('You judge first')).toBeVisible();
  await expect(benPage.getByText('Rosa Quill rated')).toBeHidden();
  expect(await benPage.content()).not.toContain('so only half');
  await page.goto(benPage.url());
  await expect(page.getByText('The policy wants 1 more assessment')).toBeVisible();

  await rate(benPage, 'Unproven', 'One survey alone cannot show it.');
  await expect(benPage.getByText('so only half')).toBeVisible();

  await page.goto(benPage.url());
  await expect(page.getByText('read them side by side below')).toBeVisible();
  await expectAccessible(page, 'a disputed claim');
  await page.getByRole('button', { name: 'Settle the verdict' }).click();
  const settle = page.getByRole('dialog', { name: 'Settle the verdict' });
  await settle
    .locator('label')
    .filter({ hasText: /^Half true/ })
    .click();
  await settle.getByRole('textbox', { name: 'Reason' }).fill('The survey bears half of it.');
  await settle.getByRole('button', { name: 'Settle', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Verdict: Half true' })).toBeVisible();
  const claim = page.url();

  await benPage.reload();
  await expect(benPage.getByText('You rated it “Unproven”')).toBeVisible();

  const reports = claim.replace(/\/claims\/.*$/, '/report');
  await page.goto(reports);
  await page.getByRole('button', { name: 'Publish report 1' }).click();
  await page.getByRole('link', { name: 'Report 1', exact: true }).click();
  await page.waitForURL(/\/reports\/.+/);
  const first = page.url();
  await expect(page.getByText('Assessed otherwise')).toBeVisible();
  await expect(page.getByText('One survey alone cannot show it.')).toBeVisible();
  await expect(page.getByText('A verdict rests on at least two assessments.')).toBeVisible();
  await expectAccessible(page, 'published report');

  await page.goto(claim);
  const reopen = page.getByRole('dialog', { name: 'Reopen the claim' });
  // The page was loaded whole: a click that comes before its scripts is lost.
  await expect(async () => {
    await page.getByRole('button', { name: 'Reopen' }).click();
    await expect(reopen).toBeVisible({ timeout: 2000 });
  }).toPass();
  await reopen.getByRole('textbox').fill('The survey was withdrawn.');
  await reopen.getByRole('button', { name: 'Reopen' }).click();
  await page.getByRole('button', { name: 'Settle the verdict' }).click();
  await settle
    .locator('label')
    .filter({ hasText: /^Unproven/ })
    .click();
  await settle.getByRole('textbox', { name: 'Reason' }).fill('Nothing bears it now.');
  await settle.getByRole('button', { name: 'Settle', exact: true }).click();
  await expect(page.getByRole('article', { name: 'Verdict: Unproven' })).toBeVisible();
  await page.goto(reports);
  await page.getByRole('button', { name: 'Publish report 2' }).click();
  await page.getByRole('link', { name: 'Report 2', exact: true }).click();
  await page.waitForURL((url) => url.href !== reports && url.href !== first);
  await expect(page.getByText('The verdict changed from “Half true” to “Unproven”.')).toBeVisible();
  await expect(page.getByText('The survey was withdrawn.')).toBeVisible();
  await page.goto(first);
  await expect(page.getByText('The survey bears half of it.')).toBeVisible();
  await expect(page.getByRole('link', { name: /report 2/i }).first()).toBeVisible();
});
