import { expect, it } from 'vitest';
import { ClaimdeskError } from '@/lib/domain/errors';
import { preparingStream } from '@/lib/http/preparing-stream';

const request = (signal?: AbortSignal) =>
  new Request('http://desk.example/', { ...(signal ? { signal } : {}) });

const told = async (answer: Response) => (await answer.text()).replace('retry: 1000\n\n', '');

it('tells each step, and that it is done', async () => {
  const answer = await preparingStream(request(), async (tell) => {
    tell({ words: 'Setting the pages' });
    await Promise.resolve();
  });
  expect(await told(answer)).toBe(
    'event: step\ndata: {"words":"Setting the pages"}\n\nevent: done\ndata: {}\n\n',
  );
});

it('says in words why it failed', async () => {
  const answer = await preparingStream(request(), () =>
    Promise.reject(new ClaimdeskError('too_large', 'Save it as HTML.')),
  );
  expect(await told(answer)).toBe('event: failed\ndata: {"message":"Save it as HTML."}\n\n');
});

it('tells the work to stop when the reader leaves, and nothing more', async () => {
  const leave = new AbortController();
  const stopped = Promise.withResolvers<void>();
  const answer = await preparingStream(request(leave.signal), (_tell, signal) => {
    const { promise, reject } = Promise.withResolvers<void>();
    signal.addEventListener('abort', () => {
      stopped.resolve();
      reject(signal.reason);
    });
    return promise;
  });
  leave.abort();
  await stopped.promise;
  expect(await told(answer)).toBe('');
});
