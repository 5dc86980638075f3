import { afterAll, beforeAll } from 'vitest';
import { type Received, startMailServer } from '@/tests/support/start-mail-server';

/** A mail server for the tests of a file, which takes what it is given unless it is told to answer otherwise. */
export function useMailServer() {
  const received: Received[] = [];
  const state: { refuse: number | null; url: string } = { refuse: null, url: '' };
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const server = await startMailServer(received, () => state.refuse);
    state.url = server.url;
    stop = server.stop;
  });
  afterAll(() => stop());
  return { received, state };
}
