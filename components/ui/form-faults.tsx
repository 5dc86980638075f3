'use client';

import { createContext, useContext } from 'react';
import { faultOf, type Issues } from '@/components/ui/faults';

/**
 * What the last answer found wrong. Unlike React Aria's validation errors, which go as soon as their
 * field is touched, these stay until the next answer: a message that went between the press and the
 * release of a button would move the button away from under the pointer.
 */
export const FormFaults = createContext<Issues>([]);

/** What is wrong with the field of this name. */
export function useFault(name: string | undefined): string | undefined {
  const issues = useContext(FormFaults);
  return name === undefined ? undefined : faultOf(issues, name);
}
