import { z } from 'zod';
import { Id, Instant, Person } from '@/lib/domain/identity';

/** How many members one comment may call. */
const MAX_MENTIONS = 20;

export const CommentInput = z.object({
  /** Markdown. */
  body: z
    .string()
    .trim()
    .min(1, 'Write something first.')
    .max(10_000, 'Keep a comment under 10,000 characters.'),
  /** Members whom it calls. */
  mentions: z.array(Id).max(MAX_MENTIONS, `Mention at most ${MAX_MENTIONS} members.`).optional(),
});
export type CommentInput = z.infer<typeof CommentInput>;

export const Comment = CommentInput.extend({
  id: Id,
  claimId: Id,
  threadId: Id,
  author: Person,
  mentions: z.array(Person),
  status: z.enum(['active', 'retired']),
  createdAt: Instant,
});
export type Comment = z.infer<typeof Comment>;

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
