'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useOptimistic, useRef, useTransition } from 'react';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import {
  acceptSuggestions,
  markSentences,
  takeBackClaims,
  unmarkSentences,
} from '@/app/(desk)/articles/[id]/(workbench)/galley/actions';
import { showToast } from '@/components/ui/toast-queue';
import { type Fields, toFormData } from '@/components/ui/use-press-action';
import { type Decision, type Decisions, foresee } from '@/lib/domain/claim/galley/foresee';
import type { MarkContent } from '@/lib/domain/claim/galley/sentence-mark';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';
import { type FormState, idle } from '@/lib/domain/form-state';

type Answer = FormState<{ ids: string[] }>;
type Action = (before: Answer, form: FormData) => Promise<Answer>;

const none: Decisions = new Map();

/**
 * Deciding on sentences: shown at once, stored behind it, with a way back that stays on offer until
 * the next decision. `onBack` is told where the first sentence starts that is open again.
 */
export function useDecisions(onBack: (start: number) => void) {
  const { article, revision, galley: stored } = useWorkbench();
  const router = useRouter();
  const [decisions, decide] = useOptimistic<Decisions, Decisions>(
    none,
    (before, more) => new Map([...before, ...more]),
  );
  const [isPending, start] = useTransition();
  const way = useRef<{ back: (() => void) | null; closeMessage: () => void }>({
    back: null,
    closeMessage: () => {},
  });
  const galley = useMemo(() => foresee(stored, decisions), [stored, decisions]);
  const wordsOf = (sentence: ShownSentence) => revision.text.slice(sentence.start, sentence.end);

  const told = (answer: Answer, back: ((ids: string[]) => void) | null) => {
    way.current.closeMessage();
    if (answer.status === 'error') {
      showToast({ title: answer.message, tone: 'danger' });
      router.refresh();
    }
    if (answer.status !== 'ok') return;
    const ids = answer.data?.ids ?? [];
    const onUndo = back && (() => back(ids));
    way.current = {
      back: onUndo,
      closeMessage: showToast({
        title: answer.message ?? '',
        tone: 'success',
        ...(onUndo ? { undo: { onUndo } } : {}),
      }),
    };
  };

  const run = (
    action: Action,
    fields: Fields,
    foreseen: Decisions,
    back: ((ids: string[]) => void) | null,
  ) =>
    start(async () => {
      decide(foreseen);
      told(await action(idle, toFormData({ articleId: article.id, ...fields })), back);
    });

  const reopen = (action: Action, first: ShownSentence) => (ids: string[]) => {
    run(action, { ids }, none, null);
    onBack(first.start);
  };

  /** Puts back what was said of the sentence before, which may be nothing. */
  const unmark = (first: ShownSentence) => (ids: string[]) => {
    if (!first.mark) return reopen(unmarkSentences, first)(ids);
    const { words, kind, reason } = first.mark;
    run(markSentences, { sentences: [words], kind, reason: reason ?? '' }, none, null);
    onBack(first.start);
  };

  return {
    galley,
    isPending,

    mark(sentences: readonly ShownSentence[], { kind, reason }: MarkContent) {
      const [first] = sentences;
      if (!first) return;
      const fields = { sentences: sentences.map(wordsOf), kind, reason: reason ?? '' };
      run(markSentences, fields, decided(sentences, kind), unmark(first));
    },

    takeMarkOff(sentence: ShownSentence) {
      const { mark } = sentence;
      if (!mark) return;
      const back = () => {
        const { words, kind, reason } = mark;
        run(markSentences, { sentences: [words], kind, reason: reason ?? '' }, none, null);
      };
      run(unmarkSentences, { ids: [mark.id] }, none, back);
    },

    accept(sentences: readonly ShownSentence[]) {
      const [first] = sentences;
      if (!first) return;
      const entries = sentences.flatMap((sentence, index) => [
        [`suggestions.${index}.exact`, wordsOf(sentence)],
        [`suggestions.${index}.start`, sentence.start],
      ]);
      run(
        acceptSuggestions,
        Object.fromEntries(entries),
        decided(sentences, 'claim'),
        reopen(takeBackClaims, first),
      );
    },

    /** Says that a form of its own accepted the sentence, and offers the way back. */
    toldAccepted: (sentence: ShownSentence, answer: Answer) =>
      told(answer, reopen(takeBackClaims, sentence)),

    /** Takes the last decision back, as the message about it offers. */
    takeBack() {
      const { back, closeMessage } = way.current;
      way.current = { back: null, closeMessage: () => {} };
      closeMessage();
      back?.();
    },
  };
}

export type DecisionsAtHand = ReturnType<typeof useDecisions>;

const decided = (sentences: readonly ShownSentence[], decision: Decision): Decisions =>
  new Map(sentences.map(({ start }) => [start, decision]));
