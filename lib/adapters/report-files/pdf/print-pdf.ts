import { type Fonts, fontsFor } from '@/lib/adapters/report-files/pdf/fonts';
import { typeset, withCommonBlanks } from '@/lib/adapters/report-files/pdf/typst';
import type { ReportDocument } from '@/lib/domain/report/document/document';

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
  tell('Setting the pages');
  const setting = JSON.stringify(settingOf(document, fonts));
  const { compiler, result } = typeset(
    'report.typ',
    { 'document.json': json, 'setting.json': setting },
    fonts,
  );
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
