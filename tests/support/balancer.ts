import { once } from 'node:events';
import { Agent, request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Balancer = {
  url: string;
  /** How many requests each address answered. */
  answered: Map<string, number>;
  close(): Promise<void>;
};

/**
 * Passes each request on to the next of the addresses, one after the other. Where nobody listens it tries
 * the next, since nothing was sent; where a connection ends before its answer it says 502 at once.
 */
export async function startBalancer(addresses: () => readonly string[]): Promise<Balancer> {
  const agent = new Agent({ keepAlive: true });
  const answered = new Map<string, number>();
  let turn = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      const all = addresses();
      const passOn = (attempt: number): void => {
        turn += 1;
        const address = all[turn % all.length] ?? '';
        const onwards = ask(`${address}${request.url}`, {
          agent,
          method: request.method ?? 'GET',
          headers: { ...request.headers, 'content-length': body.length },
        });
        onwards.on('response', (answer) => {
          answered.set(address, (answered.get(address) ?? 0) + 1);
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
          answer.on('error', () => response.destroy());
        });
        onwards.on('error', (error: NodeJS.ErrnoException) => {
          if (error.code === 'ECONNREFUSED' && attempt < all.length) passOn(attempt + 1);
          else if (response.headersSent) response.destroy();
          else response.writeHead(502).end();
        });
        onwards.end(body);
      };
      passOn(1);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    answered,
    async close() {
      agent.destroy();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
