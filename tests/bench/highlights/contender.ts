import type { MarkedArticle } from '@/tests/bench/highlights/marked-article';

/** What a page of the bench does, called from outside; times are in milliseconds. */
export type Contender = {
  /** From nothing to the first frame that shows the article with its marks. */
  first(article: MarkedArticle): Promise<number>;
  /** From the verdict on a passage to the first frame that shows it. */
  change(id: string, verdict: string): Promise<number>;
};

declare global {
  interface Window {
    contender: Contender;
  }
}

/** From the start of a frame on: how long until one was painted in which `isShown` holds. */
export function untilPainted(begin: () => void, isShown: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      const look = () => {
        if (!isShown()) return void requestAnimationFrame(look);
        // A message comes after the frame that is being made.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - start);
        port2.postMessage(null);
      };
      begin();
      look();
    });
  });
}
