import { MAX_TEXT_LENGTH } from '@/lib/domain/article/article';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';

/**
 * The text as Claimdesk keeps it: see `cleanText`, and without blank lines around it.
 *
 * Throws `invalid_input` on `text` when nothing a reader could see remains, and `too_large` beyond
 * MAX_TEXT_LENGTH.
 */
export function normaliseText(text: string): string {
  const clean = cleanText(text).replace(/^\n+/, '').trimEnd();
  if (!/[^\s\p{Cf}]/u.test(clean)) throw emptyText();
  assertTextFits(clean);
  return clean;
}

export const emptyText = () =>
  invalidField('text', 'The text is empty: paste the article or choose a file that holds it.');

/** Throws `too_large` when the text has more than MAX_TEXT_LENGTH UTF-16 code units. */
export function assertTextFits(text: string): void {
  if (text.length <= MAX_TEXT_LENGTH) return;
  const [length, limit] = [text.length, MAX_TEXT_LENGTH].map((n) => n.toLocaleString('en'));
  const message = `This text has ${length} characters; Claimdesk takes up to ${limit}. Split it into parts.`;
  throw new ClaimdeskError('too_large', message, [{ path: 'text', message }], {
    length: text.length,
    limit: MAX_TEXT_LENGTH,
  });
}

/**
 * One way to write what looks the same: line ends are `\n`, every space is U+0020, composed
 * characters (NFC), ligatures such as ﬁ as their letters, no trailing spaces, nothing invisible
 * that carries no meaning. What steers the direction or the joining of letters (ZWJ, ZWNJ, LRM,
 * RLM, isolates) and the zero-width space of Thai or Khmer stay. A lone surrogate becomes U+FFFD,
 * since no database or file can hold it. Cleaning a clean text changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\u0085\u2028]/g, '\n')
    .replace(/\u2029/g, '\n\n')
    .replace(/\n?\f\n?/g, '\n')
    .replace(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/(?!\n)\p{Cc}|[\u00ad\u2060\ufeff]/gu, '')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .toWellFormed()
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
