import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import {
  anchored,
  type Gathered,
  headingRuns,
  runsOf,
} from '@/lib/adapters/report-files/docx/runs';
import { HAIRLINE, INK, styleId } from '@/lib/adapters/report-files/docx/styles';
import type { Block, Column, Direction, Span } from '@/lib/domain/report/document/document';

export type Place = {
  direction: Direction;
  gathered: Gathered & { orderedLists: number };
  /** How far in, in twentieths of a point. */
  indent: number;
  /** Of the list around; -1 outside of one. */
  depth: number;
  style?: string;
};

type Options = { -readonly [Key in keyof IParagraphOptions]: IParagraphOptions[Key] };
type Written = Paragraph | Table;

const INDENT = 360;
/** What a page has room for, less its margins. */
const TEXT_WIDTH = 9000;
const NARROW_WIDTH = 1700;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
];

export const blocksOf = (blocks: readonly Block[], place: Place): Written[] =>
  blocks.flatMap((block) => writtenOf(block, place));

function writtenOf(block: Block, place: Place): Written[] {
  const { gathered } = place;
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level - 1] ?? HeadingLevel.HEADING_6,
          children: anchored(block.anchor, headingRuns(block.spans, gathered)),
          ...directed(block.direction, place),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          children: runsOf(block.spans, gathered),
          ...styled(block.look ? styleId(block.look) : place.style),
          ...indented(place),
          ...directed(block.direction, place),
        }),
      ];
    case 'quotation':
      return blocksOf(block.blocks, {
        ...place,
        indent: place.indent + INDENT,
        style: 'ReportQuotation',
      });
    case 'list':
      return listOf(block, place);
    case 'sources':
      return block.items.flatMap(({ number, anchor, blocks }) =>
        marked(blocks, place, (options) => ({
          ...options,
          children: [
            new TextRun({ text: `${number}.\t` }),
            ...anchored(anchor, [...(options.children as never[])]),
          ],
          tabStops: [{ type: 'left', position: INDENT * 1.5 }],
          indent: { start: INDENT * 1.5, hanging: INDENT * 1.5 },
        })),
      );
    case 'code':
      return block.text.split('\n').map((text) => new Paragraph({ text, style: 'ReportCode' }));
    case 'table':
      return [tableOf(block.columns, block.head, block.rows, place), afterTable()];
    case 'chart':
      return chartOf(block, place);
    case 'annotated':
      return annotatedOf(block, place);
  }
}

/** The first paragraph is written as `mark` has it, the others stand below it. */
function marked(
  blocks: readonly Block[],
  place: Place,
  mark: (options: Options) => Options,
): Written[] {
  const [first, ...rest] = blocks;
  const below = { ...place, indent: place.indent + INDENT };
  if (first?.kind !== 'paragraph') return blocksOf(blocks, below);
  const options: Options = {
    children: runsOf(first.spans, place.gathered),
    ...styled(first.look ? styleId(first.look) : place.style),
    ...directed(first.direction, place),
  };
  return [new Paragraph(mark(options)), ...blocksOf(rest, below)];
}

function listOf(list: Extract<Block, { kind: 'list' }>, place: Place): Written[] {
  const { isOrdered, isPlain, items } = list;
  if (isPlain) return items.flatMap((item) => blocksOf(item, place));
  const level = Math.min(8, place.depth + 1);
  const instance = isOrdered ? ++place.gathered.orderedLists : 0;
  return items.flatMap((item) =>
    marked(item, { ...place, depth: level, indent: (level + 1) * INDENT }, (options) => ({
      ...options,
      numbering: { reference: isOrdered ? 'ordered' : 'unordered', level, instance },
    })),
  );
}

/** Notes are comments, which Word and LibreOffice show in the margin. */
function annotatedOf(
  { block, notes }: Extract<Block, { kind: 'annotated' }>,
  place: Place,
): Written[] {
  const { gathered } = place;
  const beside = new Map<number, number>();
  for (const { number } of notes) beside.set(number, gathered.commentsBegun++);
  gathered.beside = beside;
  const written = writtenOf(block, place);
  gathered.beside = new Map();
  return written;
}

/** Word has no picture of its own for shares of a whole: a table says the same. */
function chartOf({ shares }: Extract<Block, { kind: 'chart' }>, place: Place): Written[] {
  const words = (text: string): Span[] => [{ kind: 'words', text, language: 'en' }];
  return [
    tableOf(
      [
        { align: 'start', width: 'wide' },
        { align: 'end', width: 'narrow' },
      ],
      [words('Verdict'), words('Claims')],
      shares.map(({ count, ...badge }) => [
        [{ kind: 'badge', ...badge }],
        [{ kind: 'words', text: `${count}` }],
      ]),
      place,
    ),
    afterTable(),
  ];
}

const sides = {
  start: AlignmentType.START,
  end: AlignmentType.END,
  centre: AlignmentType.CENTER,
} as const;

function tableOf(
  columns: readonly Column[],
  head: readonly Span[][],
  rows: readonly Span[][][],
  place: Place,
): Table {
  const widths = widthsOf(columns);
  const row = (cells: readonly Span[][], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: columns.map(
        ({ align }, index) =>
          new TableCell({
            width: { size: widths[index] ?? NARROW_WIDTH, type: WidthType.DXA },
            margins: { top: 30, bottom: 0, left: 90, right: 90 },
            borders: {
              ...noBorders,
              bottom: { style: BorderStyle.SINGLE, size: 4, color: isHead ? INK : HAIRLINE },
            },
            children: [
              new Paragraph({
                alignment: sides[align],
                children: runsOf(cells[index] ?? [], place.gathered),
                ...styled(styleId('small')),
                keepNext: isHead,
                bidirectional: place.direction === 'rtl',
              }),
            ],
          }),
      ),
    });
  return new Table({
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: place.direction === 'rtl',
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none };

function widthsOf(columns: readonly Column[]): number[] {
  const wide = columns.filter(({ width }) => width === 'wide').length;
  const narrow = Math.min(NARROW_WIDTH, TEXT_WIDTH / columns.length);
  const rest = (TEXT_WIDTH - narrow * (columns.length - wide)) / Math.max(1, wide);
  return columns.map(({ width }) => Math.floor(width === 'wide' ? rest : narrow));
}

/** Two tables in a row would grow together. */
const afterTable = () => new Paragraph({ spacing: { after: 0, line: 160 } });

const styled = (style: string | undefined) => (style ? { style } : {});

const indented = ({ indent }: Place) => (indent > 0 ? { indent: { start: indent } } : {});

/** What runs the other way still stands where the document’s lines begin. */
function directed(way: Direction | undefined, { direction }: Place): Partial<Options> {
  const runs = way ?? direction;
  if (runs === direction) return runs === 'rtl' ? { bidirectional: true } : {};
  return {
    alignment: AlignmentType.END,
    ...(runs === 'rtl' && { bidirectional: true }),
  };
}
