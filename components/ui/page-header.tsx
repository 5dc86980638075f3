import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** Where the page stands, as links before the title. */
  above?: ReactNode;
  /** A line or two under the title. */
  children?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, above, children, actions }: PageHeaderProps) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pb-5">
      <div className="min-w-0 flex-1 basis-80">
        {above && <div className="mb-1 text-[0.875rem] text-muted">{above}</div>}
        <h1
          dir="auto"
          className="font-semibold font-serif text-[1.75rem] leading-tight tracking-[-0.01em]"
        >
          {title}
        </h1>
        {children && <div className="mt-1.5 text-muted">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
