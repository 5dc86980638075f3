import type { CitedSource } from '@/components/source/evidence-names';
import {
  type EvidenceLink,
  isJoining,
  type LinesOfEvidence,
} from '@/lib/domain/source/independence/lines-of-evidence';

/** Sizes in CSS pixels. A link's mark is 24 wide, which a finger needs. */
export const NODE_HEIGHT = 28;
export const MARK = 24;
const GAP = MARK + 12;
const PADDING = 4;
const ROW_GAP = 20;
/** How much higher each source that an arc passes over makes it. */
const ARC = 28;
const FIRST_NODE = 60;
export const CLAIM = 20;

export type DrawnNode = {
  source: CitedSource;
  isOrigin: boolean;
  isCompared: boolean;
  /** Of its left upper corner. */
  x: number;
  y: number;
  width: number;
};

export type DrawnLink = {
  link: EvidenceLink;
  path: string;
  /** The middle of its mark. */
  x: number;
  y: number;
};

export type Drawing = {
  width: number;
  height: number;
  /** The middle of the claim, at the left edge. */
  claimY: number;
  /** From the claim to the first source of each line. */
  leads: string[];
  nodes: DrawnNode[];
  links: DrawnLink[];
};

/**
 * One row a line of evidence, each led to from the claim: its sources side by side, with what makes
 * them one between neighbours or as an arc above. What makes no line of two is not drawn.
 */
export function drawingOf(
  { lines, links, notCompared }: LinesOfEvidence,
  sources: ReadonlyMap<string, CitedSource>,
): Drawing {
  const drawing: Drawing = { width: 0, height: 0, claimY: 0, leads: [], nodes: [], links: [] };
  const joining = links.filter(isJoining);
  let top = PADDING;
  const middles: number[] = [];
  for (const { sources: members, origin } of lines) {
    const place = new Map(members.map((id, at) => [id, at]));
    const own = joining.filter(({ a }) => place.has(a));
    const spans = own.map(({ a, b }) => (place.get(b) ?? 0) - (place.get(a) ?? 0));
    const y =
      top + ARC * (Math.max(1, ...spans) - 1) + (spans.some((span) => span > 1) ? MARK / 2 : 0);
    const row = rowOf(members, sources, y).map((node) => ({
      ...node,
      isOrigin: node.source.id === origin,
      isCompared: !notCompared.includes(node.source.id),
    }));
    drawing.nodes.push(...row);
    drawing.links.push(...own.flatMap((link) => drawnLink(link, row)));
    middles.push(y + NODE_HEIGHT / 2);
    drawing.width = Math.max(drawing.width, endOf(row.at(-1)) + PADDING);
    top = y + NODE_HEIGHT + ROW_GAP;
  }
  const [first = 0] = middles;
  drawing.height = top - ROW_GAP + PADDING;
  drawing.claimY = (first + (middles.at(-1) ?? first)) / 2;
  drawing.leads = middles.map((y) => leadTo(drawing.claimY, y));
  return drawing;
}

type Place = Omit<DrawnNode, 'isOrigin' | 'isCompared'>;

function rowOf(
  members: readonly string[],
  sources: ReadonlyMap<string, CitedSource>,
  y: number,
): Place[] {
  let x = FIRST_NODE;
  return members.flatMap((id) => {
    const source = sources.get(id);
    if (!source) return [];
    const width = 16 + 8 * source.label.length + 15 * stancesOf(source).length;
    const node = { source, x, y, width };
    x += width + GAP;
    return [node];
  });
}

/** Each stance that the source's citations take, once. */
export const stancesOf = ({ citations }: CitedSource) => [
  ...new Set(citations.map(({ stance }) => stance)),
];

const endOf = (node: Place | undefined): number => (node ? node.x + node.width : FIRST_NODE);

function drawnLink(link: EvidenceLink, row: readonly Place[]): DrawnLink[] {
  const [from, to] = [link.a, link.b].map((id) => row.findIndex(({ source }) => source.id === id));
  const [a, b] = [row[from ?? -1], row[to ?? -1]];
  if (!a || !b) return [];
  const span = (to ?? 0) - (from ?? 0);
  if (span === 1) {
    const y = a.y + NODE_HEIGHT / 2;
    return [{ link, path: `M${endOf(a)} ${y}H${b.x}`, x: (endOf(a) + b.x) / 2, y }];
  }
  const [left, right] = [a.x + a.width / 2, b.x + b.width / 2];
  const top = a.y - ARC * (span - 1);
  // Three quarters of the way to its two handles is where the curve is highest.
  const handle = a.y - (a.y - top) / 0.75;
  return [
    {
      link,
      path: `M${left} ${a.y}C${left} ${handle} ${right} ${handle} ${right} ${a.y}`,
      x: (left + right) / 2,
      y: top,
    },
  ];
}

function leadTo(claimY: number, y: number): string {
  const [from, bend] = [CLAIM + PADDING, FIRST_NODE - 20];
  return `M${from} ${claimY}H${bend}V${y}H${FIRST_NODE}`;
}
