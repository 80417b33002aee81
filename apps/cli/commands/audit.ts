import { createPublicKey, verify } from 'node:crypto';
import { type AuditPorts, auditEpoch } from '@tensornode/audit';
import { createLedgerReader, type LedgerReader } from '@tensornode/driver-ledger';
import { toBase64Url } from '@tensornode/kernel';
import { type AuditReport, fault } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { type Paint, plainText } from '../output/paint.ts';
import { type AuditScorer, auditScorer } from './audit-scorer.ts';
import { evidenceOverHttp } from './evidence-over-http.ts';
import { type NetworkView, networkView } from './network-view.ts';

export interface AuditOptions {
  readonly subnet: number;
  readonly epoch?: number;
  readonly network?: string;
  readonly profile?: string;
  readonly addressBook?: string;
  /** Gateway or evidence address; the validators' own entries on the ledger otherwise. */
  readonly evidence?: string;
}

/** How far back the latest paid epoch is looked for. */
const MAX_LOOK_BACK = 1_000;

/** Recomputes an epoch from ledger and evidence alone; exits 1 when anything differs. @throws TensorNodeError TN-3001, TN-3004, TN-5001, TN-5003 */
export const runAudit: Command<AuditOptions> = async (options, { output, signal }) => {
  const view = await networkView(options);
  const reader = createLedgerReader(view);
  const epoch = options.epoch ?? (await latestPaid(reader, options.subnet));
  const evidence = evidenceOverHttp(await evidenceBases(view, reader, options), signal);
  const scorer = await auditScorer(reader.registry, { subnet: options.subnet, epoch }, evidence);
  const report = await auditEpoch(
    { subnet: options.subnet, epoch },
    portsOf(view, reader, scorer.score, evidence),
  ).finally(() => scorer.close());
  output.result(report, (paint) => describe(report, paint));
  return report.differences.length === 0 ? EXIT.ok : EXIT.failed;
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

/** Where evidence and scorers are fetched: the named address, the local network's gateway, or every validator's own entry on the ledger. */
async function evidenceBases({ local }: NetworkView, reader: LedgerReader, options: AuditOptions): Promise<string[]> {
  const own = options.evidence ?? (local === null ? undefined : `${local.urls.gateway}/v1/evidence`);
  if (own !== undefined) return [own];
  return (await reader.registry.nodes()).flatMap(({ evidenceUrl }) => (evidenceUrl === null ? [] : [evidenceUrl]));
}

function portsOf(
  { profile, addressBook }: NetworkView,
  reader: LedgerReader,
  scorer: AuditScorer['score'],
  evidence: AuditPorts['evidence'],
): AuditPorts {
  const { contracts } = addressBook;
  const addressOf = (name: keyof typeof contracts): string => contracts[name].evmAddress.toLowerCase();
  return {
    network: {
      networkId: profile.networkId,
      chainId: profile.chainId,
      instanceRegistry: addressOf('InstanceRegistry'),
      weightBoard: addressOf('WeightBoard'),
      roundsPerEpoch: profile.roundsPerEpoch,
      fanout: profile.fanout,
    },
    registry: reader.registry,
    topics: reader.topics,
    evidence,
    scorer,
    verifyEd25519,
  };
}

function verifyEd25519(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: toBase64Url(publicKey) }, format: 'jwk' });
  return verify(null, message, key, signature);
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
