import { describe, expect, it } from 'vitest';
import { findChromium } from '@/tests/support/chromium.mjs';

const machineWith =
  (...programs: string[]) =>
  (file: string) =>
    programs.includes(file);

describe('the browser to test with', () => {
  it('is the one CLAIMDESK_CHROMIUM names, before all others', async () => {
    const environment = { CLAIMDESK_CHROMIUM: '/opt/mine', PATH: '/usr/bin' };
    expect(await findChromium(environment, machineWith('/usr/bin/chromium'))).toBe('/opt/mine');
  });

  it('is found on the path, by any of its names', async () => {
    const machine = machineWith('/opt/bin/google-chrome');
    expect(await findChromium({ PATH: '/usr/bin:/opt/bin' }, machine)).toBe(
      '/opt/bin/google-chrome',
    );
  });

  it('is found in the usual places whatever the path', async () => {
    expect(await findChromium({}, machineWith('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
  });

  it("is Playwright's own where the system has none", async () => {
    const own = (file: string) => file.includes('ms-playwright');
    expect(await findChromium({ PATH: '/usr/bin' }, own)).toMatch(/ms-playwright/);
  });

  it('is nothing where there is none', async () => {
    expect(await findChromium({ PATH: '/usr/bin' }, machineWith())).toBeUndefined();
  });
});
