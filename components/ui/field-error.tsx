'use client';

import { FieldError as AriaFieldError } from 'react-aria-components';
import { Icon } from '@/components/ui/icon';

/** The fault of the field it stands in: from the server by the field's name, or from the field itself. */
export function FieldError() {
  return (
    <AriaFieldError className="flex items-start gap-1.5 font-medium text-[0.8125rem] text-danger">
      {({ validationErrors }) => (
        <>
          <Icon name="alert" className="mt-0.5 size-3.5" />
          <span>{validationErrors.join(' ')}</span>
        </>
      )}
    </AriaFieldError>
  );
}
