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
  `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Claimdesk">
<meta name="description" content="${escapeHtml(description)}">
<title>${escapeHtml(title)}</title>
${url ? `<link rel="canonical" href="${escapeHtml(url)}">` : ''}
<style>
${styles.join('\n')}
</style>
</head>
<body>
<main class="report">
${body}
</main>
</body>
</html>
`;
