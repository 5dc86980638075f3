import type { IncomingMessage, ServerResponse } from 'node:http';

type Given = { status?: number; headers?: Record<string, string>; body?: string };

/**
 * An answer of a test's site. With an `etag` or `last-modified` it is 304 for whoever has it already;
 * without a content type it is HTML.
 */
export const answer =
  ({ status = 200, headers = {}, body = '' }: Given) =>
  (response: ServerResponse, request: IncomingMessage): void => {
    const has = (name: string, condition: string) =>
      headers[name] !== undefined && request.headers[condition] === headers[name];
    if (has('etag', 'if-none-match') || has('last-modified', 'if-modified-since')) {
      response.writeHead(304, headers).end();
      return;
    }
    response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(body);
  };

/** An answer that never comes. */
export const silence = (): void => {};

/** Where nobody listens. */
export const NOBODY = 'http://127.0.0.1:1';
