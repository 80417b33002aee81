import { auditEpoch, composeAudit } from '@tensornode/audit';
import { evidenceOverHttp } from '@tensornode/driver-blobs';
import { createLedgerReader, type LedgerReader } from '@tensornode/driver-ledger';
import { createEpochScorers } from '@tensornode/driver-scorers';
import { silentLogger } from '@tensornode/kernel';
import { verifyEd25519 } from '@tensornode/kernel/node';
import { type AuditReport, fault, sha256Hex } from '@tensornode/protocol';
import { BUILTIN_SCORERS, markReplies, withCodeSandbox } from '@tensornode/scoring';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type Paint, plainText } from '../output/paint.ts';
import { networkView } from './network-view.ts';

export interface AuditOptions {
  readonly subnet: number;
  readonly epoch?: number;
  readonly network?: string;
  readonly profile?: string;
  readonly addressBook?: string;
  /** Gateway or evidence address that is asked first; what it does not have comes from the validators' own entries on the ledger. */
  readonly evidence?: string;
}

/** How far back the latest paid epoch is looked for. */
const MAX_LOOK_BACK = 1_000;

/** Recomputes an epoch from ledger and evidence alone; exits 1 when anything differs. @throws TensorNodeError TN-3001, TN-3004, TN-5001, TN-5003 */
export const runAudit: Command<AuditOptions> = async (options, { output, signal }) => {
  const view = await networkView(options);
  const reader = createLedgerReader(view);
  const epoch = options.epoch ?? (await latestPaid(reader, options.subnet));
  const entries = (await reader.registry.nodes()).flatMap(({ evidenceUrl }) => evidenceUrl ?? []);
  const first = options.evidence ?? view.local?.urls.gateway;
  const evidence = evidenceOf(options.evidence ?? null, first === undefined ? entries : [first, ...entries], signal);
  const scorers = scorersOf(reader, evidence.addresses);
  try {
    const report = await auditEpoch(
      { subnet: options.subnet, epoch },
      composeAudit({
        ...view,
        ...reader,
        evidence: evidence.source,
        scorers: await scorers.ofEpoch(options.subnet, epoch),
        markReplies,
        verifyEd25519,
      }),
    );
    output.result(report, (paint) => describe(report, paint));
    return report.differences.length === 0 ? EXIT.ok : EXIT.failed;
  } finally {
    await scorers.close();
  }
};

async function latestPaid({ registry }: LedgerReader, subnet: number): Promise<number> {
  const head = (await registry.currentEpoch(subnet))?.epoch ?? 0;
  for (let epoch = head; epoch > Math.max(0, head - MAX_LOOK_BACK); epoch -= 1) {
    const state = await registry.epochState(subnet, epoch);
    if (state?.state === 'CLAIMABLE' && state.minted > 0n) return epoch;
  }
  throw fault('TN-5003', {
    detail: `No epoch of subnet ${subnet} paid yet`,
    fix: 'Wait for the first epoch to be paid, or name one with --epoch',
  });
}

/**
 * Where evidence is fetched. A store that the auditor named is what is audited: what it has spoiled is a finding, whoever else has it whole. It need not
 * have everything: each validator keeps its own evidence, at the address of its entry on the ledger.
 */
function evidenceOf(named: string | null, addresses: readonly string[], signal: AbortSignal) {
  const all = evidenceOverHttp({ addresses: () => addresses, signal });
  if (named === null) return { source: all, addresses };
  const store = evidenceOverHttp({ addresses: () => [named], signal });
  const source = { fetch: async (digest: string) => (await store.fetch(digest)) ?? (await all.fetch(digest)) };
  return { source, addresses };
}

/** The scorers that the ledger names; their files come from the stores alone, because an auditor keeps nothing. */
function scorersOf({ registry }: LedgerReader, bases: readonly string[]) {
  return createEpochScorers({
    builtins: BUILTIN_SCORERS,
    withCode: withCodeSandbox,
    evidence: { get: async () => null, put: async (bytes) => sha256Hex(bytes) },
    logger: silentLogger,
    scorerHistory: (subnet) => registry.scorerHistory(subnet),
    epochStart: async (subnet, epoch) => (await registry.epochState(subnet, epoch))?.start ?? null,
    evidenceAddresses: () => bases,
  });
}

function describe(report: AuditReport, paint: Paint): string {
  const { differences } = report;
  const counts = `re-scored ${report.scores}, private ${report.private} (digests and signatures only), ${report.payouts} payouts`;
  const lines = differences
    .slice(0, 20)
    .map(
      ({ where, expected, actual }) =>
        `  ${paint('bad', '✗')} ${where}\n      expected ${plainText(expected)}\n      found    ${plainText(actual)}`,
    );
  const verdict =
    differences.length === 0 ? paint('good', '✓ 0 differences') : paint('bad', `✗ ${differences.length} differences`);
  return ['', `  Epoch ${report.epoch} of subnet ${report.subnet}: ${counts}`, ...lines, `  ${verdict}`, ''].join('\n');
}
