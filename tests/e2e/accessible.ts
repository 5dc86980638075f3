import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const looks = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

/**
 * Colours that were on their way to others have arrived and are drawn, those of rows outside the window
 * too, which a browser else leaves as they were.
 */
async function settled(): Promise<void> {
  const everywhere = new CSSStyleSheet();
  everywhere.replaceSync('* { content-visibility: visible !important }');
  document.adoptedStyleSheets = [everywhere];
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const ending = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
  await Promise.all(ending.map(({ finished }) => finished.catch(() => {})));
}

/** No fault that axe can find, at a desk's width and a phone's, light and dark; nothing cut off. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(settled);
    // What a page is still drawing may pass for a fault: what is one stays one.
    await expect(async () => {
      expect(await faultsOf(page), `${name}, ${width} px, ${colorScheme}`).toEqual([]);
    }).toPass({ timeout: 15_000 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
  }
}

async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Of a captured page: what it lacks is its own, and axe waits there for a script for ever.
    .exclude('iframe[sandbox]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}
