'use client';

import { Label } from 'react-aria-components';
import { labelClass } from '@/components/ui/field-class';

/** A field's label; what may be left empty says so, what must be filled does not shout. */
export function FieldLabel({ children, optional }: { children: string; optional?: boolean }) {
  return (
    <Label className={labelClass}>
      {children}
      {optional && <span className="font-normal text-muted"> (optional)</span>}
    </Label>
  );
}
