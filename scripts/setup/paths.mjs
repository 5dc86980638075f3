import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The Node that Claimdesk runs on, whatever Node started the set-up. */
export const node = inRoot('node_modules', 'node', 'bin', 'node');
