// One peer in a thread of its own, so that a page on which it hangs can be given up.
import { parentPort, workerData } from 'node:worker_threads';

type Extract = (html: string, url: string) => string | Promise<string>;

/** What each peer makes of a page, as HTML, by the way its own documentation shows. */
const peers: Record<string, () => Promise<Extract>> = {
  async readability() {
    const { Readability } = await import('@mozilla/readability');
    const { parseHTML } = await import('linkedom');
    return (html) => new Readability(parseHTML(html).document).parse()?.content ?? '';
  },
  async readabilityJsdom() {
    const { Readability } = await import('@mozilla/readability');
    // @ts-expect-error The package has no types of its own; these few calls need none.
    const { JSDOM, VirtualConsole } = await import('jsdom');
    return (html, url) => {
      const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
      const content = new Readability(dom.window.document).parse()?.content ?? '';
      dom.window.close();
      return content;
    };
  },
  async defuddle() {
    const { Defuddle } = await import('defuddle/node');
    const { parseHTML } = await import('linkedom');
    return async (html, url) => {
      const { content } = await Defuddle(parseHTML(html).document, url, { useAsync: false });
      return content;
    };
  },
};

const extract = await peers[workerData.peer]?.();

parentPort?.on('message', async ({ html, url }: { html: string; url: string }) => {
  const start = performance.now();
  let content = '';
  try {
    content = (await extract?.(html, url)) ?? '';
  } catch {
    // A page that a peer refuses counts as nothing found.
  }
  parentPort?.postMessage({ content, ms: performance.now() - start });
});
parentPort?.postMessage('ready');
