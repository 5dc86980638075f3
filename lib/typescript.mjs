import { existsSync } from 'node:fs';
import { enableCompileCache, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * `node --import` this file to run the project's TypeScript. Node strips the types by itself; it
 * only has to be told what `@/` stands for, and that a module may be named without its ending.
 */
const root = new URL('../', import.meta.url);

// What was stripped and compiled is kept for the next process and the next thread, which start in half
// the time; where nothing may be written there, it is done each time. Not in the system's folder for
// such things, where others on the machine could leave code for us.
enableCompileCache(fileURLToPath(new URL('node_modules/.cache/compiled', root)));

registerHooks({
  resolve(specifier, context, next) {
    // What else there is, packages and what was built, names its files by the book.
    const isOurs = context.parentURL?.endsWith('.ts');
    return next((isOurs && fileOf(specifier, context.parentURL)) || specifier, context);
  },
});

/**
 * @param {string} specifier
 * @param {string} [parent] the address of the file that names it
 * @returns {string | null} the address of a file of ours; null: it is a package, or a part of Node
 */
function fileOf(specifier, parent) {
  const path = specifier.startsWith('@/') ? `./${specifier.slice(2)}` : specifier;
  if (!path.startsWith('.')) return null;
  const { href } = new URL(path, path === specifier ? parent : root);
  const withEnding = new URL(`${href}.ts`);
  return existsSync(withEnding) ? withEnding.href : href;
}
