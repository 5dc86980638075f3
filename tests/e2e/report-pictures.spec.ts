import { expect, type Page, test } from '@playwright/test';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printHtml } from '@/lib/domain/report/formats/html';
import { printScriptHtml } from '@/lib/domain/report/formats/html-script';

/** Of a picture: the colour of most of it, how much of it is another, and whether an edge is drawn upon. */
type Picture = { ground: [number, number, number]; inked: number; isCutOff: boolean };

/** The whole page as a picture; a browser's own canvas reads it. */
async function pictureOf(page: Page): Promise<Picture> {
  const png = (await page.screenshot({ fullPage: true })).toString('base64');
  return await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(bitmap, 0, 0);
    const pixels = context.getImageData(0, 0, width, height).data;
    const at = (x: number, y: number) => (y * width + x) * 4;
    const colour = (start: number): [number, number, number] => [
      pixels[start] ?? 0,
      pixels[start + 1] ?? 0,
      pixels[start + 2] ?? 0,
    ];
    const ground = colour(at(0, 0));
    const isInk = (start: number) =>
      colour(start).some((part, index) => Math.abs(part - (ground[index] ?? 0)) > 24);
    let inked = 0;
    let isCutOff = false;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (!isInk(at(x, y))) continue;
        inked += 1;
        if (x < 2 || x >= width - 2 || y < 2 || y >= height - 2) isCutOff = true;
      }
    }
    return { ground, inked: inked / (width * height), isCutOff };
  }, png);
}

/** Pieces of text that stand on one another, as the browser has set them. */
const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const lines: { text: string; box: DOMRect }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || !node.textContent?.trim()) continue;
      // Words for screen readers alone take up no room.
      if (parent.closest('.unseen')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 1 && box.height > 1) lines.push({ text: node.textContent.trim(), box });
      }
    }
    return lines.flatMap((a, index) =>
      lines.slice(index + 1).flatMap((b) => {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        // Lines set closely reach into one another with what is above and below their letters.
        const most = Math.min(a.box.height, b.box.height) / 2;
        return across > 2 && down > most ? [`“${a.text}” on “${b.text}”`] : [];
      }),
    );
  });

test('a report’s HTML file as pictures, in both lights, narrow and wide', async ({ page }) => {
  const files = {
    report: printHtml(sampleReport()),
    script: printScriptHtml(sampleReport()),
    arabic: printHtml(rightToLeftReport()),
  };
  for (const [name, html] of Object.entries(files)) {
    await page.setContent(html);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const grounds: number[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const what = `${name}, ${width} px, ${colorScheme}`;
        const { ground, inked, isCutOff } = await pictureOf(page);
        expect(isCutOff, `${what}: cut off at an edge`).toBe(false);
        expect(inked, what).toBeGreaterThan(0.01);
        expect(inked, what).toBeLessThan(0.6);
        grounds.push(Math.max(...ground));
      }
      expect(grounds[0]).toBeGreaterThan(200);
      expect(grounds[1]).toBeLessThan(60);
      expect(await overlaps(page), `${name}, ${width} px`).toEqual([]);
      const isWider = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isWider, `${name}, ${width} px: runs out at the side`).toBe(false);
    }
  }
  await expect(page.getByText('ستنقل العبّارة الجديدة 120 سيارة.').first()).toBeVisible();
});
