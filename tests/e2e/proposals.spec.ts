import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessible } from '@/tests/e2e/accessible';
import { test as base, expect, openSample } from '@/tests/e2e/desk';
import { startServer, type TestServer } from '@/tests/support/server';

const wording = 'The first sentence that was asked about says this.';
const other = 'It says this too.';
const answer = JSON.stringify({
  id: '1',
  model: 'small-1',
  choices: [
    {
      index: 0,
      finish_reason: 'stop',
      message: {
        role: 'assistant',
        content: JSON.stringify({
          claims: [
            { sentence: 0, wording, kind: 'event', claimant: null },
            { sentence: 0, wording: other, kind: 'quantity', claimant: 'Somebody' },
          ],
        }),
      },
    },
  ],
});

/** A desk that has a language model: one that says the same whatever it is asked. */
const test = base.extend<object, { desk: TestServer }>({
  deskName: 'with a language model',
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from here.
    async ({}, use) => {
      const model = createServer((_, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(answer),
      ).listen(0, '127.0.0.1');
      await once(model, 'listening');
      const { port } = model.address() as AddressInfo;
      const desk = await startServer({
        env: {
          CLAIMDESK_LLM_PROVIDER: 'openai-compatible',
          CLAIMDESK_LLM_URL: `http://127.0.0.1:${port}/v1`,
          CLAIMDESK_LLM_MODEL: 'small-1',
        },
      });
      await use(desk);
      await desk.stop();
      model.closeAllConnections();
      model.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

test('a person asks the model, and decides on what it proposes', async ({ page, signIn }) => {
  await signIn(page);
  await openSample(page);
  await page.keyboard.press('s');
  await page.getByRole('link', { name: 'Language model' }).click();
  await page.getByRole('button', { name: 'Ask small-1' }).click();

  const proposals = page.getByRole('article').filter({ hasText: 'a machine’s words' });
  await expect(proposals.filter({ hasText: wording }).first()).toBeVisible({ timeout: 20_000 });
  await expectAccessible(page, 'proposed claims');
  const before = await proposals.count();

  await page.keyboard.press('a');
  await expect(page.getByText(/Claim \d+ is added/)).toBeVisible();
  await expect(proposals).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(proposals).toHaveCount(before);

  await page.keyboard.press('.');
  await page.keyboard.press('x');
  await expect(page.getByText('The proposal is dismissed.')).toBeVisible();
  await expect(proposals).toHaveCount(before - 1);

  await page.keyboard.press('e');
  const form = page.getByRole('form', { name: 'Edit, then accept' });
  await form.getByLabel('Wording').fill('A person worded this claim.');
  await form.getByRole('button', { name: 'Accept' }).press('Enter');
  await expect(proposals).toHaveCount(before - 2);
  await page.getByRole('link', { name: 'Back to the article' }).click();
  await expect(
    page.getByRole('navigation', { name: 'Claims' }).getByText('A person worded this claim.'),
  ).toBeVisible();
});
