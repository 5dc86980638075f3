import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What came: who it is to by the envelope, and the message as it was sent. */
export type Received = { to: string[]; message: string };

/**
 * A mail server on this machine.
 * @param received what it takes is added to
 * @param refusal the code that it answers with in place of taking a mail; null: it takes it
 */
export async function startMailServer(received: Received[], refusal: () => number | null) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const responseCode = refusal();
        if (responseCode !== null) {
          done(Object.assign(new Error('Not now.'), { responseCode }));
          return;
        }
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, message: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  return {
    url: `smtp://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** A message with what its encoding broke put together again. */
export const readable = (message = ''): string =>
  message.replaceAll('=\r\n', '').replaceAll('=3D', '=');

/** The secret of the invitation that a message has the link of. */
export const invitationIn = (message?: string): string =>
  /\/invite\/([\w-]+)/.exec(readable(message))?.[1] ?? '';
