import type { Signature } from '@/lib/domain/match/match';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December';

/** “— Ann Lee (@annlee) May 4, 2019”, as a post that is embedded elsewhere ends. */
const SIGNATURE = new RegExp(
  `[—–-]\\s*([^—–\\n]{1,60}?)\\s*\\(@(\\w{1,30})\\)\\s*(?:(?:${MONTHS}) \\d{1,2}, (\\d{4}))?`,
  'g',
);

/** Addresses, whole or as a site prints its own pictures; words may be written up against them. */
const ADDRESS = /(?:https?:\/\/|pic\.twitter\.com\/)\S+/g;

/**
 * What somebody says in a post, without what the site put around it. Who signed it and when are
 * kept apart: a fact-check names the one and happens near the other.
 */
export function withoutFurniture(post: string): { text: string; signature: Signature } {
  const names: string[] = [];
  let year: number | null = null;
  const text = post
    .replace(ADDRESS, ' ')
    .replace(SIGNATURE, (_signature, name: string, handle: string, dated?: string) => {
      names.push(`${name} @${handle}`);
      if (dated) year = Number(dated);
      return ' ';
    });
  return { text, signature: { names: names.join(' '), year } };
}
