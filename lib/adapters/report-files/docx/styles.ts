import { type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import type { Look, ReportDocument, Tone } from '@/lib/domain/report/document/document';

/** Faces that Word and LibreOffice have or have a stand-in for; nothing is embedded. */
const SERIF = 'Georgia';
export const SANS = 'Arial';
export const MONO = 'Courier New';

export const INK = '191E24';
export const MUTED = '545B63';
export const ACCENT = '24479F';
export const HAIRLINE = 'D9D9D3';
export const MARKER = 'FDEAA0';

/** Colour, ground and sign of a rating: the fuller the circle, the truer. */
export const tones: Record<Tone, { colour: string; ground: string; sign: string }> = {
  true: { colour: '1B5A39', ground: 'DFEEE4', sign: '●' },
  mostly_true: { colour: '44581B', ground: 'E9EFD7', sign: '◕' },
  mixed: { colour: '694B00', ground: 'F6EBCA', sign: '◑' },
  mostly_false: { colour: '80400F', ground: 'F8E4D4', sign: '◔' },
  false: { colour: '94201E', ground: 'F7DFDC', sign: '⊗' },
  unproven: { colour: '573F7C', ground: 'EBE5F4', sign: '◌' },
  neutral: { colour: '434A52', ground: 'E6E6E2', sign: '□' },
  unsettled: { colour: '545B63', ground: 'EEEEEA', sign: '–' },
};

type RunStyle = NonNullable<IParagraphStyleOptions['run']>;

const looks: Record<Look, { name: string; run: RunStyle; after: number; border?: true }> = {
  kicker: {
    name: 'Kicker',
    run: { font: SANS, size: 16, bold: true, color: ACCENT, allCaps: true, characterSpacing: 12 },
    after: 40,
  },
  byline: { name: 'Byline', run: { font: SANS, size: 18, color: MUTED }, after: 40 },
  lead: { name: 'Lead', run: { size: 24 }, after: 160 },
  label: { name: 'Label', run: { font: SANS, size: 17, bold: true, color: MUTED }, after: 60 },
  about: { name: 'About the claim', run: { font: SANS, size: 18, color: MUTED }, after: 120 },
  cited: { name: 'Citation', run: { font: SANS, size: 18 }, after: 60 },
  small: { name: 'Small print', run: { font: SANS, size: 17 }, after: 60 },
  warning: { name: 'Warning', run: { font: SANS, size: 17, bold: true }, after: 60, border: true },
  caption: { name: 'Note caption', run: { font: SANS, size: 16, color: MUTED }, after: 60 },
};

export const styleId = (look: Look) => `Report${look[0]?.toUpperCase()}${look.slice(1)}`;

const heading = (size: number, before: number, run: RunStyle = {}) => ({
  run: { bold: true, size, color: INK, font: SERIF, ...run },
  paragraph: {
    spacing: { before, after: 100, line: 264, lineRule: LineRuleType.AUTO },
    keepNext: true,
    keepLines: true,
  },
});

/** Styles by name, so that whoever edits the document can change them at one place. */
export function stylesOf({ language, direction }: ReportDocument): IStylesOptions {
  const lang = direction === 'rtl' ? { value: 'en', bidirectional: language } : { value: language };
  const startSide = direction === 'rtl' ? 'right' : 'left';
  const run = { font: SERIF, size: 21, color: INK, language: lang };
  return {
    default: {
      document: {
        run,
        paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: heading(44, 0),
      heading1: heading(44, 0),
      heading2: heading(30, 400),
      heading3: heading(25, 360),
      heading4: heading(17, 200, { font: SANS, color: MUTED }),
      heading5: heading(19, 160, { font: SANS }),
      heading6: heading(19, 160, { font: SANS }),
      hyperlink: { run: { color: ACCENT } },
      footnoteText: { run: { font: SANS, size: 16 }, paragraph: { spacing: { after: 40 } } },
    },
    paragraphStyles: [
      ...Object.entries(looks).map(
        ([look, { name, run, after, border }]): IParagraphStyleOptions => ({
          id: styleId(look as Look),
          name,
          basedOn: 'Normal',
          quickFormat: true,
          run,
          paragraph: {
            spacing: { after },
            ...(border && {
              border: { [startSide]: { style: 'single', size: 12, color: '94201E' } },
            }),
          },
        }),
      ),
      {
        id: 'ReportQuotation',
        name: 'Quotation',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { before: 80, after: 100 },
          border: { [startSide]: { style: 'single', size: 12, space: 8, color: HAIRLINE } },
        },
      },
      {
        id: 'ReportCode',
        name: 'Code',
        basedOn: 'Normal',
        run: { font: MONO, size: 18 },
      },
    ],
  };
}
