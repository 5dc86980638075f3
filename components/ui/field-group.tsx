'use client';

import { createContext, type ReactNode, useContext, useId } from 'react';
import { FaultLine } from '@/components/ui/field-error';
import { useFault } from '@/components/ui/form-faults';

const GroupName = createContext<string | undefined>(undefined);

export type FieldGroupProps = {
  label: string;
  /** For a group whose place says what it is. */
  isLabelHidden?: boolean;
  /** The field that its parts make up. */
  name: string;
  children: ReactNode;
};

/** Several controls, or none to be seen, that make up one field and have one fault. */
export function FieldGroup({ label, isLabelHidden = false, name, children }: FieldGroupProps) {
  const fault = useFault(name);
  const faultId = useId();
  return (
    <fieldset
      data-field={name}
      tabIndex={-1}
      aria-label={isLabelHidden ? label : undefined}
      aria-describedby={fault === undefined ? undefined : faultId}
      className="flex min-w-0 flex-col gap-2"
    >
      {!isLabelHidden && <legend className="mb-1 font-semibold">{label}</legend>}
      <GroupName value={name}>{children}</GroupName>
      <FaultLine id={faultId} fault={fault} />
    </fieldset>
  );
}

/** The fault of a control that may be part of a group; what `isOfGroup` is said once, by the group. */
export function useSharedFault(name: string | undefined) {
  const group = useContext(GroupName);
  const isOfGroup = group !== undefined && (name === undefined || name === group);
  return { isOfGroup, fault: useFault(isOfGroup ? group : name) };
}
