import { fromUtf8 } from '@tensornode/kernel';
import { sha256Hex } from '@tensornode/protocol';
import type { EvidenceStore } from '@tensornode/record';
import { MemoryDatabase } from '../memory/memory-database.ts';
import { memoryRecord } from '../memory/memory-record.ts';
import { memoryRounds } from '../memory/memory-rounds.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { INITIAL_SUPPLY, SimChain } from './sim-chain.ts';
import { SimLedger } from './sim-ledger.ts';
import { SimMirror } from './sim-mirror.ts';
import type { World } from './sim-process.ts';
import type { SimSite } from './sim-worker.ts';
import { openStores } from './swapped-stores.ts';

/** What outlives the worker processes of one run: ledger, mirror, database and disk. */
export function buildSite(world: World, bug: PlantedBug | null): SimSite {
  const { mix, scheduler } = world;
  const database = new MemoryDatabase(bug?.swap === 'unsafe-disk' ? 12 : 0);
  const instances = mix.instances.map((count) => Array.from({ length: count }, (_, index) => index + 1));
  const times = (pots: number): bigint => (mix.pot * BigInt(Math.round(pots * 1_000))) / 1_000n;
  const chain = new SimChain({
    instances,
    pot: mix.pot,
    cap: INITIAL_SUPPLY + times(mix.capPots),
    capPerDay: times(mix.dayPots),
    bugs: {
      cursorAfterCredit: bug?.swap === 'cursor-after-credit',
      pushWithoutRestore: bug?.swap === 'push-without-restore',
    },
  });
  const ledger = new SimLedger(world, chain);
  const mirror = new SimMirror(world, ledger);
  return {
    world,
    database,
    ledger,
    mirror,
    disk: memoryDisk(),
    open: (owner) => {
      const access = { database, owner, now: () => scheduler.now };
      return { ...openStores(access, bug?.swap), rounds: memoryRounds(access), record: memoryRecord(access) };
    },
    truthOf: (body) => truthOf(database, body),
  };
}

function memoryDisk(): EvidenceStore {
  const blobs = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      const digest = sha256Hex(bytes);
      blobs.set(digest, bytes);
      return digest;
    },
    get: async (digest) => blobs.get(digest) ?? null,
    has: async (digest) => blobs.has(digest),
    delete: async (digest) => void blobs.delete(digest),
  };
}

/** The right answer to a request: the pool's truth for the question in it. */
function truthOf(database: MemoryDatabase, body: Uint8Array): string {
  const text = fromUtf8(body);
  for (const { tasks } of database.tables.epochs.values())
    for (const { question, truth } of tasks) if (text.includes(JSON.stringify(question).slice(1, -1))) return truth;
  return '0';
}
