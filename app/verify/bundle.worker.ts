import type { Answer, Ask } from '@/app/verify/_components/messages';
import { readableFile } from '@/app/verify/read-file';
import { bundleCrypto } from '@/lib/adapters/bundle-crypto/bundle-crypto';
import { textInBrowser } from '@/lib/adapters/capture-reader/text-in-browser';
import { verifyBundle } from '@/lib/domain/bundle/verify';

/*
 * Checks a bundle apart from the page, which stays at hand, and can be stopped. It is given the file
 * and asks nobody for anything.
 */

// Had before it is needed, so that the page can be used without a network.
void import('@/lib/adapters/timestamp/read-timestamp');

/** More often nobody could read it. */
const TELL_EVERY_MS = 100;

self.onmessage = async ({ data }: MessageEvent<Ask>) => {
  self.postMessage(await answerOf(data));
};

async function answerOf({ run, file, expectedKey }: Ask): Promise<Answer> {
  if (!globalThis.isSecureContext) {
    return {
      run,
      failed:
        'Browsers check signatures only on pages that came by HTTPS. Open this page at an address that begins with https://, or check the file with the claimdesk command.',
    };
  }
  let told = 0;
  try {
    const check = await verifyBundle(readableFile(file), {
      ...bundleCrypto,
      textOf: textInBrowser,
      onStep(step) {
        if (performance.now() - told < TELL_EVERY_MS) return;
        told = performance.now();
        self.postMessage({ run, step } satisfies Answer);
      },
      ...(expectedKey === undefined ? {} : { expectedKey }),
    });
    return { run, check };
  } catch (error) {
    return { run, failed: whyNot(error) };
  }
}

const whyNot = (error: unknown): string =>
  error instanceof RangeError
    ? 'This browser has too little memory for the largest file in it. Check it with the claimdesk command.'
    : 'The file could not be read: it was moved or changed, or the browser may not open it. Choose it again.';
