/** One event of a stream as the HTML standard writes it (server-sent events, section 9.2.6). */
export type StreamEvent = { event: string; data: unknown; id?: number };

/** What a reader may leave unread, in bytes, before the stream is cut. */
const MOST_UNREAD = 512 * 1024;
/** How long a browser waits before it comes back. */
const RETRY_MS = 1_000;

export type EventSink = {
  /** Whether the reader keeps up; when not, nothing was sent. */
  send(event: StreamEvent): boolean;
  /** A line that means nothing, so that what lies between does not take the stream for dead. */
  comment(): boolean;
  close(): void;
};

/**
 * Answers with what `follow` sends until the reader leaves; then the function that it returned is
 * called. It is asked before the answer begins, so that it can still refuse.
 */
export async function eventStream(
  request: Request,
  follow: (sink: EventSink) => Promise<() => void>,
): Promise<Response> {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let stop = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start(one) {
        controller = one;
      },
      cancel: () => {
        controller = undefined;
        stop();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
  const write = (text: string): boolean => {
    if (!controller || (controller.desiredSize ?? 0) <= 0) return false;
    controller.enqueue(encoder.encode(text));
    return true;
  };
  const close = () => {
    controller?.close();
    controller = undefined;
  };
  const onAbort = () => {
    stop();
    close();
  };
  write(`retry: ${RETRY_MS}\n\n`);
  stop = await follow({
    send: ({ event, data, id }) =>
      write(
        `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
      ),
    comment: () => write(':\n\n'),
    close,
  });
  if (request.signal.aborted) onAbort();
  else request.signal.addEventListener('abort', onAbort, { once: true });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // What compresses, or holds back to send more at once, would keep the events.
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}
