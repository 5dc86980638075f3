'use client';

import '@/components/source/copy/copy.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { ChosenBar } from '@/app/(desk)/captures/_components/chosen-bar';
import { FindWords } from '@/app/(desk)/captures/_components/find-words';
import { useCopyWords } from '@/app/(desk)/captures/_components/use-copy-words';
import { CopyFrame } from '@/components/source/copy/copy-frame';
import { CopyText } from '@/components/source/copy/copy-text';
import { canPaint, type Mark } from '@/components/source/copy/marks';
import { PdfPages } from '@/components/source/copy/pdf-pages';
import { Tabs } from '@/components/ui/tabs';
import { dateWords } from '@/lib/domain/report/words';
import type { Capture } from '@/lib/domain/source/capture';
import { type Choice, chooseAt, chooseWords } from '@/lib/domain/source/choose-words';
import type { ChosenPassage } from '@/lib/domain/source/citation';
import type { CitedWords } from '@/lib/domain/source/cited-words';
import { type Letters, lettersOf } from '@/lib/domain/source/letters';
import { shownAs } from '@/lib/domain/source/shown-as';

type Props = {
  capture: Capture;
  /** What rests on words of it, marked there. */
  cited?: readonly CitedWords[];
  /** The citation whose words are looked at. */
  currentId?: string | null;
  /** Words that are chosen from the start. */
  wanted?: string | null;
  /** What may be done with words that were chosen. */
  children?: (chosen: ChosenPassage, clear: () => void) => ReactNode;
};

const none: readonly CitedWords[] = [];
const noPages: readonly number[] = [];

const viewIds = { page: 'copy', pdf: 'pages', picture: 'copy' } as const;

/** A copy as it looks and as it reads, in which words are marked and may be chosen. */
export function CopyViewer({
  capture,
  cited = none,
  currentId = null,
  wanted = null,
  children,
}: Props) {
  const words = useCopyWords(capture.id);
  const letters = useRef<Letters | null>(null);
  const [choice, setChoice] = useState<(Choice & { isNamed?: boolean }) | null>(null);
  const chosen = choice && 'chosen' in choice ? choice.chosen : null;
  const named = choice?.isNamed && chosen ? chosen : null;
  const marks = useMemo(() => marksOf(cited, currentId, named), [cited, currentId, named]);

  const text = words && words !== 'failed' ? words.text : '';
  const choose = (marked: { exact: string; prefix: string; suffix: string }, near = 0): Choice => {
    letters.current ??= lettersOf(text);
    return chooseWords(capture.id, letters.current, marked, near);
  };
  const isReady = text !== '';
  useEffect(() => {
    if (text === '' || !wanted) return;
    letters.current ??= lettersOf(text);
    const words = { exact: wanted, prefix: '', suffix: '' };
    setChoice({ ...chooseWords(capture.id, letters.current, words, 0), isNamed: true });
  }, [text, wanted, capture.id]);
  const onMarked = isReady
    ? (...marked: Parameters<typeof choose>) => setChoice(choose(...marked))
    : () => undefined;

  const shown = shownAs(capture);
  const [view, setView] = useState<string>(shown === null ? 'text' : viewIds[shown]);
  const hasCurrent = currentId !== null || wanted !== null;
  useEffect(() => {
    // Where the browser cannot mark words in a page, the cited ones are marked in the text.
    if (hasCurrent && !canPaint()) setView('text');
  }, [hasCurrent]);

  const title = `Copy of ${dateWords(capture.capturedAt)}`;
  const src = `/captures/${capture.id}/copy`;
  const views = {
    page: () => ({
      id: viewIds.page,
      label: 'Copy',
      content: <CopyFrame src={src} title={title} marks={marks} onMarked={onMarked} />,
    }),
    pdf: () => ({
      id: viewIds.pdf,
      label: 'Pages',
      content: (
        <PdfPages
          src={src}
          pageStarts={capture.pageStarts ?? noPages}
          marks={marks}
          onMarked={onMarked}
        />
      ),
    }),
    picture: () => ({
      id: viewIds.picture,
      label: 'Copy',
      // biome-ignore lint/performance/noImgElement: the copy's own bytes, as they are
      content: <img src={src} alt={capture.title ?? title} className="max-w-full" />,
    }),
  };
  const asText = {
    id: 'text',
    label: 'Text',
    content: (
      <Words note={capture.note} state={words}>
        {words && words !== 'failed' && text !== '' && (
          <CopyText
            words={words}
            language={capture.language}
            marks={marks}
            onMarked={(span) => setChoice(chooseAt(capture.id, text, span))}
          />
        )}
      </Words>
    ),
  };
  return (
    <section id="passage" aria-label={title} className="flex flex-col gap-3">
      {children && isReady && (
        <FindWords
          onFind={(exact) =>
            setChoice({ ...choose({ exact, prefix: '', suffix: '' }), isNamed: true })
          }
        />
      )}
      <Tabs
        label="How the copy is shown"
        tabs={shown === null ? [asText] : [views[shown](), asText]}
        selected={view}
        onChange={setView}
      />
      {children && (
        <ChosenBar choice={choice} onClear={() => setChoice(null)}>
          {chosen && children(chosen, () => setChoice(null))}
        </ChosenBar>
      )}
    </section>
  );
}

function marksOf(
  cited: readonly CitedWords[],
  currentId: string | null,
  named: ChosenPassage | null,
): Mark[] {
  const marks = cited.map(({ citationId, passage }): Mark => {
    const { exact, prefix, suffix, start, end } = passage;
    return {
      exact,
      prefix,
      suffix,
      start,
      end,
      kind: citationId === currentId ? 'current' : 'cited',
    };
  });
  if (named?.start === undefined) return marks;
  const { exact, prefix, suffix, start } = named;
  return [...marks, { exact, prefix, suffix, start, end: start + exact.length, kind: 'chosen' }];
}

type WordsProps = { state: unknown; note: string | null; children: ReactNode };

function Words({ state, note, children }: WordsProps) {
  if (state === null) return <p role="status">Fetching the words…</p>;
  if (state === 'failed') {
    return <p role="alert">The words could not be fetched: load the page again.</p>;
  }
  return (
    <>
      {note && <p className="mb-4 rounded-md bg-sunk px-4 py-3">{note}</p>}
      {children}
    </>
  );
}
