import { sha256Hex } from '@tensornode/protocol';
import { buildSite } from './build-site.ts';
import { calmMix, describeMix, drawFaultMix, type FaultMix } from './fault-mix.ts';
import { Oracle, Violation } from './oracle.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { Dice, Scheduler } from './scheduler.ts';
import { EPOCH_SECONDS, minerOf, OWNER, VALIDATOR } from './sim-chain.ts';
import type { SimProcess, World } from './sim-process.ts';
import { forgetOperations, type SimSite, startSimWorker } from './sim-worker.ts';

/** What became of one run. */
export interface SeedResult {
  readonly seed: number;
  readonly faults: string;
  /** Null when every invariant held and everything came to its end. */
  readonly violation: string | null;
  /** Epochs that had ended when the faults did, and how many of them paid something. */
  readonly epochs: number;
  readonly paid: number;
  readonly kills: number;
  readonly events: number;
  /** Digest of everything that reached consensus: equal runs have equal ones. */
  readonly trace: string;
}

/** Epochs that end during the safety phase. */
const EPOCHS = 4;
/** After the faults end everything must be done within this time (milliseconds, virtual): a window, its margin and the mirror's way. */
const LIVENESS_MS = 420_000;
const CHECK_MS = 5_000;

/**
 * One run: production code for rounds and payouts against a simulated network, ledger, database and disk. Safety phase with the seed's own faults and every
 * invariant checked at each step, then a calm phase in which everything must come to its end.
 */
export async function runSeed(seed: number, bug: PlantedBug | null = null): Promise<SeedResult> {
  const dice = new Dice(seed);
  return runMix(seed, dice, drawFaultMix(dice), bug);
}

/** One run in which nothing goes wrong but what is named. */
export async function runScene(seed: number, scene: Partial<FaultMix>): Promise<SeedResult> {
  const dice = new Dice(seed);
  const mix = { ...calmMix(drawFaultMix(dice)), badReceivers: 0, capPots: 1_000, dayPots: 1_000, ...scene };
  return runMix(seed, dice, mix, null);
}

async function runMix(seed: number, dice: Dice, mix: FaultMix, bug: PlantedBug | null): Promise<SeedResult> {
  forgetOperations();
  const world: World = { scheduler: new Scheduler(), dice, mix };
  const site = buildSite(world, bug);
  const run = new Run(site);
  let violation: string | null = null;
  try {
    await run.live();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    violation = error instanceof Violation ? error.message : `X0 ${error.stack ?? error.message}`;
  }
  run.end();
  const { chain, reached } = site.ledger;
  const ended = chain.epochs.slice(0, run.due);
  return {
    seed,
    faults: describeMix(mix),
    violation,
    epochs: ended.length,
    paid: ended.filter(({ minted }) => minted > 0n).length,
    kills: run.kills,
    events: world.scheduler.events,
    trace: sha256Hex(
      new TextEncoder().encode(
        reached.map(({ timestamp, transaction }) => `${timestamp} ${transaction.transactionId}`).join(),
      ),
    ),
  };
}

class Run {
  kills = 0;
  private readonly workers = new Map<string, SimProcess>();
  private ended = false;
  private failure: unknown = null;
  /** Epochs that had ended when the faults did. */
  due = 0;

  private readonly site: SimSite;

  constructor(site: SimSite) {
    this.site = site;
    new Oracle(site.world.scheduler, site.database, site.ledger);
    const { world } = site;
    for (let index = 0; index < world.mix.workers; index += 1) this.start(`worker-${index + 1}`);
    const { mix } = world;
    this.often(mix.killsPerMinute, () => this.killOne());
    this.often(mix.pausesPerMinute, () => this.anyWorker()?.pause(world.dice.between(1_000, 60_000)));
    this.often(mix.databaseCrashesPerMinute, () => site.database.crash());
    this.often(mix.nodeOutagesPerMinute, () => site.ledger.outage());
    this.often(mix.outsidersPerMinute, () => this.outsider());
    this.often(mix.claimsPerMinute, () => this.claim());
    this.often(mix.giftsPerMinute, () =>
      site.ledger.callAs('0.0.9999', { op: 'gift', amount: BigInt(1 + world.dice.below(1_000)) }),
    );
  }

  async live(): Promise<void> {
    const { scheduler } = this.site.world;
    const began = scheduler.now;
    const safetyEnds = began + (EPOCHS + 0.6) * EPOCH_SECONDS * 1_000;
    await this.until(safetyEnds, () => false);
    this.calm();
    this.due = this.site.ledger.chain.epochs.filter(({ end }) => end !== null).length;
    let finished = false;
    let checking = false;
    const deadline = scheduler.now + LIVENESS_MS;
    const done = await this.until(deadline, () => {
      if (checking || finished) return finished;
      checking = true;
      scheduler.at(scheduler.now + CHECK_MS, () => {
        this.isDone().then(
          (answer) => {
            finished = answer;
            checking = false;
          },
          (error: unknown) => {
            this.failure = error;
          },
        );
      });
      return false;
    });
    if (!done) throw new Violation('L1 everything comes to its end', await this.whatIsLeft());
  }

