import {
  AlignmentType,
  Document,
  Footer,
  type ICommentsOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { blocksOf, type Place } from '@/lib/adapters/report-files/docx/blocks';
import type { Gathered } from '@/lib/adapters/report-files/docx/runs';
import { styleId, stylesOf } from '@/lib/adapters/report-files/docx/styles';
import { WrittenBody } from '@/lib/adapters/report-files/docx/written-body';
import { settledZip } from '@/lib/adapters/report-files/settled-zip';
import type { ReportDocument } from '@/lib/domain/report/document/document';

/** A document for Word: headings, notes and lists are Word’s own, styles have names. */
export async function printDocx(
  document: ReportDocument,
  tell: (step: string) => void = () => undefined,
): Promise<Uint8Array> {
  const comments = commentsIn(document);
  const gathered = {
    footnotes: [] as string[],
    comments,
    commentsBegun: 0,
    beside: new Map<number, number>(),
    bookmarks: new Set<string>(),
    orderedLists: 0,
  };
  const place = { direction: document.direction, gathered, indent: 0, depth: -1 };
  tell('Writing the paragraphs');
  const body = new WrittenBody(document.blocks, place);
  const bytes = await Packer.toBuffer(
    new Document({
      title: document.title,
      subject: document.subject,
      creator: document.publisher,
      lastModifiedBy: document.publisher,
      styles: stylesOf(document),
      numbering: { config: [bullets, numbers] },
      ...(comments.length > 0 && { comments: commentsOf(document, place) }),
      sections: [
        {
          properties: { page: { margin: { top: 1200, bottom: 1200, left: 1440, right: 1440 } } },
          footers: { default: footerOf(document) },
          children: [body],
        },
      ],
    }),
  );
  tell('Packing the document');
  return settledZip(bytes, document.publishedAt, settledPart(document.publishedAt, body));
}

/** The notes of the margin, in the order of the text; each is a comment. */
const commentsIn = ({ blocks }: ReportDocument): Gathered['comments'] =>
  blocks
    .flatMap((block) => (block.kind === 'annotated' ? block.notes : []))
    .map((note, id) => ({ id, blocks: note.blocks }));

function commentsOf({ publisher, publishedAt }: ReportDocument, place: Place): ICommentsOptions {
  const inside = { ...place, gathered: { ...place.gathered, isComment: true as const } };
  return {
    children: place.gathered.comments.map(({ id, blocks }) => ({
      id,
      author: publisher,
      initials: initialsOf(publisher),
      date: new Date(publishedAt ?? '1980-01-01'),
      children: blocksOf(blocks, inside).filter((written) => written instanceof Paragraph),
    })),
  };
}

const initialsOf = (name: string) => [...name.matchAll(/\p{Lu}/gu)].join('').slice(0, 4) || 'CD';

const levels = (format: (level: number) => { format: 'bullet' | 'decimal'; text: string }) =>
  Array.from({ length: 9 }, (_, level) => ({
    level,
    ...format(level),
    alignment: AlignmentType.START,
    style: { paragraph: { indent: { start: (level + 1) * 360, hanging: 360 } } },
  }));

const bullets = {
  reference: 'unordered',
  levels: levels(() => ({ format: LevelFormat.BULLET, text: '–' })),
};
const numbers = {
  reference: 'ordered',
  levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
};

const footerOf = ({ publisher }: ReportDocument) =>
  new Footer({
    children: [
      new Paragraph({
        style: styleId('caption'),
        tabStops: [{ type: 'right', position: 9000 }],
        children: [
          new TextRun({
            children: [publisher, '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/**
 * What the library makes up anew each time becomes what follows from the document: names of links at
 * random, numbers of bookmarks counted through the whole process, and the time.
 */
function settledPart(publishedAt: string | null, body: WrittenBody) {
  const names = new Map<string, string>();
  const at = publishedAt ?? '1980-01-01T00:00:00.000Z';
  return (part: string, content: Uint8Array): Uint8Array => {
    if (!/\.(?:xml|rels)$/.test(part)) return content;
    let bookmarks = 0;
    const open = new Map<string, number>();
    const text = Buffer.from(content).toString();
    const settled = (part === 'word/document.xml' ? body.in(text) : text)
      .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${at}`)
      .replace(/\brId[\w-]{12,}/g, (name) => {
        const known = names.get(name) ?? `rIdLink${names.size + 1}`;
        names.set(name, known);
        return known;
      })
      .replace(
        /(<w:bookmark(Start|End)\b[^>]*?\bw:id=")(\d+)"/g,
        (_, start: string, end: string, id: string) => {
          if (end === 'Start') open.set(id, ++bookmarks);
          return `${start}${open.get(id) ?? 0}"`;
        },
      );
    return Buffer.from(settled);
  };
}
