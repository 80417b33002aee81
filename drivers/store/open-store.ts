import type { IntakeStore } from '@tensornode/intake';
import { type Clock, type Logger, silentLogger, systemClock } from '@tensornode/kernel';
import { fault, type LedgerJournal } from '@tensornode/protocol';
import type { RecordStore } from '@tensornode/record';
import type { GoldStore, PayoutLeases, RewardsStore } from '@tensornode/rewards';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { drizzleOver } from './repositories/database.ts';
import { goldStore } from './repositories/gold-store.ts';
import { intakeStore } from './repositories/intake-store.ts';
import { type JudgePoints, judgePointsRepository } from './repositories/judge-points.ts';
import { ledgerJournal } from './repositories/ledger-journal.ts';
import { type OutboxRelay, outboxRelay } from './repositories/outbox-relay.ts';
import { leaseRepository } from './repositories/payout-leases.ts';
import { type Pruner, pruner } from './repositories/prune.ts';
import { recordStore } from './repositories/record-store.ts';
import { rewardsStore } from './repositories/rewards-store.ts';
import { roundsRepository } from './repositories/rounds-queries.ts';
import type { RoundsRepository } from './repositories/rounds-repository.ts';

export interface OpenStoreOptions {
  /** `postgresql://…`; see `startPostgres`. */
  readonly databaseUrl: string;
  readonly clock?: Clock;
  readonly logger?: Logger;
  /** Connections at most; 8 by default. */
  readonly poolSize?: number;
}

/** Everything this node keeps, by the station that asks. */
export interface Store {
  readonly intake: IntakeStore;
  readonly rounds: RoundsRepository;
  readonly record: RecordStore;
  readonly rewards: RewardsStore;
  readonly gold: GoldStore;
  readonly judgePoints: JudgePoints;
  readonly leases: PayoutLeases;
  readonly journal: LedgerJournal;
  readonly outbox: OutboxRelay;
  readonly pruner: Pruner;
  /** Shared with the bus and with DBOS, so that a process needs one pool. */
  readonly pool: pg.Pool;
  /** Resolves when the database answers. @throws TensorNodeError TN-6001 */
  check(): Promise<void>;
  close(): Promise<void>;
}

const CONNECT_MS = 5_000;

/**
 * Connects, applies migrations under an advisory lock and hands out the repositories.
 * @throws TensorNodeError TN-6001 when the database cannot be reached
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const clock = options.clock ?? systemClock;
  const logger = options.logger ?? silentLogger;
  const pool = new pg.Pool({
    connectionString: options.databaseUrl,
    max: options.poolSize ?? 8,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: 'tensornode',
  });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => logger.warn('DATABASE_CONNECTION_LOST', { reason: error.message }));
  // So would one that breaks while somebody holds it (a transaction, a listener): its queries fail, and that is how its holder hears of it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const check = async (): Promise<void> => {
    try {
      await pool.query('SELECT 1');
    } catch (error) {
      throw fault('TN-6001', { cause: error });
    }
  };
  try {
    await check();
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const database = drizzleOver(pool);
  return {
    intake: intakeStore(database, clock),
    rounds: roundsRepository(database, clock),
    record: recordStore(database, clock),
    rewards: rewardsStore(database, clock),
    gold: goldStore(database),
    judgePoints: judgePointsRepository(database),
    leases: leaseRepository(database, clock),
    journal: ledgerJournal(database),
    outbox: outboxRelay(database, clock),
    pruner: pruner(pool),
    pool,
    check,
    close: () => pool.end(),
  };
}
