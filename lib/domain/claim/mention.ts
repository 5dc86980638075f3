import type { Person } from '@/lib/domain/identity';

/** How a member is called in a comment. */
export const mentionOf = ({ name }: Pick<Person, 'name'>): string => `@${name}`;

/** Those of the members whom the text still calls by name; a longer name is not a shorter one. */
export function calledIn(text: string, members: readonly Person[]): Person[] {
  let rest = text;
  const byLength = members.toSorted((one, other) => other.name.length - one.name.length);
  const called = new Set<string>();
  for (const member of byLength) {
    if (!rest.includes(mentionOf(member))) continue;
    called.add(member.id);
    rest = rest.replaceAll(mentionOf(member), ' ');
  }
  return members.filter(({ id }) => called.has(id));
}
