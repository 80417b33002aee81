import { fault } from '@tensornode/protocol';
import type { FaultMix } from './fault-mix.ts';
import type { Dice, Scheduler } from './scheduler.ts';

/** What all parts of one run share. `mix` is exchanged for the calm one when the safety phase ends. */
export interface World {
  readonly scheduler: Scheduler;
  readonly dice: Dice;
  mix: FaultMix;
}

/** Faults of one kind of call: how likely it is refused before anything happened, and how likely its answer is lost after it happened. */
export interface CallFaults {
  readonly before: number;
  readonly after: number;
  readonly error: () => Error;
}

const STALL_MS = 4_000;

const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

export const databaseFaults = ({ mix }: World): CallFaults => ({
  before: mix.databaseRefuses,
  after: mix.databaseLosesAnswer,
  error: () => fault('TN-6001'),
});
export const mirrorFaults = ({ mix }: World): CallFaults => ({
  before: mix.mirrorFails,
  after: 0,
  error: () => fault('TN-3004'),
});
export const diskFaults = ({ mix }: World): CallFaults => ({
  before: mix.diskFails,
  after: mix.diskFails,
  error: () => new Error('EIO: the disk refused'),
});
export const noFaults = (): CallFaults => ({ before: 0, after: 0, error: () => new Error('never') });

/**
 * A worker process. Everything it asks of the outside goes through `call`: it takes time, may fail before or after it took effect, and never comes back
 * to a process that was killed meanwhile; a stopped one (SIGSTOP) hears of it only when it goes on.
 */
export class SimProcess {
  alive = true;
  private stoppedUntil = 0;

  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  kill(): void {
    this.alive = false;
  }

  pause(ms: number): void {
    this.stoppedUntil = this.world.scheduler.now + ms;
  }

  async call<T>(faults: CallFaults, work: () => Promise<T> | T): Promise<T> {
    const { scheduler, dice } = this.world;
    if (!this.alive) return never();
    await scheduler.delay(this.latency());
    // The request left before the process died: it may arrive all the same.
    if (!this.alive && dice.chance(0.5)) return never();
    if (dice.chance(faults.before)) return this.answer(() => Promise.reject(faults.error()));
    let result: Promise<T>;
    try {
      result = Promise.resolve(work());
    } catch (error) {
      result = Promise.reject(error);
    }
    result.catch(() => undefined);
    return this.answer(async () => {
      const value = await result;
      if (dice.chance(faults.after)) throw faults.error();
      return value;
    });
  }

  /** Wraps every method of a port in `call`. */
  port<T extends object>(faults: () => CallFaults, port: T): T {
    return new Proxy(port, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => this.call(faults(), () => value.apply(target, args) as unknown);
      },
    });
  }

  /** Time of this process: it stands still while the process does not run. */
  async sleep(ms: number): Promise<void> {
    if (!this.alive) return never();
    await this.world.scheduler.delay(ms);
    return this.whenRunning(undefined);
  }

  private async answer<T>(result: () => Promise<T>): Promise<T> {
    try {
      const value = await result();
      await this.world.scheduler.delay(this.latency());
      return await this.whenRunning(value);
    } catch (error) {
      await this.whenRunning(undefined);
      throw error;
    }
  }

  private async whenRunning<T>(value: T): Promise<T> {
    const { scheduler } = this.world;
    while (this.alive && this.stoppedUntil > scheduler.now) await scheduler.delay(this.stoppedUntil - scheduler.now);
    return this.alive ? value : never();
  }

  private latency(): number {
    const { dice, mix } = this.world;
    return dice.chance(mix.stall) ? dice.next() * STALL_MS : dice.next() * mix.latencyMs;
  }
}
