import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { namesTag } from '@/lib/http/entity-tag';
import { OPEN_TO_ALL } from '@/lib/http/public-answer';
import { keptUntilWritten } from '@/lib/services/kept-answers';

/** An answer as it went out. */
type Sent = { headers: OutgoingHttpHeaders; etag: string; body: Buffer };

/** Where what is published is; a query may say anything, so those with one are not kept. */
const PUBLISHED = /^\/reports(\/[^?]*)?$/;
/** For how long another server’s correction may go unseen. */
const UNSEEN_MS = 1_000;
/** For how long one request waits for what another is being sent. */
const MOST_WAIT_MS = 500;
/** Larger ones are printed anew: a hundred of these have to have room in memory. */
const MOST_BYTES = 4_000_000;

/**
 * Lets `answer` answer, and of what is published and the same for all keeps what it sent: whoever asks for
 * it after that, and before anything is written, gets it again without another step.
 */
export async function answerFromKept(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RequestListener,
): Promise<void> {
  const { method, url = '', headers } = request;
  if (method !== 'GET' || !PUBLISHED.test(url)) return answer(request, response);
  const packing = /\bgzip\b/.test(headers['accept-encoding'] ?? '') ? 'gzip' : 'identity';
  const known = headers['if-none-match'] ?? null;
  const turn: { is: 'waiting' | 'answered' | 'gone on' } = { is: 'waiting' };
  const kept = keptUntilWritten(
    `${packing} ${url}`,
    async () => {
      if (turn.is === 'gone on') return null;
      turn.is = 'answered';
      headers['accept-encoding'] = packing;
      return await heard(request, response, answer);
    },
    { unseenMs: UNSEEN_MS },
  );
  // Whoever came first may take their time to read it: nobody else shall.
  const sent = await Promise.race([kept, delay(MOST_WAIT_MS, null, { ref: false })]);
  if (turn.is === 'answered') return;
  turn.is = 'gone on';
  if (sent === null) answer(request, response);
  else sendAgain(response, sent, known);
}

/** Lets it be answered, and listens: null where the answer is not to be kept. */
function heard(
  request: IncomingMessage,
  response: ServerResponse,
  answer: RequestListener,
): Promise<Sent | null> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  const hear = (piece: unknown, encoding?: unknown) => {
    if (typeof piece !== 'string' && !(piece instanceof Uint8Array)) return;
    const coding = typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8';
    const heard = typeof piece === 'string' ? Buffer.from(piece, coding) : Buffer.from(piece);
    bytes += heard.length;
    if (bytes <= MOST_BYTES) pieces.push(heard);
  };
  const { write, end } = response;
  response.write = (...given: unknown[]) => {
    hear(given[0], given[1]);
    return Reflect.apply(write, response, given);
  };
  response.end = (...given: unknown[]) => {
    hear(given[0], given[1]);
    return Reflect.apply(end, response, given);
  };
  return new Promise((resolve) => {
    response.once('close', () => {
      const { etag, 'cache-control': caching } = response.getHeaders();
      const isWhole = response.writableFinished && bytes <= MOST_BYTES;
      const isOpen = response.statusCode === 200 && caching === OPEN_TO_ALL;
      const isKept = isWhole && isOpen && typeof etag === 'string';
      resolve(isKept ? { headers: lasting(response), etag, body: Buffer.concat(pieces) } : null);
    });
    answer(request, response);
  });
}

/** What is of the answer, and not of the request or the connection that it went out on. */
const lasting = (response: ServerResponse): OutgoingHttpHeaders =>
  without(response.getHeaders(), ['x-request-id', 'transfer-encoding', 'connection', 'date']);

function sendAgain(
  response: ServerResponse,
  { headers, etag, body }: Sent,
  known: string | null,
): void {
  if (namesTag(known, etag)) {
    const ofBody = ['content-type', 'content-encoding', 'content-length'];
    response.writeHead(304, without(headers, ofBody)).end();
  } else {
    response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
  }
}

const without = (headers: OutgoingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
