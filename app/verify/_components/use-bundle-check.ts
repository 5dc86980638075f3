'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Ask } from '@/app/verify/_components/messages';
import type { BundleCheck, CheckStep } from '@/lib/domain/bundle/verify';

export type CheckState =
  | { at: 'rest' }
  | { at: 'work'; step: CheckStep | null }
  | { at: 'done'; check: BundleCheck }
  | { at: 'failed'; why: string };

const startWorker = () => new Worker(new URL('../bundle.worker.ts', import.meta.url));

/**
 * Checks one file after another in a worker, which is made with the page: from then on nothing has to
 * be fetched for it, and the page can be used without a network.
 */
export function useBundleCheck() {
  const [state, setState] = useState<CheckState>({ at: 'rest' });
  const worker = useRef<Worker | null>(null);
  const run = useRef(0);

  const prepare = useCallback(() => {
    worker.current?.terminate();
    const made = startWorker();
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.run !== run.current) return;
      if ('step' in data) setState({ at: 'work', step: data.step });
      else if ('check' in data) setState({ at: 'done', check: data.check });
      else setState({ at: 'failed', why: data.failed });
    };
    made.onerror = () =>
      setState({ at: 'failed', why: 'The browser broke off. Load the page again.' });
    worker.current = made;
  }, []);

  useEffect(() => {
    prepare();
    return () => worker.current?.terminate();
  }, [prepare]);

  const check = useCallback((file: File, expectedKey?: string) => {
    run.current += 1;
    setState({ at: 'work', step: null });
    const ask: Ask = { run: run.current, file, ...(expectedKey ? { expectedKey } : {}) };
    worker.current?.postMessage(ask);
  }, []);

  const stop = useCallback(() => {
    run.current += 1;
    prepare();
    setState({ at: 'rest' });
  }, [prepare]);

  const refuse = useCallback((why: string) => {
    run.current += 1;
    setState({ at: 'failed', why });
  }, []);

  return { state, check, stop, refuse };
}
