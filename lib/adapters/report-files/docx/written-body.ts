import { type IContext, Paragraph, TextRun } from 'docx';
import { blocksOf, type Place } from '@/lib/adapters/report-files/docx/blocks';
import { type Xmlable, xmlOf } from '@/lib/adapters/report-files/docx/xml-of';
import type { Block } from '@/lib/domain/report/document/document';

/** What the document has until its body stands there; it has no other words of its own. */
const HERE = 'The body of the document.';

/**
 * The blocks as one paragraph that is put in place of them: when it is written, each block is turned
 * into text by itself and forgotten, where the library would hold all of them three times over. Links,
 * lists and footnotes are made known to the document on the way.
 */
export class WrittenBody extends Paragraph {
  readonly #blocks: readonly Block[];
  readonly #place: Place;
  #xml = '';

  constructor(blocks: readonly Block[], place: Place) {
    super(HERE);
    this.#blocks = blocks;
    this.#place = place;
  }

  override prepForXml(context: IContext) {
    const parts = this.#blocks.map((block) =>
      blocksOf([block], this.#place)
        .map((written) => xmlOf(written.prepForXml(context) as Xmlable))
        .join(''),
    );
    const { FootNotes: footnotes, Numbering: numbering } = context.file;
    for (const [index, note] of this.#place.gathered.footnotes.entries()) {
      footnotes.View.createFootNote(index + 1, [
        new Paragraph({ style: 'FootnoteText', children: [new TextRun(` ${note}`)] }),
      ]);
    }
    // A list is written by its name, and has its number once all are known.
    const numbers = new Map(
      numbering.ConcreteNumbering.map(({ reference, instance, numId }) => [
        `${reference}-${instance}`,
        numId,
      ]),
    );
    this.#xml = parts
      .join('')
      .replace(
        /(<w:numId w:val=")\{([a-z]+-\d+)\}"/g,
        (_, start: string, name: string) => `${start}${numbers.get(name) ?? 0}"`,
      );
    return super.prepForXml(context);
  }

  /** The document’s XML as the library wrote it, with the blocks in their place. */
  in(xml: string): string {
    const at = xml.indexOf(HERE);
    const start = xml.lastIndexOf('<w:p>', at);
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
    if (at < 0 || start < 0) throw new Error('The document has no place for its body.');
    return xml.slice(0, start) + this.#xml + xml.slice(end);
  }
}
