import { asOneLine } from '@/lib/domain/article/lay-out';

const SEPARATOR = /\s+(?:[|–—·•»«›]|-|::)\s+/;
const MAX_SITE_WORDS = 4;

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/**
 * A page's title without the site's name: where the page's own heading opens or closes it, that
 * heading; else without an outer part that names the site (`siteNames`: publisher, host); else, cut
 * at a bar, without a last part of few words.
 */
export function cleanTitle(written: string, heading: string | null, siteNames: string[]): string {
  const title = asOneLine(written);
  const letters = lettersOf(title);
  const own = heading === null ? '' : lettersOf(heading);
  if (heading && own.length >= 8 && own !== letters) {
    if (letters.startsWith(own) || letters.endsWith(own)) return asOneLine(heading);
  }
  const names = siteNames.map(lettersOf).filter((name) => name.length > 1);
  const isSite = (part: string | undefined) => {
    const said = lettersOf(part ?? '');
    return said !== '' && names.some((name) => name === said || name === `${said}com`);
  };
  let kept = title;
  for (;;) {
    const parts = kept.split(SEPARATOR);
    if (parts.length < 2) return kept;
    const last = parts.at(-1) ?? '';
    if (isSite(last)) kept = kept.slice(0, kept.lastIndexOf(last));
    else if (isSite(parts[0])) kept = kept.slice((parts[0] ?? '').length);
    else return withoutLastPart(kept, last);
    kept = kept.replace(/^\s*(?:[|–—·•»«›-]|::)\s+|\s+(?:[|–—·•»«›-]|::)\s*$/g, '').trim();
  }
}

function withoutLastPart(title: string, last: string): string {
  const rest = title.slice(0, title.lastIndexOf(last));
  const isBarred = /\s[|»]\s+$/.test(rest);
  const before = rest.replace(/\s+\S\s+$/, '');
  const isShort = last.split(' ').length <= MAX_SITE_WORDS;
  return isBarred && isShort && before.split(' ').length > MAX_SITE_WORDS ? before : title;
}
