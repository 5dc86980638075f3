'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ChooseWords } from '@/app/(desk)/captures/_components/choose-words';
import { PassageFields } from '@/app/(desk)/captures/_components/passage-fields';
import { readCopies } from '@/app/(desk)/captures/actions';
import { Button } from '@/components/ui/button';
import { idle } from '@/lib/domain/form-state';
import { dateWords } from '@/lib/domain/report/words';
import type { Capture } from '@/lib/domain/source/capture';
import type { ChosenPassage } from '@/lib/domain/source/citation';

type Props = {
  /** The source that is cited, once it is chosen. */
  sourceId: string | null;
  /** The form; given the words that were chosen, and what offers to choose some. */
  children: (chosen: ChosenPassage | null, choose: ReactNode) => ReactNode;
};

/**
 * Lets a citation's words be chosen in a copy of its source. The copy stands in the form's place
 * meanwhile, and nothing that was typed is lost.
 */
export function WordsFromCopy({ sourceId, children }: Props) {
  const copies = useCopies(sourceId);
  const [opened, setOpened] = useState<Capture | null>(null);
  const [chosen, setChosen] = useState<{ sourceId: string; passage: ChosenPassage } | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const wasOpened = useRef(false);
  useEffect(() => {
    if (wasOpened.current && !opened) form.current?.focus();
    wasOpened.current = opened !== null;
  }, [opened]);
  // Of another source they are not the words that were chosen.
  const passage = chosen && chosen.sourceId === sourceId ? chosen.passage : null;
  const copy = copies?.find(({ id }) => id === passage?.captureId);
  return (
    <>
      {opened && (
        <ChooseWords
          capture={opened}
          onUse={(words) => {
            setChosen(sourceId ? { sourceId, passage: words } : null);
            setOpened(null);
          }}
          onBack={() => setOpened(null)}
        />
      )}
      <div ref={form} tabIndex={-1} hidden={opened !== null} className="outline-none">
        {children(
          passage,
          <>
            {passage && <PassageFields chosen={passage} />}
            <Copies copies={copies} onOpen={setOpened}>
              {passage && copy && (
                <p className="flex flex-wrap items-center gap-2 text-[0.875rem]">
                  Chosen in the copy of {dateWords(copy.capturedAt)}.
                  <Button size="small" variant="quiet" onPress={() => setChosen(null)}>
                    Forget the place
                  </Button>
                </p>
              )}
            </Copies>
          </>,
        )}
      </div>
    </>
  );
}

type CopiesProps = {
  copies: readonly Capture[] | null;
  onOpen: (copy: Capture) => void;
  children: ReactNode;
};

/** More copies than these are to be found at the source. */
const MOST_OFFERED = 3;

function Copies({ copies, onOpen, children }: CopiesProps) {
  if (!copies) return null;
  const readable = copies.filter(({ textLength }) => textLength > 0).slice(0, MOST_OFFERED);
  return (
    <div className="flex flex-col items-start gap-2">
      {children}
      {readable.map((copy) => (
        <Button key={copy.id} size="small" icon="quote" onPress={() => onOpen(copy)}>
          Choose the words in the copy of {dateWords(copy.capturedAt)}
        </Button>
      ))}
      {readable.length === 0 && (
        <p className="text-[0.8125rem] text-muted">
          The desk keeps no copy of this source with words to choose from.
        </p>
      )}
    </div>
  );
}

/** The source's copies, the latest first; null until they are known. */
function useCopies(sourceId: string | null): readonly Capture[] | null {
  const [copies, setCopies] = useState<{ sourceId: string; items: readonly Capture[] } | null>(
    null,
  );
  useEffect(() => {
    if (!sourceId) return;
    let isGone = false;
    const form = new FormData();
    form.set('sourceId', sourceId);
    readCopies(idle, form).then(
      (answer) => {
        if (!isGone && answer.status === 'ok') setCopies({ sourceId, items: answer.data ?? [] });
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [sourceId]);
  return copies && copies.sourceId === sourceId ? copies.items : null;
}
