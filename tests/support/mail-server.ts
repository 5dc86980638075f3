import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll } from 'vitest';

/** What came: who it is to by the envelope, and the message as it was sent. */
export type Received = { to: string[]; message: string };

/** A mail server on this machine, which takes what it is given unless it is told to answer otherwise. */
export function useMailServer() {
  const received: Received[] = [];
  const state: { refuse: number | null; url: string } = { refuse: null, url: '' };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        if (state.refuse !== null) {
          done(Object.assign(new Error('Not now.'), { responseCode: state.refuse }));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, message: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  beforeAll(async () => {
    const listener = server.listen(0, '127.0.0.1');
    await once(listener, 'listening');
    state.url = `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  return { received, state };
}
