/** The longest slug, in characters. */
const SLUG_LENGTH = 60;

/** Latin letters that NFKD leaves whole. */
const letters: Record<string, string> = {
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ŋ: 'n',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ŧ: 't',
};

/**
 * A title as the last part of an address: lower-case ASCII letters, digits and single hyphens, at most
 * 60 characters, cut between words. A title without any such letter gives `article`.
 */
export function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = words.shift()?.slice(0, SLUG_LENGTH) ?? 'article';
  for (const word of words) {
    if (slug.length + 1 + word.length > SLUG_LENGTH) break;
    slug += `-${word}`;
  }
  return slug;
}
