'use client';

import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { type SelectedWords, selectedWords } from '@/components/article/selection-offsets';
import { lookedAt, type Mark } from '@/components/source/copy/marks';
import { useRestingSelection } from '@/components/ui/use-resting-selection';
import type { ArticleText, Block } from '@/lib/domain/article/article';
import { segmentsOf } from '@/lib/domain/passage/highlight';

type Props = {
  words: ArticleText;
  /** BCP 47, where the copy says it. */
  language: string | null;
  marks: readonly Mark[];
  /** Told of words that a person marked, with the pointer or the keyboard. */
  onMarked: (words: SelectedWords) => void;
};

/** A text longer than this many blocks is laid out only near the window. */
const LONG = 250;

/** All the words of a copy, laid out to be read, cited ones marked. */
export function CopyText({ words, language, marks, onMarked }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const current = lookedAt(marks);
  useRestingSelection(() => {
    const marked = root.current && selectedWords(root.current, words.text);
    if (marked) onMarked(marked);
  });
  const at = current?.start;
  useEffect(() => {
    if (at === undefined) return;
    root.current?.querySelector('mark[data-selected]')?.scrollIntoView({ block: 'center' });
  }, [at]);
  const blocks = useMemo(() => {
    const passages = marks.map(({ start, end }, index) => ({ start, end, id: String(index) }));
    return words.blocks.map((block) => ({
      block,
      runs: segmentsOf(block, near(passages, block)).map(({ start, end, ids }): Run => {
        const kinds = ids.map((id) => marks[Number(id)]);
        return { start, end, isMarked: ids.length > 0, isCurrent: kinds.includes(current) };
      }),
    }));
  }, [words, marks, current]);
  return (
    <div
      ref={root}
      {...(language ? { lang: language } : {})}
      dir="auto"
      className="article-text mx-auto"
      data-long={words.blocks.length > LONG || undefined}
    >
      {blocks.map(({ block, runs }) => (
        <TextBlock key={block.start} block={block}>
          {runs.map((run) => (
            <TextRun key={run.start} run={run} text={words.text} />
          ))}
        </TextBlock>
      ))}
    </div>
  );
}

type Run = { start: number; end: number; isMarked: boolean; isCurrent: boolean };

const near = <Span extends { start: number; end: number }>(spans: readonly Span[], block: Block) =>
  spans.filter(({ start, end }) => start < block.end && end > block.start);

function TextRun({ run, text }: { run: Run; text: string }) {
  const words = <span data-start={run.start}>{text.slice(run.start, run.end)}</span>;
  if (!run.isMarked) return words;
  return (
    <mark className="passage" data-selected={run.isCurrent || undefined}>
      {words}
    </mark>
  );
}

/** Headings of a copy are set as such and are none of this page's. */
function TextBlock({ block, children }: { block: Block; children: ReactNode }) {
  switch (block.kind) {
    case 'heading':
      return <p className="copy-heading">{children}</p>;
    case 'quotation':
      return <blockquote>{children}</blockquote>;
    case 'listItem':
      return <p className="copy-item">{children}</p>;
    case 'credit':
      return <p className="credit">{children}</p>;
    case 'paragraph':
      return <p>{children}</p>;
  }
}
