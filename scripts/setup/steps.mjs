const columns = 10;

/**
 * Prints one line of the start: what, and how it stands.
 * @param {string} name
 * @param {string} detail
 */
export function say(name, detail) {
  console.log(`${name.padEnd(columns)}${detail}`);
}

/**
 * Says what is being done while it is being done, and how long it took. A terminal sees the
 * seconds pass; a log gets a line before and a line after.
 * @template T
 * @param {string} name
 * @param {string} doing
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(name, doing, work) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const rewrite = (/** @type {string} */ text) => process.stdout.write(`\r\x1b[K${text}`);
  const line = () => `${name.padEnd(columns)}${doing} … `;
  if (!process.stdout.isTTY) {
    say(name, `${doing} …`);
    const result = await work();
    say(name, `done in ${seconds()}`);
    return result;
  }
  rewrite(line());
  const ticking = setInterval(() => rewrite(line() + seconds()), 1000);
  try {
    const result = await work();
    rewrite(`${name.padEnd(columns)}done in ${seconds()}\n`);
    return result;
  } catch (error) {
    rewrite('');
    throw error;
  } finally {
    clearInterval(ticking);
  }
}
