import { type Attribution, unquoted } from '@/lib/domain/claim/detect/attribution';

/** No longer than a claim's wording may be. */
const LONGEST = 1000;

const OWN_STANCE =
  /^(?:(?:certainly|clearly|look|well|yes|no|so|and|but),? )?I(?: still| also| really| do)? (?:think|believe|feel|guess|suppose|know|mean)(?: that)? (?=\p{L}+ \p{L}+)/iu;
const CONNECTIVE =
  /^(?:and|but|so|further|furthermore|moreover|however|nevertheless|nonetheless|conversely|also|still|meanwhile|in addition|as such|indeed|well|yes|look|now),\s+|^(?:and|but|so)\s+(?=\p{L})/iu;

/**
 * The statement of a sentence as a claim could word it: without the words that attribute it, the
 * quotation marks around it and what ties it to the sentence before; it begins with a capital and
 * ends with a full stop. At most 1,000 UTF-16 code units.
 */
export function suggestWording(sentence: string, attribution: Attribution | null): string {
  const whole = attribution?.content ?? sentence;
  const bare = ofOneQuotation(whole.trim())
    .replace(/\[([^\]\d][^\]]*)\]/g, '$1')
    .replace(CONNECTIVE, '')
    .replace(OWN_STANCE, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?…—-]+(?=[”"’]*$)/, '')
    .trim();
  const words = bare === '' ? sentence.trim().replace(/[.!?]+$/, '') : bare;
  const short = words.slice(0, LONGEST - 1).trimEnd();
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}.`;
}

/** What is one quotation, or begins or ends one whose other end is in another sentence. */
function ofOneQuotation(words: string): string {
  const inner = unquoted(words);
  const opened = (inner.match(/“/g) ?? []).length;
  const closed = (inner.match(/”/g) ?? []).length;
  const straight = (inner.match(/"/g) ?? []).length;
  return opened === closed && straight % 2 === 0 ? inner : words;
}
