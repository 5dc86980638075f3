import { type ReactNode, useId } from 'react';

type Props = { title: string; actions?: ReactNode; children: ReactNode; id?: string };

/** A part of the claim panel under its heading. */
export function Section({ title, actions, children, id }: Props) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} id={id} className="flex flex-col gap-3">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-2 border-ink border-b">
        <h3 id={heading} className="font-semibold font-serif text-lg">
          {title}
        </h3>
        {actions}
      </div>
      {children}
    </section>
  );
}
