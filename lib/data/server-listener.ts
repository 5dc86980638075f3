import { Client } from 'pg';

/** What is called when somebody notifies a channel, and when notices may have been missed. */
export type NoticeListener = {
  onNotice(payload: string): void;
  /** Notices of some time may have been lost: read what there is. */
  onCatchUp(): void;
};

/** Ends one listening. */
export type StopListening = () => Promise<void>;

const PAUSE_MS = 1_000;

/**
 * Hears the notices of a PostgreSQL server over one connection of its own, since those of a pool
 * come and go. A connection that breaks is made anew after a pause, and the listeners catch up.
 */
export class ServerListener {
  private readonly listeners = new Map<string, Set<NoticeListener>>();
  private client: Promise<Client> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isClosed = false;
  private readonly connectionString: string;
  private readonly pauseMs: number;

  constructor(connectionString: string, pauseMs = PAUSE_MS) {
    this.connectionString = connectionString;
    this.pauseMs = pauseMs;
  }

  /** @throws the driver's error when the server cannot be reached now. */
  async listen(channel: string, listener: NoticeListener): Promise<StopListening> {
    const of = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, of.add(listener));
    try {
      const client = await this.connected();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      of.delete(listener);
      throw error;
    }
    return async () => {
      of.delete(listener);
      if (of.size > 0 || !this.client) return;
      const client = await this.client;
      await client.query(`UNLISTEN ${client.escapeIdentifier(channel)}`);
    };
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    const client = await this.client?.catch(() => undefined);
    this.client = undefined;
    await client?.end();
  }

  private connected(): Promise<Client> {
    this.client ??= this.connect().catch((error) => {
      this.client = undefined;
      throw error;
    });
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.connectionString,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => {
      for (const one of this.listeners.get(channel) ?? []) one.onNotice(payload ?? '');
    });
    // Without a listener a broken connection would end the process; `end` follows it.
    client.on('error', () => {});
    await client.connect();
    for (const channel of this.listeners.keys()) {
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    }
    client.on('end', () => this.onEnd());
    return client;
  }

  private onEnd(): void {
    this.client = undefined;
    if (!this.isClosed) this.reconnectLater();
  }

  private reconnectLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.connected().then(
        () => this.catchUp(),
        () => {
          if (!this.isClosed) this.reconnectLater();
        },
      );
    }, this.pauseMs);
  }

  private catchUp(): void {
    for (const of of this.listeners.values()) for (const one of of) one.onCatchUp();
  }
}
