import { toProblem } from '@/lib/http/errors';
import { eventStream } from '@/lib/http/event-stream';

/** How often something is said where nothing else is, so that what lies between keeps the line open. */
const BEAT_MS = 15_000;

/**
 * Answers with the steps of some work as events: `step` each time that it tells one, then `done`, or
 * `failed` with a `message` for people. The work is told to stop when the reader leaves.
 */
export const preparingStream = <Step>(
  request: Request,
  work: (tell: (step: Step) => void, signal: AbortSignal) => Promise<void>,
): Promise<Response> =>
  eventStream(request, ({ send, comment, close }) => {
    const gone = new AbortController();
    const beat = setInterval(comment, BEAT_MS);
    const fail = (error: unknown) => {
      if (gone.signal.aborted) return;
      send({ event: 'failed', data: { message: toProblem(error).body.detail } });
    };
    void work((data) => void send({ event: 'step', data }), gone.signal)
      .then(() => void send({ event: 'done', data: {} }), fail)
      .finally(() => {
        clearInterval(beat);
        close();
      });
    return Promise.resolve(() => gone.abort());
  });
