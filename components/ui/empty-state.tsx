import type { ReactNode } from 'react';

type EmptyStateProps = {
  title: string;
  /** What to do next, in a sentence or two. */
  children?: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
  level?: 2 | 3;
};

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="flex flex-col items-start gap-3 border-line border-y border-dashed px-1 py-8">
      <Heading className="font-semibold font-serif text-xl">{title}</Heading>
      {children && <p className="max-w-prose text-muted">{children}</p>}
      {action}
    </div>
  );
}
