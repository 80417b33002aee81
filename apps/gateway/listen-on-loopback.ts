import { fault } from '@tensornode/protocol';
import type { App } from './routes/app.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly webOrigin: readonly string[];
}

/** Names under which a server without sign-in may be called. */
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const LOOPBACK_ADDRESSES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * Listens, on loopback only: sign-in is not configured, and whoever reaches this gateway is its operator.
 * @throws TensorNodeError TN-8001 for any other address, TN-8002 when the port is taken
 */
export async function listenOnLoopback(
  { host, port, webOrigin }: ListenOptions,
  create: (places: { readonly hosts: ReadonlySet<string>; readonly origins: ReadonlySet<string> }) => Promise<App>,
): Promise<{ readonly url: string; readonly server: App }> {
  if (!LOOPBACK_ADDRESSES.has(host)) {
    throw fault('TN-8001', {
      detail: `--host (or TENSORNODE_HOST) is "${host}"; without sign-in the gateway listens on loopback only`,
      fix: 'Use 127.0.0.1, and an SSH tunnel or a proxy with sign-in to reach it from elsewhere',
    });
  }
  const server = await create({ hosts: LOOPBACK_HOSTS, origins: originsOf(webOrigin, port) });
  try {
    await server.listen({ host, port });
  } catch (error) {
    await server.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw fault('TN-8002', { detail: `Port ${port} (gateway) is in use`, cause: error });
    throw error;
  }
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new RangeError('the server has no address');
  const name = address.family === 'IPv4' ? '127.0.0.1' : '[::1]';
  return { url: `http://${name}:${address.port}`, server };
}

/** The named pages under both names of this machine, and this gateway's own pages (`/docs`). */
function originsOf(webOrigin: readonly string[], port: number): ReadonlySet<string> {
  const twins = webOrigin.flatMap((origin) => [
    origin,
    origin.replace('//localhost', '//127.0.0.1'),
    origin.replace('//127.0.0.1', '//localhost'),
  ]);
  return new Set([...twins, `http://localhost:${port}`, `http://127.0.0.1:${port}`]);
}
