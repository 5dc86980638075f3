import { type CitationCheck, stands } from '@/lib/domain/bundle/check-words';
import type { BundleCheck } from '@/lib/domain/bundle/verify';

/** Which report the bundle is of; null where no manifest could be read. */
export function reportWords({ report, signer }: BundleCheck): string | null {
  if (!report) return null;
  const desk = signer?.desk?.name ?? 'a desk';
  const what = report.number === null ? 'Preview of the report' : `Report ${report.number}`;
  const when = report.publishedAt ? `, published on ${report.publishedAt.slice(0, 10)}` : '';
  return `${what} on “${report.title}”, by ${desk}${when}.`;
}

/** Who signed, as far as a bundle can tell by itself. */
export function signerWords({ signer }: BundleCheck): string {
  if (!signer) return 'Nobody signed this, as far as can be read.';
  const { publicKey, isValid, isExpected, desk } = signer;
  if (isValid === null) {
    return `The signature was not checked: there is nothing signed, or this browser knows no Ed25519. It names the key ${publicKey}.`;
  }
  if (!isValid) return `The signature does not fit. It names the key ${publicKey}.`;
  const by = `Signed with the key ${publicKey}`;
  if (isExpected === true) return `${by}, which is the one expected.`;
  if (isExpected === false) return `${by}, which is not the one expected.`;
  const where = desk?.url ? new URL('/.well-known/claimdesk.json', desk.url).href : null;
  return `${by}. Whose key that is, the file cannot prove: compare it with ${
    where ?? 'the one that the desk publishes under /.well-known/claimdesk.json'
  }, at an address you know to be the desk’s.`;
}

export const filesWords = ({ files: { whole, listed } }: BundleCheck): string =>
  `${whole} of ${listed} listed files are there and unaltered.`;

/** How many quotes were found, are missing, and could not be looked for. */
export function citationsWords(citations: readonly CitationCheck[]): string {
  const quoted = citations.filter(({ outcome }) => outcome !== 'no_quote');
  const found = quoted.filter(({ outcome }) => stands(outcome)).length;
  const missing = quoted.filter(({ outcome }) => outcome === 'missing').length;
  const open = quoted.length - found - missing;
  const parts = [
    `${found} of ${quoted.length} quotes stand in their copies`,
    ...(missing > 0 ? [`${missing} do not`] : []),
    ...(open > 0 ? [`${open} could not be checked`] : []),
  ];
  return `${parts.join(', ')}.`;
}
