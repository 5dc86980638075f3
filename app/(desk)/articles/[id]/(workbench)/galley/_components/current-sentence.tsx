'use client';

import { type KeyboardEvent, useRef, useState } from 'react';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { EditSuggestion } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/edit-suggestion';
import { ReasonChoice } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/reason-choice';
import { SectionActions } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/section-actions';
import {
  SentenceActions,
  type Task,
} from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/sentence-actions';
import type { DecisionsAtHand } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/use-decisions';
import { DetectedSentence } from '@/components/claim/detected-sentence';
import { KindLabel } from '@/components/claim/kind-label';
import { worthWords } from '@/components/claim/reason-words';
import { Button } from '@/components/ui/button';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { Meter } from '@/components/ui/meter';
import { can } from '@/lib/domain/access/permissions';
import type { PlacedSuggestion, ShownSentence } from '@/lib/domain/claim/galley/shown-galley';

type Props = {
  sentence: ShownSentence;
  words: string;
  suggestion: PlacedSuggestion | undefined;
  /** Which of how many it is, in words. */
  position: string;
  decisions: DecisionsAtHand;
  onDecided: (sentences: readonly ShownSentence[]) => void;
  onNext: () => void;
  onPrevious: () => void;
};

/** One sentence: what the detector makes of it, and what a person may decide. */
export function CurrentSentence({ sentence, words, suggestion, decisions, ...props }: Props) {
  const { article, actor } = useWorkbench();
  const [begun, setBegun] = useState<{ task: Task; start: number } | null>(null);
  const actions = useRef<HTMLDivElement>(null);
  const task = begun?.start === sentence.start ? begun.task : null;
  const begin = (next: Task) => setBegun({ task: next, start: sentence.start });
  const close = () => {
    setBegun(null);
    actions.current?.querySelector<HTMLElement>(`[data-task="${task}"]`)?.focus();
  };
  // Here Escape closes what was begun; further out it would leave the galley.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  const mayMark = can(actor, 'sentence.mark');
  return (
    <>
      <div className="flex flex-col gap-3">
        <div className="flex min-h-9 items-center justify-between gap-3 border-ink border-b">
          <h3 className="tabular text-[0.875rem] text-muted">
            {props.position || markWords(sentence)}
          </h3>
          <span className="flex gap-1">
            <Button variant="quiet" size="small" onPress={props.onPrevious}>
              Previous <KeyboardKey keys="," />
            </Button>
            <Button variant="quiet" size="small" onPress={props.onNext}>
              Next <KeyboardKey keys="." />
            </Button>
          </span>
        </div>
        <DetectedSentence
          words={words}
          reasons={suggestion?.reasons ?? []}
          language={article.language}
        />
        {sentence.mark && props.position !== '' && (
          <p className="text-[0.8125rem] text-muted">{markWords(sentence)}</p>
        )}
        {suggestion && suggestion.checkWorthiness !== null && (
          <Meter
            label={worthWords(suggestion.checkWorthiness, sentence.isSuggested)}
            value={suggestion.checkWorthiness}
          />
        )}
      </div>
      {suggestion && mayMark && (
        <div ref={actions} className="flex flex-col gap-5">
          {task === 'edit' ? (
            // biome-ignore lint/a11y/noStaticElementInteractions: takes the Escape of the fields inside
            <div onKeyDown={onKeyDown}>
              <EditSuggestion
                words={words}
                suggestion={suggestion}
                onClose={close}
                onAccepted={(answer) => {
                  decisions.toldAccepted(sentence, answer);
                  close();
                  props.onDecided([sentence]);
                }}
              />
            </div>
          ) : (
            <div className="flex flex-col gap-1 rounded-md bg-sunk px-4 py-3">
              <p className="flex flex-wrap items-baseline gap-x-3 text-[0.8125rem] text-muted">
                As a claim <KindLabel kind={suggestion.kind} />
              </p>
              <p dir="auto" className="font-medium">
                {suggestion.wording}
              </p>
              {suggestion.claimant && (
                <p className="text-[0.8125rem] text-muted">
                  Claimed by <bdi>{suggestion.claimant}</bdi>
                </p>
              )}
            </div>
          )}
          <SentenceActions
            sentence={sentence}
            task={task}
            onBegin={begin}
            decisions={decisions}
            onDecided={props.onDecided}
          />
          {task === 'reason' && (
            // biome-ignore lint/a11y/noStaticElementInteractions: takes the Escape of the buttons inside
            <div onKeyDown={onKeyDown}>
              <ReasonChoice
                onChoose={(reason) => {
                  decisions.mark([sentence], { kind: 'not_checkable', reason });
                  close();
                  props.onDecided([sentence]);
                }}
                onClose={close}
              />
            </div>
          )}
          <SectionActions sentence={sentence} decisions={decisions} onDecided={props.onDecided} />
        </div>
      )}
    </>
  );
}

/** What somebody said of the sentence; nothing where nobody did. */
function markWords({ mark }: ShownSentence): string {
  if (!mark) return '';
  const what = {
    opinion: 'Marked as opinion',
    not_checkable: 'Marked as not checkable',
    dismissed: 'Its suggestion was dismissed',
  }[mark.kind];
  const by = mark.createdBy ? ` by ${mark.createdBy.name}` : '';
  return `${what}${by}${mark.reason ? `: ${mark.reason}` : ''}`;
}
