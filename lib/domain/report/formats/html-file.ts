import { escapeHtml } from '@/lib/domain/report/formats/html-text';

type Page = {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  description: string;
  /** Where it is published; null while it is not. */
  url: string | null;
  styles: readonly string[];
  /** HTML. */
  body: string;
};

/** A page of the report's as one file that needs nothing else. */
export const htmlFile = ({ language, direction, title, description, url, styles, body }: Page) =>
  htmlDocument({
    language,
    direction,
    head: [
      '<meta name="generator" content="Claimdesk">',
      `<meta name="description" content="${escapeHtml(description)}">`,
      `<title>${escapeHtml(title)}</title>`,
      url ? `<link rel="canonical" href="${escapeHtml(url)}">` : '',
    ],
    styles,
    main: `<main class="report">\n${body}\n</main>`,
  });

/** The frame of every document that stands without the desk's own pages; `head` and `main` are HTML. */
export const htmlDocument = ({
  language,
  direction,
  head,
  styles,
  main,
}: Pick<Page, 'language' | 'direction' | 'styles'> & { head: readonly string[]; main: string }) =>
  `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head.join('\n')}
<style>
${styles.join('\n')}
</style>
</head>
<body>
${main}
</body>
</html>
`;
