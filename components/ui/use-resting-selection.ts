import { useEffect, useEffectEvent } from 'react';

/** The selection changes with every pixel of a drag: how long it has to rest, in milliseconds. */
const REST = 150;

/** Tells when what is marked in this document has come to rest. */
export function useRestingSelection(onRest: () => void): void {
  const tell = useEffectEvent(onRest);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(() => tell(), REST);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, []);
}
