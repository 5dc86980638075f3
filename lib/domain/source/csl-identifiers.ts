import { type FieldIssue, invalidInput } from '@/lib/domain/errors';
import { parseAddress } from '@/lib/domain/source/address';
import type { CslItem } from '@/lib/domain/source/csl';
import { parseDoi, parseIsbn } from '@/lib/domain/source/identity';

/**
 * The item with its DOI without resolver and its address without credentials. What is empty is
 * left out.
 * @throws ClaimdeskError `invalid_input` when a DOI, an ISBN or an address is none.
 */
export function withCleanIdentifiers(csl: CslItem): CslItem {
  const doi = csl.DOI ? parseDoi(csl.DOI) : undefined;
  const address = csl.URL ? parseAddress(csl.URL) : undefined;
  const issues: FieldIssue[] = [];
  if (doi === null) {
    issues.push({ path: 'csl.DOI', message: 'Give a DOI such as 10.1000/182, or leave it empty.' });
  }
  if (csl.ISBN && parseIsbn(csl.ISBN) === null) {
    issues.push({
      path: 'csl.ISBN',
      message: 'This is no ISBN: one of its digits is wrong or missing.',
    });
  }
  if (address === null) {
    issues.push({
      path: 'csl.URL',
      message: 'Give a full web address, starting with https:// or http://.',
    });
  }
  if (issues.length > 0) throw invalidInput(issues);
  const { DOI: _doi, URL: _url, ISBN: isbn, ...rest } = csl;
  return {
    ...rest,
    ...(doi ? { DOI: doi } : {}),
    ...(address ? { URL: address } : {}),
    ...(isbn ? { ISBN: isbn } : {}),
  };
}
