export type ReadEvent = { event: string; id: string; data: unknown };

export type EventReader = {
  status: number;
  headers: Headers;
  /** All that came so far. */
  events: ReadEvent[];
  /** Waits for the first event of that name that fits, come or to come. */
  first(event: string, fits?: (data: never) => boolean): Promise<ReadEvent>;
  /** Waits until so many events of that name came; how many there are then. */
  count(event: string, atLeast: number): Promise<number>;
  /** Resolves when the server ends the stream. */
  ended: Promise<void>;
  close(): void;
};

/** Follows a stream of server-sent events as a browser would, without coming back. */
export async function readEvents(
  url: string,
  headers: Record<string, string>,
): Promise<EventReader> {
  const leave = new AbortController();
  const response = await fetch(url, { headers, signal: leave.signal });
  const events: ReadEvent[] = [];
  const waiting: (() => void)[] = [];
  const more = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  const read = async () => {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const bytes of response.body ?? []) {
      rest += decoder.decode(bytes, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const fields = new Map(
          block.split('\n').map((line): [string, string] => {
            const [name = '', ...value] = line.split(': ');
            return [name, value.join(': ')];
          }),
        );
        const data = fields.get('data');
        if (data === undefined) continue;
        const event = fields.get('event') ?? 'message';
        events.push({ event, id: fields.get('id') ?? '', data: JSON.parse(data) });
      }
      for (const one of waiting.splice(0)) one();
    }
  };
  const ended = read().catch(() => {});
  return {
    status: response.status,
    headers: response.headers,
    events,
    async first(name, fits = () => true) {
      for (;;) {
        const found = events.find(({ event, data }) => event === name && fits(data as never));
        if (found) return found;
        await more();
      }
    },
    async count(name, atLeast) {
      const there = () => events.filter(({ event }) => event === name).length;
      while (there() < atLeast) await more();
      return there();
    },
    ended,
    close: () => leave.abort(),
  };
}
