import { describe, expect, it } from 'vitest';
import { drawingOf, MARK, NODE_HEIGHT } from '@/components/source/evidence-drawing';
import type { CitedSource } from '@/components/source/evidence-names';
import type { LinesOfEvidence } from '@/lib/domain/source/independence/lines-of-evidence';
import { relationOf } from '@/lib/domain/source/independence/related';

const sourcesOf = (ids: readonly string[]): Map<string, CitedSource> =>
  new Map(
    ids.map((id) => [
      id,
      { id, title: id, label: id, citations: [{ id: `citation-${id}`, stance: 'supports' }] },
    ]),
  );

/** All of the first line tied to one another, as copies of one story are. */
function linesOf(...lines: string[][]): LinesOfEvidence {
  const [first = []] = lines;
  return {
    lines: lines.map((sources) => ({ sources, origin: null })),
    links: first.flatMap((a, at) =>
      first
        .slice(at + 1)
        .map((b) => ({ a, b, relations: [relationOf('copy', 1, { joins: true })] })),
    ),
    notCompared: [],
  };
}

const drawn = (...lines: string[][]) => drawingOf(linesOf(...lines), sourcesOf(lines.flat()));

describe('the drawing of lines of evidence', () => {
  it('has a lead from the claim to each line, and a link for each pair that repeats', () => {
    const { leads, nodes, links } = drawn(['1', '3', '4'], ['2']);
    expect(leads).toHaveLength(2);
    expect(nodes.map(({ source }) => source.id)).toEqual(['1', '3', '4', '2']);
    expect(links.map(({ link: { a, b } }) => `${a}${b}`)).toEqual(['13', '14', '34']);
  });

  it('keeps all within its bounds, and no mark on another or on a source', () => {
    const { width, height, nodes, links } = drawn(['1', '2', '3', '4', '5', '6'], ['7'], ['8']);
    for (const { x, y } of links) {
      expect(x).toBeGreaterThanOrEqual(MARK / 2);
      expect(x).toBeLessThanOrEqual(width - MARK / 2);
      expect(y).toBeGreaterThanOrEqual(MARK / 2);
      expect(y).toBeLessThanOrEqual(height - MARK / 2);
      for (const node of nodes) {
        const isBeside = x + MARK / 2 <= node.x || x - MARK / 2 >= node.x + node.width;
        const isAbove = y + MARK / 2 <= node.y || y - MARK / 2 >= node.y + NODE_HEIGHT;
        expect(isBeside || isAbove).toBe(true);
      }
    }
    const apart = links.flatMap((one, at) =>
      links.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
    );
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(MARK);
  });

  it('draws nothing between sources that only have something in common', () => {
    const sources = ['1', '2'];
    const told: LinesOfEvidence = {
      lines: sources.map((id) => ({ sources: [id], origin: null })),
      links: [{ a: '1', b: '2', relations: [relationOf('same-publisher', 0.1)] }],
      notCompared: [],
    };
    expect(drawingOf(told, sourcesOf(sources)).links).toEqual([]);
  });
});
