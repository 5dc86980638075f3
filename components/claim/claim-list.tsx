'use client';

import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { ClaimRow } from '@/components/claim/claim-row';
import { afterPaint } from '@/components/ui/after-paint';
import { isPlainClick, useFollowLink } from '@/components/ui/use-follow-link';
import { useGrowingList } from '@/components/ui/use-growing-list';
import type { Rating } from '@/lib/domain/assessment/rating-scale';
import type { ClaimSummary } from '@/lib/domain/claim/claim';

export type ClaimListProps = {
  claims: readonly ClaimSummary[];
  /** Of the article's scale, to print verdicts. */
  ratings: readonly Rating[];
  hrefOf: (claim: ClaimSummary) => string;
  selectedId?: string | null;
  /** Called in place of following the link. */
  onSelect?: (claim: ClaimSummary) => void;
  label?: string;
  /** What others edit just now, in words, by the claim's id. */
  edited?: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`, as the page has it. */
  today: string;
};

/**
 * Claims as links: Tab reaches the list, arrows, Home and End move in it, Enter opens. Of a long
 * list rows are made when they come near, and laid out only beside the window, so that thousands
 * stay smooth.
 */
export function ClaimList({
  claims,
  ratings,
  hrefOf,
  selectedId = null,
  onSelect,
  label = 'Claims',
  edited,
  today,
}: ClaimListProps) {
  const list = useRef<HTMLOListElement>(null);
  const follow = useFollowLink();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const ratingOf = useMemo(() => new Map(ratings.map((one) => [one.key, one])), [ratings]);
  const stopId = [focusedId, selectedId].find((id) => claims.some((claim) => claim.id === id));
  const tabStopId = stopId ?? claims[0]?.id;
  const selectedAt = claims.findIndex(({ id }) => id === selectedId);
  const parts = useMemo(() => partsOf(claims), [claims]);
  const growing = useGrowingList(claims.length, selectedAt);
  const { more, makeUpTo } = growing;
  const made = Math.min(claims.length, Math.ceil(growing.made / PART) * PART);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was not made yet cannot be shown
  useEffect(() => {
    if (selectedId === null) return;
    return afterPaint(() => {
      const row = list.current?.querySelector(rowOf(selectedId));
      if (row) revealInPane(row);
    });
  }, [selectedId, selectedAt < made]);

  function onClick(event: MouseEvent<HTMLOListElement>) {
    const claim = claimAt(event.target, claims);
    if (!claim || !isPlainClick(event)) return;
    event.preventDefault();
    if (onSelect) onSelect(claim);
    else follow(hrefOf(claim));
  }

  function onKeyDown(event: KeyboardEvent<HTMLOListElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = claims.findIndex((claim) => claim.id === claimAt(event.target, claims)?.id);
    const to = {
      ArrowDown: Math.min(at + 1, claims.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: claims.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    flushSync(() => makeUpTo(to));
    list.current?.querySelectorAll<HTMLElement>('[data-claim-id]')[to]?.focus();
  }

  return (
    <ol
      ref={list}
      aria-label={label}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => setFocusedId(claimAt(event.target, claims)?.id ?? null)}
      className="divide-y divide-line border-line border-y"
    >
      {parts.slice(0, Math.ceil(made / PART)).map((part, at) => {
        const ofThese = (id: string | null | undefined) =>
          part.some((claim) => claim.id === id) ? id : null;
        return (
          <ClaimRows
            key={part[0]?.id}
            claims={part}
            before={at * PART}
            of={made < claims.length ? claims.length : undefined}
            ratingOf={ratingOf}
            hrefOf={hrefOf}
            selectedId={ofThese(selectedId)}
            tabStopId={ofThese(tabStopId)}
            edited={edited}
            today={today}
          />
        );
      })}
      {made < claims.length && (
        <li
          ref={more}
          aria-hidden
          style={{ blockSize: `${(claims.length - made) * ROW_REM}rem` }}
        />
      )}
    </ol>
  );
}

/** How many rows are looked at together when something about the list changes. */
const PART = 20;

const partsOf = (claims: readonly ClaimSummary[]) =>
  Array.from({ length: Math.ceil(claims.length / PART) }, (_, at) =>
    claims.slice(at * PART, (at + 1) * PART),
  );

type ClaimRowsProps = Pick<ClaimListProps, 'claims' | 'hrefOf' | 'edited' | 'today'> & {
  /** How many rows stand before these. */
  before: number;
  /** How many there are, where not all of them are made. */
  of: number | undefined;
  ratingOf: ReadonlyMap<string, Rating>;
  selectedId: string | null | undefined;
  tabStopId: string | null | undefined;
};

/** Some rows of the list: of thousands those are looked at again in which another is chosen. */
const ClaimRows = memo(function ClaimRows({
  claims,
  before,
  of,
  ratingOf,
  hrefOf,
  selectedId,
  tabStopId,
  edited,
  today,
}: ClaimRowsProps) {
  return claims.map((claim, at) => (
    <li
      key={claim.id}
      aria-setsize={of}
      aria-posinset={of === undefined ? undefined : before + at + 1}
      className="[contain-intrinsic-block-size:auto_6rem] [content-visibility:auto]"
    >
      <ClaimRow
        claim={claim}
        rating={claim.verdict === null ? null : ratingOf.get(claim.verdict)}
        href={hrefOf(claim)}
        isSelected={claim.id === selectedId}
        isTabStop={claim.id === tabStopId}
        edited={edited?.get(claim.id)}
        today={today}
      />
    </li>
  ));
});

/** About how high a row is, for the room of those that are not made yet. */
const ROW_REM = 6;

const rowOf = (id: string) => `[data-claim-id="${CSS.escape(id)}"]`;

/** Scrolls the pane that the list stands in, never the page: the article beside it moves that. */
function revealInPane(row: Element): void {
  let pane = row.parentElement;
  while (pane && (pane.scrollHeight <= pane.clientHeight || !scrolls(pane))) {
    pane = pane.parentElement;
  }
  if (!pane) return;
  const view = pane.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  if (top < view.top) pane.scrollTop -= view.top - top;
  else if (bottom > view.bottom) pane.scrollTop += bottom - view.bottom;
}

const scrolls = (element: Element): boolean =>
  /auto|scroll/.test(getComputedStyle(element).overflowY);

function claimAt(target: EventTarget, claims: readonly ClaimSummary[]) {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-claim-id]') : null;
  return claims.find((claim) => claim.id === row?.dataset.claimId);
}
