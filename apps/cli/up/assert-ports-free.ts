import { findTakenPorts } from '@tensornode/kernel/node';
import { fault } from '@tensornode/protocol';

/**
 * @param ports what the network is about to listen on, by name
 * @throws TensorNodeError TN-8002 that names every port that is taken, and how to start beside whoever has it
 */
export async function assertPortsFree(ports: Readonly<Record<string, number>>, portBase: number): Promise<void> {
  const taken = new Set(await findTakenPorts(Object.values(ports)));
  const busy = Object.entries(ports).filter(([, port]) => taken.has(port));
  if (busy.length === 0) return;
  throw fault('TN-8002', {
    detail: `${busy.length === 1 ? 'A port is' : 'Ports are'} in use: ${busy.map(([name, port]) => `${port} (${name})`).join(', ')}`,
    fix: `Stop the program that holds ${busy.length === 1 ? 'it' : 'them'}, or start with --port-base ${portBase + 1000}`,
    facts: { ports: busy.map(([, port]) => port).join(',') },
  });
}
