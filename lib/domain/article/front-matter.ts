type FrontMatter = {
  body: string;
  title: string | null;
  authors: string[];
  language: string | null;
};

/**
 * Parts a Markdown file from the `---` lines that static site generators put above it, and takes
 * title, authors and language from them where they are single values or `[lists, like this]`.
 * Without front matter, the body is the whole text.
 */
export function withoutFrontMatter(markdown: string): FrontMatter {
  const found = /^\ufeff?---[ \t]*\r?\n(?=[\w-]+:)([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(
    markdown,
  );
  if (!found) return { body: markdown, title: null, authors: [], language: null };
  const fields = new Map(
    [...(found[1] ?? '').matchAll(/^([\w-]+):[ \t]*(\S.*?)\s*$/gm)].map(
      ([, name = '', value = '']) => [name.toLowerCase(), valuesOf(value)],
    ),
  );
  const language = (fields.get('lang') ?? fields.get('language'))?.[0] ?? '';
  return {
    body: markdown.slice(found[0].length),
    title: fields.get('title')?.join(', ') ?? null,
    authors: fields.get('author') ?? fields.get('authors') ?? [],
    language: /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/.test(language) ? language : null,
  };
}

const valuesOf = (value: string): string[] =>
  (/^\[.*\]$/.test(value) ? value.slice(1, -1).split(',') : [value])
    .map((one) => one.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((one) => one !== '');
