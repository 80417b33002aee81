import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { findFreePort, findTakenPorts } from './ports.ts';

test('findTakenPorts names the ports that somebody listens on, on loopback or everywhere', async () => {
  const hosts = ['127.0.0.1', '0.0.0.0'];
  const servers = await Promise.all(
    hosts.map(
      (host) =>
        new Promise<{ port: number; close: () => void }>((resolve) => {
          const server = createServer();
          server.listen({ port: 0, host }, () => {
            const address = server.address();
            resolve({
              port: typeof address === 'object' && address !== null ? address.port : 0,
              close: () => server.close(),
            });
          });
        }),
    ),
  );
  const free = await findFreePort();
  const taken = servers.map(({ port }) => port);
  expect(await findTakenPorts([free, ...taken])).toEqual(taken);
  for (const server of servers) server.close();
});
