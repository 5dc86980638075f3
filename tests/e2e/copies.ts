import type { FrameLocator, Page } from '@playwright/test';

/** Marks words as a person does with the pointer: in whichever document they stand. */
export async function mark(place: Page | FrameLocator, root: string, exact: string): Promise<void> {
  await place
    .locator(root)
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const pieces: { node: Node; start: number }[] = [];
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        pieces.push({ node, start: text.length });
        text += node.nodeValue;
      }
      const at = text.indexOf(wanted);
      const pointAt = (offset: number) => {
        const piece = pieces.findLast(({ start }) => start <= offset);
        return [piece?.node ?? element, offset - (piece?.start ?? 0)] as const;
      };
      const selection = element.ownerDocument.getSelection();
      selection?.setBaseAndExtent(...pointAt(at), ...pointAt(at + wanted.length - 1));
      selection?.modify('extend', 'forward', 'character');
    }, exact);
}

/** What is offered for the words that were chosen. */
export const chosen = (page: Page) => page.getByRole('group', { name: 'Chosen words' });

/** The copy of a page, in its own document. */
export const copyFrame = (page: Page) => page.frameLocator('iframe[title^="Copy of"]');

/** What the page has marked in a document by name. */
export const marked = (place: Page | FrameLocator, kind: string) =>
  place.locator('body').evaluate((_, name) => {
    const highlight = [...CSS.highlights].find(([key]) => key === `claimdesk-${name}`)?.[1];
    return [...(highlight ?? [])].map((range) => (range as Range).toString());
  }, kind);
