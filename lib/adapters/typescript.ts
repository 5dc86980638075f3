import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Node's arguments for a thread or a process that runs a file of ours as it stands. */
export const runsTypescript = ['--import', pathToFileURL(path.resolve('lib/typescript.mjs')).href];
