import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Paragraph } from 'docx';
import { expectAccessible } from '@/tests/e2e/accessible';
import { apiOf, expect, test } from '@/tests/e2e/desk';
import { done } from '@/tests/support/api-client';
import { partsOfWord, wordDocument, zipOf } from '@/tests/support/docx';
import { printedPdf } from '@/tests/support/pdf';

/** Articles come as pasted text, files and addresses; each is read first and checked by a person. */

test.use({ deskName: 'imports' });

test.beforeEach(async ({ page, signIn }) => {
  await signIn(page);
});

type Brought = { name: string; mimeType: string; buffer: Buffer };

const textFile = (name: string, text: string): Brought => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const picture: Brought = {
  name: 'picture.png',
  mimeType: 'image/png',
  buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
};

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });
const alert = (page: Page) => page.getByRole('form').getByRole('alert');
const read = (page: Page) => page.getByRole('button', { name: 'Read', exact: true }).click();

async function bring(page: Page, ...files: Brought[]): Promise<void> {
  await page.goto('/articles/new');
  await page.getByLabel('Files', { exact: true }).setInputFiles(files);
  await read(page);
}

test('a pasted text is read, its title corrected, and added', async ({ page }) => {
  await page.goto('/articles');
  await page.getByRole('link', { name: 'Add an article' }).click();
  await page
    .getByRole('textbox', { name: 'Pasted text' })
    .fill('The old bridge\n\nIt carries 40,000 cars a day. It was opened in 1964.');
  await read(page);
  await expect(heading(page, 'Check what was read')).toBeVisible();
  await expect(page.getByText('11 words in 1 paragraph')).toBeVisible();
  const title = page.getByRole('textbox', { name: 'Title' });
  await expect(title).toHaveValue('The old bridge');
  await title.fill('');
  await page.getByRole('button', { name: 'Add the article' }).click();
  await expect(page.getByText('Give the article a title.').first()).toBeVisible();
  await title.fill('A bridge over the river');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'A bridge over the river')).toBeVisible();
  await expect(page.getByText('It carries 40,000 cars a day.')).toBeVisible();
});

