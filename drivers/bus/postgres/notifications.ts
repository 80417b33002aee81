import type { Logger } from '@tensornode/kernel';
import pg from 'pg';

/** One LISTEN connection for a whole process, shared by all who wait. */
export interface Notifications {
  /** Calls back with the payload of each notification; also once with null after a lost connection was made anew, because some may have been missed. */
  listen(channel: string, callback: (payload: string | null) => void): () => void;
  close(): Promise<void>;
}

const RECONNECT_MS = 500;

/** Opens the connection and keeps it: a lost one is made anew until `close`. */
export async function openNotifications(databaseUrl: string, logger: Logger): Promise<Notifications> {
  const callbacks = new Map<string, Set<(payload: string | null) => void>>();
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, application_name: 'tensornode-bus' });
    fresh.on('error', (error) => logger.warn('BUS_CONNECTION_LOST', { reason: error.message }));
    fresh.on('notification', ({ channel, payload }) => {
      for (const callback of callbacks.get(channel) ?? []) callback(payload ?? '');
    });
    await fresh.connect();
    fresh.on('end', () => {
      client = null;
      if (!closed) again();
    });
    client = fresh;
    await Promise.all([...callbacks.keys()].map((channel) => hear(fresh, channel)));
  };
  // One command at a time: the client does not queue them any more.
  let commands: Promise<unknown> = Promise.resolve();
  const hear = (on: pg.Client, channel: string): Promise<void> => {
    const heard = commands.then(async () => {
      await on.query(`LISTEN ${on.escapeIdentifier(channel)}`);
    });
    commands = heard.catch(() => undefined);
    return heard;
  };
  const again = (): void => {
    retry = setTimeout(() => {
      connect().then(
        () => {
          for (const set of callbacks.values()) for (const callback of set) callback(null);
        },
        (error: unknown) => {
          logger.warn('BUS_RECONNECT_FAILED', { reason: error instanceof Error ? error.message : String(error) });
          again();
        },
      );
    }, RECONNECT_MS);
  };
  await connect();

  return {
    listen(channel, callback) {
      const set = callbacks.get(channel) ?? new Set();
      const first = set.size === 0;
      set.add(callback);
      callbacks.set(channel, set);
      // Without a connection the next one hears all channels.
      if (first && client !== null)
        hear(client, channel).then(
          // What was written before LISTEN took hold sent no notification: look once.
          () => callback(null),
          (error: unknown) => logger.warn('BUS_LISTEN_FAILED', { channel, reason: String(error) }),
        );
      else callback(null);
      return () => {
        set.delete(callback);
      };
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}
