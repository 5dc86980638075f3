import { once } from 'node:events';
import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/**
 * @param {number} port
 * @param {string} host
 * @throws Failure when a server could not listen there.
 */
export async function assertPortFree(port, host) {
  const server = createServer();
  await listen(server, port, host);
  server.close();
  await once(server, 'close');
}

/**
 * Starts to listen.
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {string} host
 * @throws Failure that names the port, or the host, and what to do.
 */
export async function listen(server, port, host) {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    throw new Failure(reasonOf(/** @type {NodeJS.ErrnoException} */ (cause), port, host), {
      cause,
    });
  }
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 * @param {string} host
 */
function reasonOf({ code, message }, port, host) {
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is in use on ${host}. Stop what listens there, or set PORT to another one.`;
    case 'EACCES':
      return `port ${port} is not open to this user. Set PORT to one of 1024 or more.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST must be an address of this machine, not "${host}".`;
    default:
      return `cannot listen on ${host}, port ${port}: ${message}`;
  }
}
