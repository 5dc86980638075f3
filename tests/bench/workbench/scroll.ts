import type { Page } from '@playwright/test';

export type Scrolled = {
  longestFrameMs: number;
  /** Over 50 ms, as browsers tell of them. */
  longTasks: number;
  longestTaskMs: number;
  pixels: number;
  frames: number;
};

/** Scrolls a pane from its top to its bottom, a screen at a frame, as somebody does who drags the bar. */
export async function scrolledThrough(page: Page, pane: string): Promise<Scrolled> {
  await page.locator(pane).first().waitFor();
  return await page.evaluate(async (selector) => {
    const pane = document.querySelector(selector)!;
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let last = await frame();
    const times: number[] = [];
    // What is not made yet is guessed: the end may move while one comes near.
    for (let stood = 0; stood < 30; ) {
      const before = pane.scrollTop;
      pane.scrollTop += Math.round(pane.clientHeight * 0.8);
      const now = await frame();
      times.push(now - last);
      last = now;
      stood = pane.scrollTop === before ? stood + 1 : 0;
    }
    tasks.push(...observer.takeRecords().map(({ duration }) => duration));
    observer.disconnect();
    return {
      longestFrameMs: Math.max(...times),
      longTasks: tasks.length,
      longestTaskMs: Math.max(0, ...tasks),
      pixels: Math.round(pane.scrollTop),
      frames: times.length,
    };
  }, pane);
}
