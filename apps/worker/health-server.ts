import { createServer, type Server } from 'node:http';
import type { Metrics } from '@tensornode/telemetry';
import type { Loop } from './repeat.ts';

/** A loop that fails for longer is not ready any more; a short outage of the ledger is what it waits out. */
const UNREADY_AFTER_MS = 30_000;

export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

/** `/healthz` (alive), `/readyz` (each dependency with its reason), `/status` (payouts, alarms, breakers: what the doctor shows) and `/metrics`. */
export async function serveHealth(options: {
  readonly host: string;
  readonly port: number;
  readonly metrics: Metrics;
  readonly loops: readonly Loop[];
  checkDatabase(): Promise<void>;
  /** Anything JSON can carry. */
  status(): Promise<object>;
  now(): number;
}): Promise<HealthServer> {
  const server = createServer((request, response) => {
    const send = (status: number, body: string, type = 'application/json; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': type }).end(body);
    };
    if (request.method !== 'GET') return send(405, '{}');
    if (request.url === '/healthz') return send(200, '{"status":"ok"}');
    const answer = async (): Promise<void> => {
      if (request.url === '/metrics') return send(200, await options.metrics.render(), options.metrics.contentType);
      if (request.url === '/status') return send(200, JSON.stringify(await options.status()));
      if (request.url !== '/readyz') return send(404, '{}');
      const checks = await readiness(options);
      send(checks.every((check) => check.ok) ? 200 : 503, JSON.stringify({ checks }));
    };
    answer().catch(() => send(500, '{}'));
  });
  server.headersTimeout = 10_000;
  const port = await listen(server, options.port, options.host);
  return {
    url: `http://${options.host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

async function readiness(options: Parameters<typeof serveHealth>[0]): Promise<Check[]> {
  const database = await options.checkDatabase().then(
    () => ({ name: 'database', ok: true, detail: 'answers' }),
    (error: unknown) => ({ name: 'database', ok: false, detail: error instanceof Error ? error.message : 'no answer' }),
  );
  const loops = options.loops.map((loop) => {
    const failing = loop.failing();
    const forMs = failing === null ? 0 : options.now() - failing.since;
    return {
      name: loop.name,
      ok: forMs < UNREADY_AFTER_MS,
      detail: failing === null ? 'runs' : `fails for ${Math.round(forMs / 1_000)} s: ${failing.reason}`,
    };
  });
  return [database, ...loops];
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
