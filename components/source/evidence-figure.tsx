'use client';

import { Button } from 'react-aria-components';
import { StanceMark } from '@/components/claim/stance-mark';
import {
  CLAIM,
  type Drawing,
  type DrawnNode,
  MARK,
  NODE_HEIGHT,
  stancesOf,
} from '@/components/source/evidence-drawing';
import { Tooltip } from '@/components/ui/tooltip';
import type { EvidenceLink } from '@/lib/domain/source/independence/lines-of-evidence';

type Props = { drawing: Drawing; wordsOf: (link: EvidenceLink) => string };

/**
 * How the sources hang together, drawn: from the claim one lead for each line of evidence. What it
 * shows stands in words beside it; a link's mark says its reason on hover and on focus.
 */
export function EvidenceFigure({ drawing, wordsOf }: Props) {
  const { width, height, claimY, leads, nodes, links } = drawing;
  return (
    <div className="overflow-x-auto">
      <div dir="ltr" className="relative" style={{ width, height }}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-hidden
          className="block"
        >
          <g className="stroke-edge" fill="none" strokeWidth="1.5">
            {leads.map((path) => (
              <path key={path} d={path} />
            ))}
          </g>
          <g className="stroke-accent" fill="none" strokeWidth="2">
            {links.map(({ path }) => (
              <path key={path} d={path} />
            ))}
          </g>
          <rect
            x="4"
            y={claimY - CLAIM / 2}
            width={CLAIM}
            height={CLAIM}
            rx="2"
            className="fill-ink"
          />
          {nodes.map((node) => (
            <Node key={node.source.id} node={node} />
          ))}
        </svg>
        {links.map(({ link, path, x, y }) => (
          <Tooltip key={path} text={wordsOf(link)}>
            <Button
              aria-label={wordsOf(link)}
              style={{ left: x - MARK / 2, top: y - MARK / 2 }}
              className="absolute flex size-6 items-center justify-center rounded-full border-2 border-accent bg-sheet hover:bg-accent-soft"
            >
              <span aria-hidden className="font-semibold text-[0.8125rem] text-accent leading-none">
                =
              </span>
            </Button>
          </Tooltip>
        ))}
      </div>
    </div>
  );
}

/**
 * The number of the citation with its stance. A second rim: the others have it from there; a broken
 * one: without a copy to compare.
 */
function Node({ node: { source, isOrigin, isCompared, x, y, width } }: { node: DrawnNode }) {
  const stances = stancesOf(source);
  const rim = { rx: NODE_HEIGHT / 2, className: 'fill-sheet stroke-ink', strokeWidth: 1.5 };
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={width}
        height={NODE_HEIGHT}
        strokeDasharray={isCompared ? undefined : '4 3'}
        {...rim}
      />
      {isOrigin && <rect x={x + 3} y={y + 3} width={width - 6} height={NODE_HEIGHT - 6} {...rim} />}
      <text x={x + 9} y={y + 19} className="tabular fill-ink text-[0.875rem]">
        {source.label}
      </text>
      {stances.map((stance, at) => (
        <StanceMark
          key={stance}
          stance={stance}
          x={x + width - 7 - 15 * (stances.length - at)}
          y={y + NODE_HEIGHT / 2 - 6}
          className="text-ink"
        />
      ))}
    </g>
  );
}
