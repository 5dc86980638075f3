'use client';

import { createContext, useContext } from 'react';

/** Takes back the command that wrote an entry of the log, by that entry's sequence. */
export const UndoCommand = createContext<((sequence: number) => void) | null>(null);

/** What takes back the command of an entry; undefined where there is none, or none to take back. */
export function useUndoCommand(): (sequence: number | undefined) => (() => void) | undefined {
  const undo = useContext(UndoCommand);
  return (sequence) => (undo && sequence !== undefined ? () => undo(sequence) : undefined);
}
