import type { CslName } from '@/lib/domain/source/csl';

/** Words that tell an institution from a person; a wrong guess is put right in the form. */
const institutional =
  /\b(agency|association|bank|board|bureau|center|centre|college|commission|committee|company|consortium|council|department|foundation|government|group|inc|institute|institution|ltd|ministry|museum|news|office|organi[sz]ation|press|project|reuters|service|society|staff|survey|team|trust|union|university)\b|^the /i;

/** Particles that begin a family name and are written in lower case. */
const particle =
  /^(af|al|av|da|das|de|degli|dei|del|della|den|der|di|dos|du|el|la|le|ten|ter|van|von|zu|zum|zur)$/;

/**
 * A name as it is printed, in its parts: `Rowe, Ada` by its comma, `Ada van den Rowe` by its last
 * word and the particles before it; one word, and what reads like an institution, stays whole. Null
 * for a name of no letters.
 */
export function readName(text: string): CslName | null {
  const name = text
    .replace(/^by\s+/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(name)) return null;
  if (institutional.test(name)) return { literal: name };
  const [family = '', given, more] = name.split(/,\s*/);
  if (given && more === undefined) return { family, given };
  const words = name.split(' ');
  if (words.length === 1 || given !== undefined) return { literal: name };
  const first = words.findIndex((word, index) => index > 0 && particle.test(word));
  const cut = first > 0 && first < words.length - 1 ? first : words.length - 1;
  return { family: words.slice(cut).join(' '), given: words.slice(0, cut).join(' ') };
}
