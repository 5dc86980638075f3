import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * `node --import` this file to run the project's TypeScript. Node strips the types by itself; it
 * only has to be told what `@/` stands for, and that a module may be named without its ending.
 */
const root = new URL('../', import.meta.url);

registerHooks({
  resolve(specifier, context, next) {
    const url = fileOf(specifier, context.parentURL);
    return next(url ? withEnding(url) : specifier, context);
  },
});

/**
 * @param {string} specifier
 * @param {string | undefined} parent
 * @returns {URL | null} of the project's own file; null: it is a package's, or a part of Node
 */
function fileOf(specifier, parent) {
  if (specifier.startsWith('@/')) return new URL(specifier.slice(2), root);
  const isOwn = specifier.startsWith('.') && parent && !parent.includes('/node_modules/');
  return isOwn ? new URL(specifier, parent) : null;
}

/** @param {URL} url */
function withEnding(url) {
  const found = ['', '.ts'].find((ending) => isFile(fileURLToPath(url) + ending));
  return url.href + (found ?? '');
}

/** @param {string} file */
const isFile = (file) => /\.\w+$/.test(file) && existsSync(file);
