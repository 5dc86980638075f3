'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef } from 'react';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { CurrentSentence } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/current-sentence';
import { GalleyHeader } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/galley-header';
import { useDecisions } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/use-decisions';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { LiveText } from '@/components/ui/live-text';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { PlacedSuggestion, ShownSentence } from '@/lib/domain/claim/galley/shown-galley';

type Props = {
  /** Of the sentences around `start`; those further off are asked for when they are come to. */
  suggestions: readonly PlacedSuggestion[];
  /** Where the sentence starts that the address names. */
  start: number | null;
  /** Whether to go through the suggested sentences alone, not through all that are open. */
  isSuggestedOnly: boolean;
};

/** The sentences that no claim is tied to, one at a time, each with what can be decided about it. */
export function GalleyPanel({ suggestions, start, isSuggestedOnly }: Props) {
  const {
    article,
    revision,
    languageModel,
    sentence: chosen,
    goToSentence,
    showSentence,
  } = useWorkbench();
  const router = useRouter();
  const panel = useRef<HTMLElement>(null);
  const decisions = useDecisions(goToSentence);
  const { galley } = decisions;
  const turns = useMemo(
    () =>
      galley.sentences.filter((one) => (isSuggestedOnly ? one.isSuggested : one.status === 'open')),
    [galley, isSuggestedOnly],
  );
  const at = chosen ?? start ?? 0;
  const current =
    galley.sentences.find((one) => one.start === at) ??
    turns.find((one) => one.start >= at) ??
    turns.at(-1);
  const suggestion = current && suggestions.find((one) => one.start === current.start);
  const base = `/articles/${article.id}/galley`;
  const isMissing = current !== undefined && suggestion === undefined;
  const words = current ? revision.text.slice(current.start, current.end) : '';

  const currentStart = current?.start ?? null;
  useEffect(() => showSentence(currentStart), [currentStart, showSentence]);
  useEffect(
    () => () => {
      goToSentence(null);
      showSentence(null);
    },
    [goToSentence, showSentence],
  );
  useEffect(() => {
    if (!isMissing) return;
    const only = isSuggestedOnly ? '&only=suggested' : '';
    router.replace(`${base}?at=${currentStart}${only}`, { scroll: false });
  }, [isMissing, currentStart, isSuggestedOnly, base, router]);

  // The last decision takes its own button away.
  useEffect(() => {
    if (currentStart === null && document.activeElement === document.body) panel.current?.focus();
  }, [currentStart]);

  const place = turns.findIndex((one) => one.start === current?.start);
  const go = (to: ShownSentence | undefined) => to && goToSentence(to.start);
  const next = () => go(turns.find((one) => one.start > at) ?? turns[0]);
  const previous = () => go(turns.findLast((one) => one.start < at) ?? turns.at(-1));
  /** Goes to the next turn that is left once these are decided; behind the text where none is. */
  const passOver = (decided: readonly ShownSentence[]) => {
    const gone = new Set(decided.map((one) => one.start));
    const rest = turns.filter((one) => !gone.has(one.start));
    const to = rest.find((one) => one.start > at) ?? rest[0];
    goToSentence(to?.start ?? revision.text.length);
  };

  useHotkeys([
    {
      id: 'next-sentence',
      label: 'Next sentence',
      section: 'Galley',
      keys: '.',
      isDisabled: turns.length === 0,
      run: next,
    },
    {
      id: 'previous-sentence',
      label: 'Previous sentence',
      section: 'Galley',
      keys: ',',
      isDisabled: turns.length === 0,
      run: previous,
    },
  ]);

  const what = isSuggestedOnly ? 'suggested' : 'open';
  const position = place === -1 ? '' : `Sentence ${place + 1} of ${turns.length} that are ${what}`;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="galley"
      className="flex flex-col gap-6 outline-offset-8"
    >
      <GalleyHeader
        galley={galley}
        base={base}
        isSuggestedOnly={isSuggestedOnly}
        proposals={languageModel && `/articles/${article.id}/proposals`}
      />
      {current ? (
        <CurrentSentence
          sentence={current}
          words={words}
          suggestion={suggestion}
          position={position}
          decisions={decisions}
          onDecided={passOver}
          onNext={next}
          onPrevious={previous}
        />
      ) : (
        <EmptyState
          title={isSuggestedOnly ? 'No suggestion is left' : 'No sentence is open'}
          level={3}
          action={
            isSuggestedOnly && galley.coverage.open > 0 ? (
              <Link href={base} look="primary">
                Go through the open sentences
              </Link>
            ) : (
              <Link href={`/articles/${article.id}/report`} look="primary">
                See the report
              </Link>
            )
          }
        >
          {isSuggestedOnly
            ? 'Each was accepted or dismissed.'
            : 'Each is tied to a claim, or marked as opinion or not checkable.'}
        </EmptyState>
      )}
      <LiveText>{current ? `${position}. ${words}` : ''}</LiveText>
    </section>
  );
}
