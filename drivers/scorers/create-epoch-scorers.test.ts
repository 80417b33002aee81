import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderEvidenceStore } from '@tensornode/driver-blobs';
import { silentLogger } from '@tensornode/kernel';
import { fault, type ScorerChoice, sha256Hex } from '@tensornode/protocol';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEpochScorers, type EpochScorers } from './create-epoch-scorers.ts';

const [CORE] = BUILTIN_SCORERS;
const OWN = new TextEncoder().encode(
  '// tensornode-scorer {"format":1,"name":"own","version":1,"builtin":null}\nexport const score = () => ({ score: 42 });\n',
);
const PIN = sha256Hex(OWN);
const REPLY = { kind: 'chat' as const, question: 'q', references: ['a'], reply: { text: 'a', cause: null } };
/** Announced at 1000, holds from 1120, in shadow for one epoch of 60 s. */
const HISTORY: readonly ScorerChoice[] = [
  { scorer: CORE.pin, announcedAt: 0, effectiveAt: 0, shadowEpochs: 1, epochSeconds: 60 },
  { scorer: PIN, announcedAt: 1_000, effectiveAt: 1_120, shadowEpochs: 1, epochSeconds: 60 },
];

let folder: string;
let away: boolean;
let scorers: EpochScorers;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scorers-'));
  away = false;
  scorers = createEpochScorers({
    builtins: BUILTIN_SCORERS,
    withCode: (scorer) => scorer,
    evidence: folderEvidenceStore(folder),
    logger: silentLogger,
    scorerHistory: async () => {
      if (away) throw fault('TN-3004');
      return HISTORY;
    },
    epochStart: async (_subnet, epoch) => 1_000 + epoch * 60,
    evidenceAddresses: () => [],
  });
});
afterEach(async () => {
  await scorers.close();
  await rm(folder, { recursive: true, force: true });
});

it('follows the ledger from one scorer through shadow to the next', async () => {
  const evidence = folderEvidenceStore(folder);
  expect(await scorers.ofEpoch(1, 1)).toEqual({ counting: CORE, shadow: null });
  // Nobody has the file yet: what counts goes on, the one in shadow waits.
  expect(await scorers.ofEpoch(1, 2)).toEqual({ counting: CORE, shadow: null });
  await evidence.put(OWN);
  const { counting, shadow } = await scorers.ofEpoch(1, 2);
  expect([counting, shadow?.pin]).toEqual([CORE, PIN]);
  expect(await shadow?.score(REPLY)).toMatchObject({ score: 4_200, scorer: PIN });
  expect((await scorers.ofEpoch(1, 3)).counting.pin).toBe(PIN);
});

it('waits for the file of a scorer that counts, and goes on with what it knows while the ledger is away', async () => {
  await expect(scorers.ofEpoch(1, 3)).rejects.toMatchObject({ code: 'TN-4104', retryable: true });
  await folderEvidenceStore(folder).put(OWN);
  expect((await scorers.ofEpoch(1, 3)).counting.pin).toBe(PIN);
  away = true;
  expect((await scorers.ofEpoch(1, 9)).counting.pin).toBe(PIN);
  await expect(scorers.ofEpoch(2, 9)).rejects.toMatchObject({ code: 'TN-3004' });
});
