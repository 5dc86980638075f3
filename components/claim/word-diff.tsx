import type { WordDiff as Part } from '@/lib/domain/passage/diff-words';

/** The answer of `diffWords`: a text before and after a change: told by a line and a colour, and in words to screen readers. */
export function WordDiff({ parts }: { parts: readonly Part[] }) {
  return (
    <p dir="auto" className="font-serif text-[1.0625rem] leading-relaxed">
      {parts.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const isAdded = kind === 'added';
        const Change = isAdded ? 'ins' : 'del';
        return (
          <Change
            key={key}
            className={
              isAdded
                ? 'bg-tone-true-soft text-tone-true underline decoration-2 underline-offset-[0.2em]'
                : 'bg-tone-false-soft text-tone-false line-through'
            }
          >
            <span className="sr-only">{isAdded ? ' (added: ' : ' (removed: '}</span>
            {text}
            <span className="sr-only">) </span>
          </Change>
        );
      })}
    </p>
  );
}
