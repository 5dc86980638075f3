import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { isClaimdeskError } from '@/lib/domain/errors';
import { Failure } from '@/scripts/setup/failure.mjs';

/**
 * How a command reaches the desk that has the embedded database open: on a port of the loopback
 * interface, for whoever can read a secret in the data directory. Such a one could copy the
 * directory as well.
 */
const Door = z.object({ port: z.int(), secret: z.string() });

const fileOf = (directory: string) => path.join(directory, 'door.json');

/** Opens it, until `close`. @param backUp what a command that asks for a backup is sent. */
export async function openDoor(
  directory: string,
  backUp: () => Promise<Readable>,
): Promise<{ close(): void }> {
  const secret = randomBytes(32).toString('base64url');
  const isKnown = ({ headers }: IncomingMessage) => {
    const given = Buffer.from(headers.authorization ?? '');
    const expected = Buffer.from(`Bearer ${secret}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  const server = createServer((asked, answer) => {
    if (!isKnown(asked)) answer.writeHead(403).end();
    else if (asked.method !== 'POST' || asked.url !== '/backup') answer.writeHead(404).end();
    else void send(backUp, answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const file = fileOf(directory);
  writeFileSync(`${file}.new`, JSON.stringify({ port, secret }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return {
    close() {
      rmSync(file, { force: true });
      server.close();
      server.closeAllConnections();
    },
  };
}

async function send(backUp: () => Promise<Readable>, answer: ServerResponse): Promise<void> {
  try {
    const file = await backUp();
    answer.writeHead(200, { 'content-type': 'application/zstd' });
    await pipeline(file, answer);
  } catch (error) {
    // An answer that has begun breaks off, and whoever reads it notices.
    if (answer.headersSent) return void answer.destroy();
    const message = isClaimdeskError(error) ? error.message : String(error);
    answer.writeHead(409, { 'content-type': 'application/json' });
    answer.end(JSON.stringify({ message }));
  }
}

/**
 * A backup from the desk that has the directory open.
 * @throws Failure where it does not make one; null is the answer where no desk is to be reached.
 */
export async function askForBackup(directory: string): Promise<Readable | null> {
  const door = doorOf(directory);
  if (!door) return null;
  const asked = request({
    host: '127.0.0.1',
    port: door.port,
    method: 'POST',
    path: '/backup',
    headers: { authorization: `Bearer ${door.secret}` },
  }).end();
  const answer = await once(asked, 'response').then(
    ([response]) => response as IncomingMessage,
    () => null,
  );
  // A port that another program has since: the file was left by a killed desk.
  if (!answer || answer.statusCode === 403 || answer.statusCode === 404) return null;
  if (answer.statusCode === 200) return answer;
  const { message } = z.object({ message: z.string() }).parse(await json(answer));
  throw new Failure(message);
}

function doorOf(directory: string): z.infer<typeof Door> | null {
  try {
    return Door.parse(JSON.parse(readFileSync(fileOf(directory), 'utf8')));
  } catch {
    return null;
  }
}
