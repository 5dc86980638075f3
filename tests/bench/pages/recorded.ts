/** A statement as the database was asked, with what stood for its places. */
export type Statement = { text: string; values: (string | null)[] };

/** An answer of the desk and what it asked the database for it. */
export type Recorded = { statements: Statement[]; body: string };

/** What each entry of the log begins with. */
export const ENTRY = '\u001e';

const ASKED = /^LOG: {2}(?:execute [^:]*|statement): ([\s\S]*)$/;
const DETAIL = /^DETAIL: {2}Parameters: /;
const PARAMETER = /\$\d+ = (?:NULL|'((?:[^']|'')*)')/g;

/** The statements of a PostgreSQL log that was written with `log_statement = all`. */
export function statementsOf(log: string): Statement[] {
  const statements: Statement[] = [];
  for (const entry of log.split(ENTRY)) {
    const text = ASKED.exec(entry)?.[1];
    if (text !== undefined) statements.push({ text: text.trimEnd(), values: [] });
    const last = statements.at(-1);
    if (last && DETAIL.test(entry)) last.values = valuesOf(entry);
  }
  return statements;
}

const valuesOf = (detail: string) =>
  [...detail.matchAll(PARAMETER)].map(([, value]) =>
    value === undefined ? null : value.replaceAll("''", "'"),
  );
