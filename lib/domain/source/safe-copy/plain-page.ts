import { escapeHtml } from '@/lib/domain/report/formats/html-text';
import { copyStyle } from '@/lib/domain/source/safe-copy/copy-style';

/** A page of our own words, shown where a copy would be. */
export const plainPage = ({ title, words }: { title: string; words: string }): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${copyStyle}</style>
</head>
<body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(words)}</p></body>
</html>
`;
