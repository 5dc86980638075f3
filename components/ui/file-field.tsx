'use client';

import { useId } from 'react';
import { fieldClass, fileInputClass, labelClass } from '@/components/ui/field-class';
import { FaultLine } from '@/components/ui/field-error';
import { useFault } from '@/components/ui/form-faults';

export type FileFieldProps = {
  label: string;
  name: string;
  /** Endings and media types, as of the attribute. */
  accept?: string;
};

/** A file from the person's own disk. */
export function FileField({ label, name, accept }: FileFieldProps) {
  const id = useId();
  const fault = useFault(name);
  return (
    <div data-field={name} className={fieldClass}>
      <label htmlFor={id} className={labelClass}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${id}-fault`}
        className={fileInputClass}
      />
      <FaultLine id={`${id}-fault`} fault={fault} />
    </div>
  );
}
