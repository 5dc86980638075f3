import { parseAddress } from '@/lib/domain/source/address';
import { parseDoi, parseIsbn } from '@/lib/domain/source/identity';

/** What a person pastes to name a work, in the form in which it is stored. */
export type Identifier = { kind: 'doi' | 'isbn' | 'address'; value: string };

/** A DOI (bare, labelled or as a resolver's address), a web address or an ISBN; null for anything else. */
export function identifierIn(text: string): Identifier | null {
  const doi = parseDoi(text);
  if (doi !== null) return { kind: 'doi', value: doi };
  const address = parseAddress(text);
  if (address !== null) return { kind: 'address', value: address };
  const isbn = parseIsbn(text);
  return isbn === null ? null : { kind: 'isbn', value: isbn };
}
