'use client';

import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import type { DecisionsAtHand } from '@/app/(desk)/articles/[id]/(workbench)/galley/_components/use-decisions';
import { Button } from '@/components/ui/button';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import type { ArticleText } from '@/lib/domain/article/article';
import { sectionsOf } from '@/lib/domain/article/sections';
import type { ShownSentence } from '@/lib/domain/claim/galley/shown-galley';
import { counted } from '@/lib/domain/report/words';

type Props = {
  sentence: ShownSentence;
  decisions: DecisionsAtHand;
  onDecided: (sentences: readonly ShownSentence[]) => void;
};

/** More than anybody reads before they decide on all at once. */
const MOST_AT_ONCE = 500;

/** The suggestions of the sentence's section, decided together. */
export function SectionActions({ sentence, decisions, onDecided }: Props) {
  const { revision } = useWorkbench();
  const suggested = decisions.galley.sentences
    .filter((one) => one.isSuggested && one.section === sentence.section)
    .slice(0, MOST_AT_ONCE);
  const isDisabled = suggested.length === 0;
  const acceptAll = () => {
    decisions.accept(suggested);
    onDecided(suggested);
  };
  const dismissAll = () => {
    decisions.mark(suggested, { kind: 'dismissed', reason: null });
    onDecided(suggested);
  };
  useHotkeys([
    {
      id: 'accept-section',
      label: 'Accept all suggestions of this section',
      section: 'Galley',
      keys: 'Shift+A',
      isDisabled,
      run: acceptAll,
    },
    {
      id: 'dismiss-section',
      label: 'Dismiss all suggestions of this section',
      section: 'Galley',
      keys: 'Shift+X',
      isDisabled,
      run: dismissAll,
    },
  ]);
  if (isDisabled) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-2 border-line border-t pt-4">
      <legend className="float-start mb-2 w-full text-[0.875rem] text-muted">
        {counted(suggested.length, 'suggestion')}{' '}
        <bdi>{placeWords(revision, sentence.section)}</bdi>
      </legend>
      <Button variant="quiet" size="small" onPress={acceptAll}>
        Accept all <KeyboardKey keys="Shift+A" />
      </Button>
      <Button variant="quiet" size="small" onPress={dismissAll}>
        Dismiss all <KeyboardKey keys="Shift+X" />
      </Button>
    </fieldset>
  );
}

/** Where a section's sentences stand, for the words after “3 suggestions”. */
function placeWords({ text, blocks }: ArticleText, section: number): string {
  const sections = sectionsOf(blocks);
  if (sections.length === 1) return 'of the article';
  const heading = sections[section]?.heading;
  return heading ? `under “${text.slice(heading.start, heading.end)}”` : 'before the first heading';
}
