import { type CitationCheck, stands } from '@/lib/domain/bundle/check-words';
import type { BundleCheck } from '@/lib/domain/bundle/verify';

/** What is found in all; `no_bundle`: nothing in the file says that a desk made it. */
export type BundleVerdict = 'holds' | 'open' | 'broken' | 'no_bundle';

export const verdictWords: Record<BundleVerdict, string> = {
  holds: 'Everything that could be checked holds.',
  open: 'Nothing was found wrong, but the signature could not be checked.',
  broken: 'The bundle does not hold.',
  no_bundle: 'This is not a bundle as a desk gives it out.',
};

export function verdictOf({ holds, report, signer }: BundleCheck): BundleVerdict {
  if (!holds) return report || signer ? 'broken' : 'no_bundle';
  return signer?.isValid ? 'holds' : 'open';
}

/** Without what would move a terminal's cursor or turn letters around: the file may be anybody's. */
export const printable = (line: string): string =>
  line.replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** Which report the bundle is of; null where no manifest could be read. */
export function reportWords({ report, signer }: BundleCheck): string | null {
  if (!report) return null;
  const desk = signer?.desk?.name ?? 'a desk';
  const what = report.number === null ? 'Preview of the report' : `Report ${report.number}`;
  const when = report.publishedAt ? `, published on ${report.publishedAt.slice(0, 10)}` : '';
  return `${what} on “${report.title}”, by ${desk}${when}.`;
}

/** A desk by the keys that it publishes. */
export type KnownDesk = { name: string; keys: readonly string[] };

/** Who signed, as far as a bundle can tell by itself, or whoever knows what `desk` publishes. */
export function signerWords({ signer }: BundleCheck, desk?: KnownDesk): string {
  if (!signer) return 'Nobody signed this, as far as can be read.';
  const { publicKey, isValid, isExpected } = signer;
  if (isValid === null) {
    return `The signature was not checked: there is nothing signed, or this browser knows no Ed25519. It names the key ${publicKey}.`;
  }
  if (!isValid) return `The signature does not fit. It names the key ${publicKey}.`;
  const by = `Signed with the key ${publicKey}`;
  if (isExpected === true) return `${by}, which is the one expected.`;
  if (isExpected === false) return `${by}, which is not the one expected.`;
  if (desk?.keys.includes(publicKey)) return `${by}, which is one of this desk’s (${desk.name}).`;
  const url = signer.desk?.url;
  const where = url ? URL.parse('/.well-known/claimdesk.json', url)?.href : null;
  const elsewhere = desk ? ', which is none of this desk’s' : '';
  return `${by}${elsewhere}. Whose key that is, the file cannot prove: compare it with ${
    where ?? 'the one that the desk publishes under /.well-known/claimdesk.json'
  }, at an address you know to be the desk’s.`;
}

/** Since when there was the signature, as far as anybody else than the desk says so. */
export function timestampWords({ timestamp }: BundleCheck): string {
  if (!timestamp) return 'None: when this was signed is the word of whoever signed it.';
  const { fault, at, authority, isKnown } = timestamp;
  if (fault && fault !== 'timestamp_unknown') return 'It does not hold.';
  const when = at?.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC');
  const said = `“${authority}” says that the signature was there on ${when}`;
  if (isKnown === null) return `${said}. Whether to trust that authority is not judged here.`;
  return isKnown
    ? `${said}; it is an authority that is expected.`
    : `${said}; it is none that is expected.`;
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
