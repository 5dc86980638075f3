import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/**
 * What reviewers may not bring into a page: footnotes (their ids would clash with other texts'), boxes
 * to tick, and pictures (a file that stands alone loads nothing; the description stays as a link).
 */
const switchedOff = {
  disable: {
    null: [
      'gfmFootnoteCall',
      'gfmFootnoteDefinition',
      'gfmPotentialFootnoteCall',
      'labelStartImage',
      'tasklistCheck',
    ],
  },
};

/** Made once: a report has a thousand reasons to print. */
const options = { extensions: [gfm(), switchedOff], htmlExtensions: [gfmHtml()] };

/**
 * GitHub-flavoured Markdown as HTML that is safe to show: markup in the text is shown as text, links
 * lead to http, https, mailto and places in the page alone. Headings start at level `topHeading`, so
 * that they fit below the heading they stand under.
 */
export function htmlOfMarkdown(markdown: string, topHeading = 1): string {
  const html = micromark(markdown, options);
  // Text never holds a bare `<`, so what looks like a heading's tag is one.
  return html.replace(/(<\/?h)([1-6])>/g, (_, start: string, level: string) => {
    return `${start}${Math.min(6, Number(level) + topHeading - 1)}>`;
  });
}
