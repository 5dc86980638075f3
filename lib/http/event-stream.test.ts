import { expect, it } from 'vitest';
import { type EventSink, eventStream } from '@/lib/http/event-stream';

const open = async (signal?: AbortSignal) => {
  let sink: EventSink | undefined;
  let stopped = 0;
  const request = new Request('http://desk.example/', { ...(signal ? { signal } : {}) });
  const response = await eventStream(request, (one) => {
    sink = one;
    return Promise.resolve(() => {
      stopped += 1;
    });
  });
  if (!sink) throw new Error('Nobody was asked.');
  return { response, sink, stopped: () => stopped };
};

it('writes events as browsers read them, and nothing may transform them', async () => {
  const { response, sink } = await open();
  sink.send({ event: 'change', id: 7, data: { words: 'two\nlines' } });
  sink.comment();
  sink.close();
  expect(response.headers.get('cache-control')).toContain('no-transform');
  expect(await response.text()).toBe(
    'retry: 1000\n\nid: 7\nevent: change\ndata: {"words":"two\\nlines"}\n\n:\n\n',
  );
});

it('holds no more for a reader who does not read than it may', async () => {
  const { sink } = await open();
  const data = 'x'.repeat(10_000);
  let sent = 0;
  while (sent < 1000 && sink.send({ event: 'change', data })) sent += 1;
  expect(sent).toBeGreaterThan(10);
  expect(sent).toBeLessThan(60);
});

it('lets go when the reader leaves', async () => {
  const leave = new AbortController();
  const { sink, stopped } = await open(leave.signal);
  leave.abort();
  expect(stopped()).toBe(1);
  expect(sink.comment()).toBe(false);

  const cancelled = await open();
  await cancelled.response.body?.cancel();
  expect(cancelled.stopped()).toBe(1);
});