test('three files dropped at once are each read; the one that cannot be says why', async ({
  page,
}) => {
  test.slow();
  const children = [
    new Paragraph({ text: 'The harbour', heading: 'Heading1' }),
    new Paragraph('The harbour takes ninety ships a day, its master says.'),
  ];
  const word = Buffer.from(await wordDocument({ title: 'The harbour', children }));
  const pdf = Buffer.from(
    await printedPdf((document) => {
      document.fontSize(20).text('The lighthouse').moveDown();
      document.fontSize(11).text('The lighthouse was lit in 1850 and has burned ever since then.');
    }),
  );
  await page.goto('/articles/new');
  await dropFiles(page, [
    { name: 'harbour.docx', mimeType: '', buffer: word },
    { name: 'lighthouse.pdf', mimeType: 'application/pdf', buffer: pdf },
    picture,
  ]);
  const chosen = page.getByRole('list', { name: 'Chosen files' });
  await expect(chosen.getByRole('listitem')).toHaveCount(3);
  await read(page);
  await expect(heading(page, 'Imports')).toBeVisible();
  const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(rowOf('picture.png')).toContainText(/This is a picture/, { timeout: 30_000 });
  await expect(rowOf('harbour.docx')).toContainText('Read, to be checked', { timeout: 30_000 });
  await expect(rowOf('lighthouse.pdf')).toContainText('Read, to be checked', { timeout: 30_000 });
  await expectAccessible(page, 'imports with one that failed');

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: 'Check: harbour.docx' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The harbour');
  await expect(page.getByText('ninety ships a day')).toBeVisible();
  await expectAccessible(page, 'check of what was read');
  await page.getByRole('button', { name: 'Add the article' }).click();
  await expect(heading(page, 'The harbour')).toBeVisible();

  await page.goto('/articles/imports');
  await expect(page.getByRole('link', { name: 'Open the article: harbour.docx' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again: picture.png' }).click();
  await expect(rowOf('picture.png')).toContainText(/This is a picture/, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Discard: picture.png' }).click();
  await expect(rowOf('picture.png')).toContainText('Cancelled');
  await page.goto('/articles');
  await expect(page.getByRole('link', { name: /^Imports 1 under way/ })).toBeVisible();
});

test('an import can be discarded when it was read, and leaves nothing', async ({ page }) => {
  await bring(page, textFile('ferry.txt', 'The ferry\n\nThe ferry runs every hour of the night.'));
  await expect(heading(page, 'Check what was read')).toBeVisible();
  await page.getByRole('button', { name: 'Discard: ferry.txt' }).click();
  await expect(page.getByText('Cancelled', { exact: true }).first()).toBeVisible();
  await page.goto('/articles');
  await expect(page.getByRole('link', { name: 'The ferry' })).toHaveCount(0);
});

test('an import is cancelled while it waits or is read', async ({ page }) => {
  const lines = 'A line about the canal, which is long.\n\n'.repeat(40_000);
  const many = Array.from({ length: 6 }, (_, n) =>
    textFile(`canal-${n}.txt`, `Canal ${n}\n\n${lines}`),
  );
  await bring(page, ...many);
  await page.getByRole('button', { name: 'Cancel: canal-5.txt' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'canal-5.txt' });
  await expect(row).toContainText('Cancelled');
  await expect(row.getByRole('button')).toHaveCount(0);
});

test('the same text a second time is pointed out, with the article that has it', async ({
  page,
}) => {
  const tower = textFile('tower.txt', 'The tower\n\nThe tower is 90 metres high, by its builder.');
  await bring(page, tower);
  await page.getByRole('button', { name: 'Add the article' }).click();
  await expect(heading(page, 'The tower')).toBeVisible();
  await bring(page, tower);
  await expect(page.getByText('The desk may have this article already:')).toBeVisible();
  await page.getByRole('link', { name: 'The tower' }).click();
  await expect(heading(page, 'The tower')).toBeVisible();
});

test('a newer text from a file becomes the next revision of an article', async ({ page, desk }) => {
  const text = 'The dam is 90 metres high. It was closed in 1964.';
  const claims = [
    { wording: 'It is 90 m high.', kind: 'quantity', passages: [{ exact: '90 metres' }] },
  ];
  const api = await apiOf(desk);
  const { id } = await done(api('POST', '/articles', { json: { title: 'The dam', text, claims } }));
  await page.goto(`/articles/${id}/revise`);
  await page
    .getByLabel('From a file')
    .setInputFiles(textFile('dam.txt', `The dam\n\n${text.replace('90', '95')}`));
  await page.getByRole('button', { name: 'Read the file' }).click();
  await expect(page.getByText('1 changed: back to review')).toBeVisible();
  await expectAccessible(page, 'a newer text, read from a file');
  await page.getByRole('button', { name: 'Save as revision 2' }).click();
  await expect(heading(page, 'The dam')).toBeVisible();
  await expect(page.getByText('The dam is 95 metres high.')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Claims' })).toContainText('Words changed');
});

test('what is pasted with its formatting is taken as HTML, or as plain text after all', async ({
  page,
}) => {
  await page.goto('/articles/new');
  const field = page.getByRole('textbox', { name: 'Pasted text' });
  const paste = () =>
    field.evaluate((area) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', '<h2>Mills</h2><p>The mill has <b>two</b> wheels.</p>');
      clipboardData.setData('text/plain', 'Mills\n\nThe mill has two wheels.');
      area.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
  await paste();
  await expect(field).toHaveValue(/<h2>Mills/);
  await expect(page.getByRole('radio', { name: /HTML/ })).toBeChecked();
  await page.getByRole('button', { name: 'Take it as plain text' }).click();
  await expect(field).toHaveValue('Mills\n\nThe mill has two wheels.');
  await expect(page.getByRole('radio', { name: /Plain text/ })).toBeChecked();
});

test('what cannot be sent is refused by its field, and all that was typed stays', async ({
  page,
}) => {
  await page.goto('/articles/new');
  await read(page);
  await expect(alert(page)).toContainText('Bring a file, an address or a text.');

  const files = page.getByLabel('Files', { exact: true });
  await files.setInputFiles(textFile('small.txt', 'A small file.'));
  const addresses = page.getByRole('textbox', { name: 'Web addresses' });
  await addresses.fill('https://desk.example/one\nnot an address');
  await page.getByRole('textbox', { name: 'Pasted text' }).fill('A text of mine.');
  await read(page);
  await expect(alert(page)).toContainText('not an address: Give a full web address');
  await expect(addresses).toHaveValue('https://desk.example/one\nnot an address');
  await expect(page.getByRole('textbox', { name: 'Pasted text' })).toHaveValue('A text of mine.');
  await expect(page.getByRole('list', { name: 'Chosen files' })).toContainText('small.txt');

  await addresses.fill('');
  await files.setInputFiles({
    name: 'long.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.alloc(25_000_001),
  });
  await read(page);
  await expect(alert(page)).toContainText('“long.pdf” is over 25 MB');
  await page.getByRole('button', { name: 'Leave out long.pdf' }).click();
  await page.getByRole('button', { name: 'Leave out small.txt' }).click();
  await read(page);
  await expect(heading(page, 'Check what was read')).toBeVisible();
});

test('a file of twelve megabytes arrives whole; a long text shows its beginning, then all', async ({
  page,
}) => {
  test.slow();
  const lines = Array.from({ length: 2_000 }, (_, n) => `Line ${n} of the ledger is here.`);
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  const buffer = await zipOf({
    ...partsOfWord(paragraphs.join('')),
    'word/media/scan.png': randomBytes(12_000_000),
  });
  await bring(page, { name: 'ledger.docx', mimeType: '', buffer });
  await expect(page.getByText('in 2000 paragraphs')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('Line 1999 of the ledger')).toHaveCount(0);
  await page.getByRole('textbox', { name: 'Title' }).fill('My ledger');
  await page.getByRole('button', { name: 'Show all of the text' }).click();
  await expect(page.getByText('Line 1999 of the ledger')).toHaveCount(1);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('My ledger');
});

test('nobody but those who import sees these pages', async ({ page, browser }) => {
  await page.getByRole('link', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Invite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('E-mail address').fill('rae@desk.example');
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await dialog.getByLabel('Link').inputValue();
  const other = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await other.goto(link);
  await other.getByLabel('Your name').fill('Rae Holt');
  await other.getByLabel('Password').fill('a password of some length');
  await other.getByRole('button', { name: 'Join' }).click();
  await expect(heading(other, 'Articles')).toBeVisible();
  await expect(other.getByRole('link', { name: /Imports/ })).toHaveCount(0);
  await other.goto('/articles/imports');
  await expect(heading(other, 'Imports')).toHaveCount(0);
});

/** Lets go of the files over the zone, as a person does who drags them from a folder. */
async function dropFiles(page: Page, files: readonly Brought[]): Promise<void> {
  const paths = files.map(({ name }) => test.info().outputPath(name));
  await Promise.all(files.map(({ buffer }, index) => writeFile(paths[index] ?? '', buffer)));
  const box = await page.getByText('Drop files here, or choose them:').boundingBox();
  if (!box) throw new Error('There is no place to drop files at.');
  const browser = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', {
      type,
      x: box.x + 5,
      y: box.y + 5,
      data: { items: [], files: paths, dragOperationsMask: 1 },
    });
  }
}

test('a file in AVeriTeC’s format is taken in; what is wrong in it is told by claim and field', async ({
  page,
}) => {
  const claims = (url: string) => [
    {
      claim: 'The ferry carries 120 cars.',
      label: 'Refuted',
      questions: [
        {
          question: 'How many cars does it carry?',
          answers: [{ answer: 'It takes 90 cars.', answer_type: 'Extractive', source_url: url }],
        },
      ],
    },
    { claim: 'The ferry runs at night.', label: 'Not Enough Evidence', questions: [] },
  ];
  const choose = (content: unknown) =>
    page.getByLabel('File, in JSON').setInputFiles(textFile('ferry.json', JSON.stringify(content)));
  const add = () => page.getByRole('button', { name: 'Add the claims' }).click();
  await page.goto('/articles/new');
  await page.getByRole('link', { name: 'are added from a file' }).click();
  await expect(heading(page, 'Add claims from AVeriTeC')).toBeVisible();
  await add();
  await expect(alert(page)).toContainText('Choose the file that has the claims.');

  await page.getByRole('textbox', { name: 'Title' }).fill('What is said of the ferry');
  await choose([
    { ...claims('ferries.example')[0], speaker: 5 },
    { claim: 'It sank.', label: 'No' },
  ]);
  await add();
  await expect(alert(page)).toContainText('2 fields of the file need attention');
  await expect(alert(page)).toContainText('Claim 1, speaker: This has to be a text.');
  await expect(alert(page)).toContainText('Claim 2, label: Choose Supported, Refuted');
  await expectAccessible(page, 'a file in AVeriTeC’s format with faults');
  await choose(claims('ferries.example'));
  await add();
  await expect(alert(page)).toContainText(
    'Claim 1, question 1, answer 1, source_url: Give a full web address',
  );

  await choose(claims('https://ferries.example/count'));
  await add();
  await expect(heading(page, 'What is said of the ferry')).toBeVisible();
  await expect(page.getByText('Added with 2 claims, 1 citation and 1 new source.')).toBeVisible();
  await expect(page.getByText('AVeriTeC’s label: Refuted')).toBeVisible();
});
