import type { CslItem, CslName } from '@/lib/domain/source/csl';

/** What stands in everything that leaves the desk for a source that must not be known. */
export const PROTECTED_SOURCE = 'a source whose identity is protected';

/** A source that somebody asked to protect, and how the desk calls the person. */
export type Protection = { sourceId: string; who: string };

/** The work without all that it is: what a bibliography or a report may hold of it. */
export const protectedCsl = (): CslItem => ({
  type: 'personal_communication',
  title: PROTECTED_SOURCE,
});

/** Shorter names are words of other texts too. */
const SHORTEST_NAME = 3;

/**
 * A function that puts `PROTECTED_SOURCE` in place of every word that tells who a protected source
 * is: its title, its authors in every order of their names, the person as the desk calls them;
 * whatever the case, as whole words.
 */
export function scrubber(
  protections: readonly Protection[],
  works: readonly { id: string; csl: CslItem }[],
): (text: string) => string {
  const ids = new Set(protections.map(({ sourceId }) => sourceId));
  const named = works.filter(({ id }) => ids.has(id)).flatMap(({ csl }) => wordsOf(csl));
  const words = [...new Set([...protections.map(({ who }) => who), ...named])]
    .map((word) => word.trim())
    .filter((word) => word.length >= SHORTEST_NAME && word !== PROTECTED_SOURCE)
    .sort((one, other) => other.length - one.length);
  if (words.length === 0) return (text) => text;
  const any = words.map((word) => RegExp.escape(word).replaceAll(/(?:\\x20)+/g, '\\s+')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => text.replace(pattern, PROTECTED_SOURCE);
}

function wordsOf({ title, author = [] }: CslItem): string[] {
  return [title, ...author.flatMap(namesOf)];
}

function namesOf(name: CslName): string[] {
  if ('literal' in name) return [String(name.literal)];
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = typeof name.given === 'string' ? name.given : '';
  const whole = given ? [`${given} ${family}`, `${family}, ${given}`, `${family} ${given}`] : [];
  return [...whole, family, String(name.family)];
}
