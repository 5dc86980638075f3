import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type Fonts, fontsFor } from '@/lib/adapters/report-files/pdf/fonts';
import type { ReportDocument } from '@/lib/domain/report/document/document';

/** The workspace is a name that leads nowhere: all that Typst reads is handed to it. */
const NOWHERE = path.resolve('/nowhere');

/**
 * A document as a PDF, tagged for screen readers. It says that it is PDF/UA-1 where every character
 * could be set; where a font lacks one, it is tagged all the same but does not say so.
 */
export function printPdf(
  document: ReportDocument,
  tell: (step: string) => void = () => undefined,
): Uint8Array {
  tell('Choosing the fonts');
  const json = withCommonBlanks(JSON.stringify(document));
  const fonts = fontsFor(json, document.language);
  const compiler = NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontBlobs: fonts.files }],
  });
  const read = (name: string, content: string) =>
    compiler.mapShadow(path.join(NOWHERE, name), Buffer.from(content));
  read('document.json', json);
  read('setting.json', JSON.stringify(settingOf(document, fonts)));
  const template = readFileSync(path.resolve('lib/adapters/report-files/pdf/report.typ'), 'utf8');
  tell('Setting the pages');
  const compiled = compiler.compile({ mainFileContent: template });
  const failed = compiled.takeError();
  if (failed || !compiled.result) {
    const faults = failed ? compiler.fetchDiagnostics(failed) : [];
    throw new Error('The report could not be set.', { cause: faults });
  }
  const { result } = compiled;
  tell('Writing the PDF');
  const options = {
    pdfTags: true,
    creationTimestamp: Math.floor(Date.parse(document.publishedAt ?? '1980-01-01') / 1000),
  };
  if (fonts.missing.length > 0) return compiler.pdf(result, options);
  try {
    return compiler.pdf(result, { ...options, pdfStandard: 'ua-1' });
  } catch {
    // Something that somebody wrote keeps it from the standard: then it is tagged and no more.
    return compiler.pdf(result, options);
  }
}

/** Blanks that the fonts lack, as the next in width that they have. */
const withCommonBlanks = (text: string) =>
  text.replaceAll('\u202f', '\u00a0').replaceAll('\u200a', '\u2009').replaceAll('\ufeff', '');

function settingOf({ language, publishedAt }: ReportDocument, { serif, sans }: Fonts) {
  const [lang = 'en', ...subtags] = language.toLowerCase().split('-');
  return {
    serif,
    sans,
    lang,
    region: subtags.find((subtag) => /^[a-z]{2}$/.test(subtag)) ?? null,
    date: publishedAt ? publishedAt.slice(0, 10).split('-').map(Number) : null,
  };
}
