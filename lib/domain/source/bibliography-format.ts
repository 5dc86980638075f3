import { z } from 'zod';

/** The formats in which bibliographies travel between programs. */
export const BibliographyFormat = z.enum(['csl', 'bibtex', 'ris'], {
  error: 'Choose csl, bibtex or ris.',
});
export type BibliographyFormat = z.infer<typeof BibliographyFormat>;

/** Of a text to import, in bytes of UTF-8. */
export const MAX_BIBLIOGRAPHY_BYTES = 5_000_000;
export const MAX_BIBLIOGRAPHY_ENTRIES = 2_000;

type Facts = { label: string; mediaType: string; extension: string };

export const bibliographyFormats: Readonly<Record<BibliographyFormat, Facts>> = {
  csl: {
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'json',
  },
  bibtex: { label: 'BibTeX', mediaType: 'application/x-bibtex; charset=utf-8', extension: 'bib' },
  ris: {
    label: 'RIS',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
  },
};

/** The format that a text shows itself to be in; null for none of them. */
export function bibliographyFormatOf(text: string): BibliographyFormat | null {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return 'csl';
  if (/^TY {2}-/m.test(start)) return 'ris';
  return /@[a-z]+[ \t]*[{(]/i.test(start) ? 'bibtex' : null;
}
