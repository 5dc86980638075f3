import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

const types = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
} as const;

/** Answers a request for a file of the build that was packed in advance; false where it is for something else. */
export type BuiltFiles = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The files of the build that have a packed one beside them, as browsers take it; `folder` is `.next/static`. */
export async function builtFiles(folder: string): Promise<BuiltFiles> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const packed = new Map<string, { file: string; bytes: number; type: string }>();
  for (const name of names.filter((one) => one.endsWith('.br'))) {
    const served = name.slice(0, -'.br'.length);
    const type = types[path.extname(served) as keyof typeof types];
    const file = path.join(folder, name);
    const { size: bytes } = await stat(file);
    if (type) packed.set(`/_next/static/${served}`, { file, bytes, type });
  }
  return (request, response) => {
    const { method, url = '', headers } = request;
    const found = packed.get(url.split('?', 1)[0] ?? '');
    if (!found || (method !== 'GET' && method !== 'HEAD') || headers.range) return false;
    if (!/\bbr\b/.test(headers['accept-encoding'] ?? '')) return false;
    response.writeHead(200, {
      'content-type': found.type,
      'content-encoding': 'br',
      'content-length': found.bytes,
      // Its name is made of what is in it.
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    if (method === 'HEAD') response.end();
    // Whoever goes before the end takes the connection with them.
    else void pipeline(createReadStream(found.file), response).catch(() => {});
    return true;
  };
}
