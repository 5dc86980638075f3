import { LogFilter } from '@/lib/domain/audit/log';

/** The filter that an address asks for; what is no filter is left out. */
export function filterOf(asked: Record<string, string | string[] | undefined>): LogFilter {
  const { person, kind, articleId, from, to } = LogFilter.shape;
  return {
    person: person.safeParse(asked.person).data,
    kind: kind.safeParse(asked.kind).data,
    articleId: articleId.safeParse(asked.articleId).data,
    from: from.safeParse(asked.from).data,
    to: to.safeParse(asked.to).data,
  };
}

/** The filter as an address asks for it. */
export const queryOf = (filter: LogFilter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
