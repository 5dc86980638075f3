'use client';

import type { DecisionsAtHand } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/use-decisions';
import { Button } from '@/components/ui/button';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';

/** What takes more than a press: fields, or a choice of reasons. */
export type Task = 'edit' | 'reason';

type Props = {
  sentence: ShownSentence;
  task: Task | null;
  onBegin: (task: Task) => void;
  decisions: DecisionsAtHand;
  onDecided: (sentences: readonly ShownSentence[]) => void;
};

/** What can be decided about the sentence, each by its button and by its key. */
export function SentenceActions({ sentence, task, onBegin, decisions, onDecided }: Props) {
  const isOpen = sentence.status === 'open';
  const decide = (work: () => void) => () => {
    work();
    onDecided([sentence]);
  };
  const all = [
    {
      id: 'accept-sentence',
      label: 'Accept as a claim',
      keys: 'A',
      isShown: isOpen,
      run: decide(() => decisions.accept([sentence])),
    },
    {
      id: 'edit-sentence',
      label: 'Edit, then accept',
      keys: 'E',
      isShown: isOpen,
      task: 'edit' as const,
      run: () => onBegin('edit'),
    },
    {
      id: 'dismiss-suggestion',
      label: 'Dismiss the suggestion',
      keys: 'X',
      isShown: sentence.isSuggested,
      run: decide(() => decisions.mark([sentence], { kind: 'dismissed', reason: null })),
    },
    {
      id: 'mark-opinion',
      label: 'Opinion',
      keys: 'I',
      isShown: sentence.status !== 'opinion',
      run: decide(() => decisions.mark([sentence], { kind: 'opinion', reason: null })),
    },
    {
      id: 'mark-not-checkable',
      label: 'Not checkable…',
      keys: 'U',
      isShown: sentence.status !== 'not_checkable',
      task: 'reason' as const,
      run: () => onBegin('reason'),
    },
    {
      id: 'take-mark-off',
      label: sentence.mark?.kind === 'dismissed' ? 'Suggest it again' : 'Open it again',
      keys: 'B',
      isShown: sentence.mark !== null,
      run: () => decisions.takeMarkOff(sentence),
    },
  ];
  useHotkeys([
    ...all.map(({ id, label, keys, isShown, run }) => ({
      id,
      label,
      keys,
      run,
      section: 'This sentence',
      isDisabled: !isShown,
    })),
    {
      id: 'take-back',
      label: 'Undo the last decision',
      section: 'Galley',
      keys: 'Z',
      run: decisions.takeBack,
    },
  ]);
  return (
    <fieldset aria-label="This sentence" className="flex flex-wrap gap-2">
      {all
        .filter(({ isShown }) => isShown)
        .map((one) => (
          <Button
            key={one.id}
            variant={one.id === 'accept-sentence' && sentence.isSuggested ? 'primary' : 'secondary'}
            onPress={one.run}
            {...('task' in one
              ? { 'data-task': one.task, 'aria-expanded': task === one.task }
              : {})}
          >
            {one.label}
            <KeyboardKey
              keys={one.keys}
              isInverse={one.id === 'accept-sentence' && sentence.isSuggested}
            />
          </Button>
        ))}
    </fieldset>
  );
}
