import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DetectorModel, parseModel } from '@/lib/domain/claim/detect/model';

const file = path.join(process.cwd(), 'data/reference/detector.json');

/** The server bundles this file more than once; the symbol makes them share one model. */
const shared = globalThis as typeof globalThis & {
  [key: symbol]: Promise<DetectorModel> | undefined;
};
const key = Symbol.for('claimdesk.detector');

/** The trained claim detector, read from its file once for the process. */
export function detector(): Promise<DetectorModel> {
  shared[key] ??= readFile(file, 'utf8').then((json) => parseModel(JSON.parse(json)));
  return shared[key];
}

/** Whether the detector's scores mean anything in the language of this BCP 47 tag: it learned from English. */
export const isDetectable = (language: string): boolean => /^en(?:-|$)/i.test(language);
