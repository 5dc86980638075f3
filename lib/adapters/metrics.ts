import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const METHODS: ReadonlySet<string> = new Set([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

/** How the desk stands at the moment that it is asked. */
export type Standing = {
  jobs: Record<string, number>;
  /** How long the job that waits longest has been ready to be taken; 0 where none waits. */
  longestWaitSeconds: number;
  /** Of the connections to a database server; undefined with the embedded database. */
  connections: { open: number; idle: number; waiting: number } | undefined;
};

/** What one process measures of itself, for Prometheus. */
export function processMetrics({ version }: { version: string }) {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor, event loop and garbage collection.
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'claimdesk_http_request_duration_seconds',
    help: 'How long requests took until their answer was sent, or their connection ended.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const jobs = new Gauge({
    name: 'claimdesk_jobs',
    help: 'Jobs in the queue of the database, which all processes share, by status.',
    labelNames: ['status'],
    registers,
  });
  const longestWait = new Gauge({
    name: 'claimdesk_jobs_longest_wait_seconds',
    help: 'How long the job that waits longest has been ready to be taken.',
    registers,
  });
  const connections = new Gauge({
    name: 'claimdesk_database_connections',
    help: 'Connections of this process to the database server, by what they do.',
    labelNames: ['state'],
    registers,
  });
  const waiting = new Gauge({
    name: 'claimdesk_database_callers_waiting',
    help: 'Callers in this process that wait for a connection.',
    registers,
  });
  const isDatabaseUp = new Gauge({
    name: 'claimdesk_database_up',
    help: 'Whether the database answered when this was asked for.',
    registers,
  });
  new Gauge({
    name: 'claimdesk_info',
    help: 'The version that runs.',
    labelNames: ['version'],
    registers,
  }).set({ version }, 1);

  return {
    contentType: registry.contentType,
    /** @param status null where the connection ended before there was one. */
    observe(request: { method: string; route: string; status: number | null; seconds: number }) {
      const { method, route, status, seconds } = request;
      const labels = {
        method: METHODS.has(method) ? method : 'other',
        route,
        status: status === null ? 'none' : String(status),
      };
      requests.observe(labels, seconds);
    },
    /** All of it as text. @param standing null where the database does not answer. */
    async text(standing: Standing | null): Promise<string> {
      isDatabaseUp.set(standing ? 1 : 0);
      jobs.reset();
      if (standing) {
        for (const [status, count] of Object.entries(standing.jobs)) jobs.set({ status }, count);
        longestWait.set(standing.longestWaitSeconds);
      }
      if (standing?.connections) {
        const { open, idle } = standing.connections;
        connections.set({ state: 'idle' }, idle);
        connections.set({ state: 'busy' }, open - idle);
        waiting.set(standing.connections.waiting);
      }
      return await registry.metrics();
    },
  };
}

export type ProcessMetrics = ReturnType<typeof processMetrics>;
