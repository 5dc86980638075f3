import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Pictures would call an address the reader never chose, and a box that cannot be ticked says nothing. */
const withoutPictures = { disable: { null: ['labelStartImage', 'taskListCheck'] } };

/**
 * HTML of what a person wrote in Markdown. Raw HTML comes out as text and addresses of a dangerous
 * kind are dropped: micromark's own default. A heading
 * comes out as a paragraph of its own kind, since it has no place in the page's outline.
 * @param idPrefix keeps the footnotes of several texts on a page apart
 */
export function markdownToHtml(markdown: string, idPrefix: string): string {
  const html = micromark(markdown, {
    extensions: [gfm(), withoutPictures],
    htmlExtensions: [gfmHtml({ clobberPrefix: `${idPrefix}-` })],
  });
  // A person's own "<" is always escaped by now, so that these tags are micromark's.
  return html.replace(/<h([1-6])>([\s\S]*?)<\/h\1>/g, '<p class="heading">$2</p>');
}
