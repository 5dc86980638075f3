import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { Fonts } from '@/lib/adapters/report-files/pdf/fonts';

/** The workspace is a name that leads nowhere: all that Typst reads is handed to it. */
const NOWHERE = path.resolve('/nowhere');

const TEMPLATES = path.resolve('lib/adapters/report-files/pdf');

/**
 * What a template of this folder makes of values, which it reads as JSON files.
 * @param values by the files' names.
 * @throws Error whose cause says what Typst found wrong.
 */
export function typeset(
  template: string,
  values: Readonly<Record<string, string>>,
  fonts: Fonts,
): { compiler: NodeCompiler; result: NodeTypstDocument } {
  const compiler = NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fonts.files }],
  });
  const source = (name: string) => readFileSync(path.join(TEMPLATES, name));
  const hand = (name: string, content: Buffer) =>
    compiler.mapShadow(path.join(NOWHERE, name), content);
  hand('verdicts.typ', source('verdicts.typ'));
  for (const [name, value] of Object.entries(values)) hand(name, Buffer.from(value));
  const compiled = compiler.compile({ mainFileContent: source(template).toString() });
  const failed = compiled.takeError();
  if (failed || !compiled.result) {
    const faults = failed ? compiler.fetchDiagnostics(failed) : [];
    throw new Error(`${template} could not be set.`, { cause: faults });
  }
  return { compiler, result: compiled.result };
}

/** Blanks that the fonts lack, as the next in width that they have. */
export const withCommonBlanks = (text: string) =>
  text.replaceAll('\u202f', '\u00a0').replaceAll('\u200a', '\u2009').replaceAll('\ufeff', '');
