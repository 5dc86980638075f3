import { reasonWords } from '@/components/claim/reason-words';
import type { Suggestion } from '@/lib/domain/claim/galley/suggestion';
import { segmentsOf } from '@/lib/domain/passage/highlight';

type DetectedSentenceProps = {
  words: string;
  /** Offsets within the words. */
  reasons: Suggestion['reasons'];
  /** BCP 47. */
  language: string;
};

/** A sentence with the words that tell for or against a check marked in it, and named below. */
export function DetectedSentence({ words, reasons, language }: DetectedSentenceProps) {
  const spans = reasons.map(({ start, end }, index) => ({ start, end, id: String(index) }));
  const runs = segmentsOf({ start: 0, end: words.length }, spans);
  const kinds = Map.groupBy(reasons, ({ kind }) => kind);
  return (
    <>
      <p
        lang={language}
        dir="auto"
        className="text-pretty font-serif text-[1.375rem] leading-snug tracking-[-0.005em]"
      >
        {runs.map(({ start, end, ids }) =>
          ids.length > 0 ? (
            <mark key={start} className="reason">
              {words.slice(start, end)}
            </mark>
          ) : (
            <span key={start}>{words.slice(start, end)}</span>
          ),
        )}
      </p>
      {kinds.size > 0 && (
        <ul
          aria-label="What tells for or against a check"
          className="flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]"
        >
          {[...kinds].map(([kind, found]) => (
            <li key={kind}>
              <span className="text-muted">{reasonWords[kind]}:</span>{' '}
              <bdi lang={language}>{found.map((reason) => reason.words).join(', ')}</bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
