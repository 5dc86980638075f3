/** What `fetch` makes of JSON: its shape is what the test is about. */
type Json = Awaited<ReturnType<Response['json']>>;

export type Answer = { status: number; headers: Headers; body: Json; text: string };

type Sent = {
  json?: unknown;
  /** Sent as it is, in place of `json`. */
  bytes?: Uint8Array<ArrayBuffer> | string;
  contentType?: string;
  version?: number;
  key?: string;
};

export type ApiClient = (method: string, path: string, sent?: Sent) => Promise<Answer>;

/** Calls `/api/v1` of a server, with a token when one is given. */
export function apiClient(url: string, token?: string): ApiClient {
  return async (method, path, { json, bytes, contentType, version, key } = {}) => {
    const body = bytes ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': contentType ?? 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body,
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const { status, headers } = response;
    return { status, headers, text, body: isJson && text !== '' ? JSON.parse(text) : undefined };
  };
}

/** The body of an answer with success. */
export async function done(answer: Promise<Answer>): Promise<Json> {
  const { status, body, text } = await answer;
  if (status >= 400) throw new Error(`Answered with ${status}: ${text}`);
  return body;
}
