import type { Page } from '@playwright/test';

/**
 * How long it takes, by the browser's own clock, from a click on a claim of the list to the first painted
 * frame in which its words stand in the panel and its row is the current one; as often as asked.
 */
export async function choiceMs(page: Page, choices: number, slower: number): Promise<number[]> {
  const list = page.getByRole('navigation', { name: 'Claims' });
  await list.getByRole('link').first().waitFor();
  // Until the page works a click is a visit to another page.
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('[data-claim-id]') ?? {}).some((key) =>
      key.startsWith('__react'),
    ),
  );
  const line = await page.context().newCDPSession(page);
  await line.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const times: number[] = [];
  for (let at = 0; at < choices; at++) {
    const row = list.getByRole('link').nth((at * 7 + 1) % 50);
    await row.scrollIntoViewIfNeeded();
    await row.evaluate((link) => {
      const id = link.getAttribute('data-claim-id');
      const passage = document.querySelector(`mark[data-claims~="${id}"]`)?.textContent;
      const window = globalThis as never as { shown: Promise<number> };
      window.shown = new Promise((resolve) => {
        addEventListener(
          'click',
          ({ timeStamp }) => {
            const look = () => {
              const heading = document.querySelector('#claim-wording')?.textContent;
              const isShown = heading === passage && link.hasAttribute('aria-current');
              if (!isShown) return void requestAnimationFrame(look);
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - timeStamp);
              port2.postMessage(null);
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      });
    });
    await row.click();
    times.push(await page.evaluate(() => (globalThis as never as { shown: number }).shown));
    // The next is chosen once this one is all there.
    await page.waitForURL(`**${await row.getAttribute('href')}`);
    await page.getByRole('heading', { name: 'Comments' }).waitFor();
  }
  await line.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await line.detach();
  return times;
}