  end(): void {
    this.ended = true;
    for (const worker of this.workers.values()) worker.kill();
  }

  private async until(deadline: number, done: () => boolean): Promise<boolean> {
    return this.site.world.scheduler.run(deadline, () => {
      if (this.failure !== null) throw this.failure;
      return done();
    });
  }

  private calm(): void {
    const { world } = this.site;
    world.mix = { ...calmMix(world.mix), badReceivers: 0 };
    this.ended = true;
  }

  private start(name: string): void {
    this.workers.set(name, startSimWorker(this.site, name));
  }

  private killOne(): void {
    const { world, database } = this.site;
    const [name, worker] = world.dice.pick([...this.workers]) ?? [];
    if (name === undefined || worker === undefined || !worker.alive) return;
    worker.kill();
    database.abort(worker);
    this.kills += 1;
    world.scheduler.at(world.scheduler.now + world.dice.between(200, 20_000), () => this.start(name));
  }

  private anyWorker(): SimProcess | undefined {
    return this.site.world.dice.pick([...this.workers.values()]);
  }

  /** Somebody else calls what anybody may call. */
  private outsider(): void {
    const { ledger, world } = this.site;
    const { chain } = ledger;
    const epoch = chain.nextToClose;
    const payer = '0.0.3333';
    const operations = [
      { op: 'open' as const },
      { op: 'close' as const },
      { op: 'finalize' as const, epoch },
      { op: 'credit' as const, epoch: Math.max(1, epoch - 1), maxSlots: 3 },
    ];
    ledger.callAs(payer, world.dice.pick(operations));
  }

  private claim(): void {
    const { ledger, world } = this.site;
    const account = world.dice.pick([OWNER, VALIDATOR, minerOf(1), minerOf(2), minerOf(3)]);
    ledger.callAs(account, { op: 'claim', account });
  }

  /** Does something again and again during the safety phase, at times that the dice choose. */
  private often(perMinute: number, act: () => void): void {
    if (perMinute <= 0) return;
    const { scheduler, dice } = this.site.world;
    const next = (): void => {
      scheduler.at(scheduler.now - Math.log(1 - dice.next()) * (60_000 / perMinute), () => {
        if (this.ended) return;
        act();
        next();
      });
    };
    next();
  }

  private async isDone(): Promise<boolean> {
    const { tables } = this.site.database;
    const { chain } = this.site.ledger;
    for (const epoch of Array.from({ length: this.due }, (_, index) => index + 1)) {
      const entry = chain.epochs[epoch - 1];
      const settled = tables.settled.get(`1/${epoch}`);
      if (entry === undefined || (entry.state !== 'CLAIMABLE' && entry.state !== 'EMPTY')) return false;
      if (settled === undefined || !settled.pushed || settled.state === 'CLAIMABLE') return false;
    }
    if (tables.payout.get('state') != null) return false;
    return !this.hasOldCalls();
  }

  /** Calls of which nobody knows yet what became of them, for longer than their window and the mirror's way. */
  private hasOldCalls(): boolean {
    const { tables } = this.site.database;
    const seconds = this.site.world.scheduler.now / 1_000;
    return [...tables.calls.values()].some(({ key, state, attempt }) => {
      if (state !== 'SIGNED' && state !== 'SENT') return false;
      return (tables.attempts.get(`${key}#${attempt}`)?.validUntil ?? 0) + 180 < seconds;
    });
  }

  private async whatIsLeft(): Promise<string> {
    const { database, ledger } = this.site;
    const { tables } = database;
    const epochs = ledger.chain.epochs.map(({ state }, index) => {
      const settled = tables.settled.get(`1/${index + 1}`);
      return `${index + 1} ${state}/${settled?.state ?? 'unbooked'}${settled?.pushed ? '' : '/unpushed'}`;
    });
    const open = [...tables.calls.values()]
      .filter(({ state }) => state !== 'CONFIRMED')
      .map(({ key, state, attempt }) => `${key} ${state}#${attempt}`);
    const failures = this.site.world.scheduler.failures.slice(-3).map(String);
    return `epochs ${epochs.join(', ')}; paused ${tables.payout.get('state') ?? 'no'}; calls ${open.slice(0, 6).join(', ')}; last failures ${failures.join(' | ')}`;
  }
}
