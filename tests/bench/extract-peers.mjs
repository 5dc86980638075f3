// One peer in a thread of its own, so that a page on which it hangs can be given up.
import { parentPort, workerData } from 'node:worker_threads';

/** What each peer makes of a page, as HTML, by the way its own documentation shows. */
const peers = {
  async readability() {
    const [{ Readability }, { parseHTML }] = await Promise.all([
      import('@mozilla/readability'),
      import('linkedom'),
    ]);
    return (html) => new Readability(parseHTML(html).document).parse()?.content ?? '';
  },
  async readabilityJsdom() {
    const [{ Readability }, { JSDOM, VirtualConsole }] = await Promise.all([
      import('@mozilla/readability'),
      import('jsdom'),
    ]);
    return (html, url) => {
      const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
      const content = new Readability(dom.window.document).parse()?.content ?? '';
      dom.window.close();
      return content;
    };
  },
  async defuddle() {
    const [{ Defuddle }, { parseHTML }] = await Promise.all([
      import('defuddle/node'),
      import('linkedom'),
    ]);
    return async (html, url) =>
      (await Defuddle(parseHTML(html).document, url, { useAsync: false })).content;
  },
};

const extract = await peers[workerData.peer]();

parentPort.on('message', async ({ html, url }) => {
  const start = performance.now();
  let content = '';
  try {
    content = await extract(html, url);
  } catch {
    // A page that a peer refuses counts as nothing found.
  }
  parentPort.postMessage({ content, ms: performance.now() - start });
});
parentPort.postMessage('ready');
