import { useCallback, useEffect, useRef, useState } from 'react';
import { afterPaint } from '@/components/ui/after-paint';

/**
 * Which claim is the current one: a claim that is chosen is it at once, though its page may take a while.
 * @param openedId the claim whose page is there
 * @param pathname of the page that is there; when another has come, that one counts
 */
export function useChosenClaim(openedId: string | null, pathname: string) {
  const [chosen, setChosen] = useState<{ id: string; from: string } | null>(null);
  const callOff = useRef(() => {});
  if (chosen && chosen.from !== pathname) setChosen(null);
  useEffect(() => () => callOff.current(), []);
  /** Asks for its page, by `go`, once it is seen that it is chosen; of several in a row for the last one's. */
  const choose = useCallback(
    (id: string, go: () => void) => {
      setChosen({ id, from: pathname });
      callOff.current();
      callOff.current = afterPaint(go);
    },
    [pathname],
  );
  /** Goes back to what the page shows. */
  const unchoose = useCallback(() => {
    setChosen(null);
    callOff.current();
  }, []);
  return { selectedId: chosen?.id ?? openedId, choose, unchoose };
}
