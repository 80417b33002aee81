import type { Child } from '@tensornode/kernel/node';
import { type PartEvent, type Supervised, superviseChild } from './supervise-child.ts';

/** Parts that are stopped together; the ones that others lean on belong to a group that is stopped later. */
export type PartGroup = {
  /** Starts a part and keeps it running; resolves with what it was ready with the first time. */
  add<Ready>(name: string, launch: () => Child<Ready>): Promise<Ready>;
  /** Stops all parts at the same time; safe while some are still starting. */
  stop(graceMs: number): Promise<void>;
  pids(): Record<string, number>;
};

export function createPartGroup(onEvent: (event: PartEvent) => void): PartGroup {
  const stopping = new AbortController();
  const starting = new Set<Promise<Supervised<unknown>>>();
  const parts: Supervised<unknown>[] = [];
  return {
    async add(name, launch) {
      const start = superviseChild({ name, launch }, { onEvent, signal: stopping.signal });
      starting.add(start);
      try {
        const part = await start;
        parts.push(part);
        return part.ready;
      } finally {
        starting.delete(start);
      }
    },
    async stop(graceMs) {
      stopping.abort(new Error('the network is stopping'));
      await Promise.allSettled(starting);
      await Promise.all(parts.map((part) => part.stop(graceMs)));
    },
    pids: () => Object.fromEntries(parts.map((part) => [part.name, part.pid()])),
  };
}
