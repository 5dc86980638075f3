'use client';

import { FieldError as AriaFieldError } from 'react-aria-components';
import { Icon } from '@/components/ui/icon';

const look = 'flex items-start gap-1.5 font-medium text-[0.8125rem] text-danger';

type Fault = { fault: string | undefined };

/** The fault of the React Aria field that it stands in; shown and tied to it while that is `isInvalid`. */
export function FieldError({ fault }: Fault) {
  return (
    <AriaFieldError className={look}>
      <Words fault={fault} />
    </AriaFieldError>
  );
}

/** The fault of a field that is not React Aria's, which names this `id` in `aria-describedby`. */
export function FaultLine({ id, fault }: Fault & { id: string }) {
  if (fault === undefined) return null;
  return (
    <p id={id} className={look}>
      <Words fault={fault} />
    </p>
  );
}

function Words({ fault }: Fault) {
  return (
    <>
      <Icon name="alert" className="mt-0.5 size-3.5" />
      <span>{fault}</span>
    </>
  );
}
