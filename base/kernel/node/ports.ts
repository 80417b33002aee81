import { connect, createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';
/** A local connection is answered or refused within a millisecond; this is for a machine under load. */
const CONNECT_TIMEOUT_MS = 1_000;

/** A TCP port on loopback that nobody listens on at this moment. For tests: take it and use it at once. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, host: LOOPBACK }, resolve);
  });
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/** Those of the given ports on which somebody already listens, in the given order. */
export async function findTakenPorts(ports: readonly number[]): Promise<number[]> {
  const taken = await Promise.all(ports.map(isPortTaken));
  return ports.filter((_port, index) => taken[index] === true);
}

/**
 * Whether a server could not be started on this port. Both ways are tried: Windows lets two programs bind one port when
 * one asks for all addresses, and a server that is just starting may not accept connections yet.
 */
export async function isPortTaken(port: number): Promise<boolean> {
  return (await acceptsConnections(port)) || !(await canListen(port));
}

function canListen(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: LOOPBACK, timeout: CONNECT_TIMEOUT_MS });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.once('error', () => settle(false));
  });
}
