import { type Browser, chromium } from '@playwright/test';
import config from '@/playwright.config';

/** The browser of the browser tests, with their flags. */
export const openBrowser = (): Promise<Browser> => chromium.launch(config.use?.launchOptions ?? {});

export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
