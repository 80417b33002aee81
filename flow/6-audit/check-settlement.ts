import { type BondTable, epochPot, settleEpoch, snapshotHash } from '@tensornode/protocol';
import type { DifferenceLog } from './difference-log.ts';
import type { AuditCredit, AuditPorts, AuditSnapshot, AuditVote } from './ports.ts';

export interface SettlementContext {
  readonly subnet: number;
  readonly snapshot: AuditSnapshot;
  readonly votes: readonly AuditVote[];
  readonly ports: Pick<AuditPorts, 'network' | 'registry'>;
  readonly log: DifferenceLog;
}

/** The snapshot's digest from its parts. */
export function checkSnapshot({ subnet, snapshot, ports, log }: SettlementContext): void {
  const { terms } = snapshot;
  const computed = snapshotHash({
    ...terms,
    owner: terms.ownerAddress,
    chainId: BigInt(ports.network.chainId),
    controller: snapshot.controllerAddress,
    subnet: BigInt(subnet),
    epoch: BigInt(snapshot.epoch),
    start: BigInt(snapshot.start),
    epochSeconds: BigInt(snapshot.epochSeconds),
    permits: permitsOf(snapshot),
    instances: instancesOf(snapshot),
  });
  log.same('snapshot hash', computed, snapshot.snapshotHash);
}

/** The pot from the schedule and the subnet's share, not from what the snapshot says of it. */
export async function checkPot({ subnet, snapshot, ports, log }: SettlementContext): Promise<void> {
  const emission = await ports.registry.epochEmission(subnet, snapshot.epoch);
  if (emission === null) {
    log.add('pot', 'a schedule and a share', 'none');
    return;
  }
  const epoch = {
    start: BigInt(snapshot.start),
    epochSeconds: BigInt(snapshot.epochSeconds),
    sharePpm: emission.sharePpm,
  };
  log.same('pot', epochPot(emission, epoch), snapshot.terms.pot);
}

/**
 * Recomputes everything the epoch pays (FORMULAS.md) and holds it against what was minted and each booked credit.
 * @returns how many credits were checked
 */
export async function checkSettlement({ subnet, snapshot, votes, ports, log }: SettlementContext): Promise<number> {
  const [closing, booked, before, after] = await Promise.all([
    ports.registry.closing(subnet, snapshot.epoch),
    ports.registry.bookedCredits(subnet, snapshot.epoch),
    ports.registry.bondsBefore(subnet, snapshot.epoch),
    ports.registry.bondsAfter(subnet, snapshot.epoch),
  ]);
  if (closing === null) {
    log.add('closing', 'an EpochClosed event', 'none');
    return 0;
  }
  const settled = settleEpoch({
    ...snapshot.terms,
    owner: snapshot.terms.ownerAddress,
    permits: permitsOf(snapshot),
    instances: instancesOf(snapshot),
    votes: votes.map(({ weights, reliability }) =>
      weights === null || reliability === null ? undefined : { weights, reliability },
    ),
    closers: closing.closers.map(({ address, columns }) => ({ account: address, columns })),
    remainingCap: closing.remainingCap,
    bonds: before?.bonds ?? new Map(),
  });
  log.same('consensus', settled.voted, after !== null);
  if (settled.voted && after !== null) checkBonds(settled.bonds, after, log);
  log.same('minted', settled.minted, closing.minted);
  log.same('amounts root', settled.amountsRoot, closing.amountsRoot);
  const due = new Map(settled.amounts.filter(({ amount }) => amount > 0n).map((entry) => [entry.slot, entry]));
  for (const credit of booked) {
    const wanted = due.get(credit.slot);
    log.same(
      `credit ${credit.slot}`,
      wanted === undefined ? 'no credit' : line(wanted),
      line({ ...credit, account: credit.address }),
    );
    due.delete(credit.slot);
  }
  for (const [slot, wanted] of due) log.add(`credit ${slot}`, line(wanted), 'no credit');
  log.same(
    'sum of the credits',
    settled.minted,
    booked.reduce((sum, { amount }) => sum + amount, 0n),
  );
  return booked.length;
}

/** The bonds that the epoch left, pair by pair; the next epoch's dividends rest on them. */
function checkBonds(expected: BondTable, actual: BondTable, log: DifferenceLog): void {
  for (const pair of new Set([...expected.keys(), ...actual.keys()]))
    log.same(`bond ${pair}`, expected.get(pair) ?? 0, actual.get(pair) ?? 0);
}

function line({ account, role, amount }: Pick<AuditCredit, 'account' | 'role' | 'amount'>): string {
  return `${amount} to ${account.toLowerCase()} as ${role}`;
}

function permitsOf(snapshot: AuditSnapshot) {
  return snapshot.permits.map(({ address, stake }) => ({ validator: address, stake }));
}

function instancesOf(snapshot: AuditSnapshot) {
  return snapshot.instances.map(({ instanceId, minerAddress, payeeAddress }) => ({
    instanceId: BigInt(instanceId),
    miner: minerAddress,
    payee: payeeAddress,
  }));
}
