'use client';

import { createContext, useContext } from 'react';
import { typedList, typedText } from '@/components/ui/typed-values';

/** What was typed before the action refused it, by field name. */
export const FormValues = createContext<Record<string, unknown>>({});

/** The text a field starts with: what was typed last, else what the page gave. */
export function useStartText(name: string | undefined, given: string | undefined) {
  const values = useContext(FormValues);
  return (name === undefined ? undefined : typedText(values, name)) ?? given;
}

/** The values a field of several starts with. One that came back without any was emptied. */
export function useStartList(name: string, given: readonly string[]): readonly string[] {
  const values = useContext(FormValues);
  const wasSent = Object.keys(values).length > 0;
  return wasSent ? (typedList(values, name) ?? []) : given;
}
