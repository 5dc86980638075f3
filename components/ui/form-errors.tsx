'use client';

import type { MouseEvent } from 'react';
import type { Issues } from '@/components/ui/faults';
import { focusInside } from '@/components/ui/focus-inside';
import { fieldOf } from '@/components/ui/form-field';
import { Icon } from '@/components/ui/icon';

type FormErrorsProps = {
  message: string;
  issues: Issues;
};

/** What is wrong with a form as a whole, announced when it appears; each fault leads to its field. */
export function FormErrors({ message, issues }: FormErrorsProps) {
  function go(event: MouseEvent<HTMLAnchorElement>, path: string) {
    const form = event.currentTarget.closest('form');
    const field = form && fieldOf(form, path);
    if (!field) return;
    event.preventDefault();
    focusInside(field);
  }

  const more = issues.filter((issue) => issue.message !== message);
  return (
    <div
      role="alert"
      data-form-errors
      tabIndex={-1}
      className="rounded-md border border-danger border-s-4 bg-danger-soft px-4 py-3"
    >
      <p className="flex items-start gap-2 font-semibold">
        <Icon name="alert" className="mt-1 size-4 text-danger" />
        <span>{message}</span>
      </p>
      {more.length > 0 && (
        <ul className="mt-1.5 flex flex-col ps-6">
          {more.map((issue) => (
            <li key={`${issue.path}\n${issue.message}`}>
              <a
                href={`#${issue.path}`}
                onClick={(event) => go(event, issue.path)}
                className="inline-block py-0.5 underline underline-offset-[0.2em] hover:decoration-2"
              >
                {issue.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
