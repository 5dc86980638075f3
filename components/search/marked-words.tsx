import type { MarkedText } from '@/lib/domain/search/search';

/** Words with those marked that were looked for: by a stroke below, and heavier. */
export function MarkedWords({
  words: { text, marks },
  lang,
}: {
  words: MarkedText;
  lang?: string;
}) {
  return (
    <span dir="auto" lang={lang}>
      {marks.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className="bg-transparent font-semibold text-inherit underline decoration-2 decoration-accent underline-offset-[0.2em]">
            {text.slice(start, end)}
          </mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </span>
  );
}
