import { createHash } from 'node:crypto';
import type { BondTable, EpochSettlement, RevealedVote, SettlementInput } from '@tensornode/protocol';
import { bondKey, commitHash, epochPot, packU16, settleEpoch, snapshotHash } from '@tensornode/protocol';
import type { Hex, LocalAccount } from 'viem';
import { bytesToHex } from 'viem';
import type { Scene } from './deploy-scene.ts';

export interface Vote extends RevealedVote {
  readonly account: LocalAccount;
  /** False: commits and stays silent. */
  readonly reveals?: boolean;
}

export interface ClosedEpoch {
  readonly epoch: bigint;
  readonly input: SettlementInput;
  readonly expected: EpochSettlement;
}

const SUBNET = 1n;

/** Opens the next epoch (waiting until the running one is over) and returns its number. */
export async function openEpoch(scene: Scene, by: LocalAccount): Promise<bigint> {
  const { reader, controller, chain, send } = scene;
  const latest = await reader.readContract({ ...controller, functionName: 'latestEpoch', args: [SUBNET] });
  if (latest > 0n) {
    const { start, epochSeconds } = await reader.readContract({
      ...controller,
      functionName: 'epochInfo',
      args: [SUBNET, latest],
    });
    await chain.advanceTo(start + BigInt(epochSeconds));
  }
  await send(by, controller, 'openEpoch', [SUBNET]);
  return latest + 1n;
}

/**
 * Takes an ended epoch through commit, reveal, closing and finalize, and computes beside it what it must pay.
 * @param chunks columns of each closing call and its caller; calls after the last column are left out
 * @param bonds as the consensus before left them
 */
export async function voteAndClose(
  scene: Scene,
  epoch: bigint,
  votes: readonly Vote[],
  chunks: readonly { account: LocalAccount; columns: bigint }[],
  bonds: BondTable = new Map(),
): Promise<ClosedEpoch> {
  const { reader, controller, board, vault, chain, send } = scene;
  const info = await reader.readContract({ ...controller, functionName: 'epochInfo', args: [SUBNET, epoch] });
  const [commitFrom, revealFrom, closeFrom] = await reader.readContract({
    ...controller,
    functionName: 'windows',
    args: [SUBNET, epoch],
  });
  const reveals = votes.map((vote, index) => {
    const secret = bytesToHex(new Uint8Array(32).fill(index + 1));
    const salt = bytesToHex(new Uint8Array(32).fill(index + 101));
    const secretHash: Hex = `0x${createHash('sha256')
      .update(Buffer.from(secret.slice(2), 'hex'))
      .digest('hex')}`;
    const commitment = commitHash({
      chainId: BigInt(chain.chainId),
      board: board.address,
      subnet: SUBNET,
      epoch,
      validator: vote.account.address,
      snapshotHash: info.snapshotHash,
      secretHash,
      weights: vote.weights,
      reliability: vote.reliability,
      salt,
    });
    const args = [
      SUBNET,
      epoch,
      secret,
      bytesToHex(packU16(vote.weights)),
      bytesToHex(packU16(vote.reliability)),
      salt,
    ];
    return { vote, commitment, args };
  });
  await chain.advanceTo(commitFrom);
  for (const { vote, commitment } of reveals) await send(vote.account, board, 'commit', [SUBNET, epoch, commitment]);
  await chain.advanceTo(revealFrom);
  for (const { vote, args } of reveals) {
    if (vote.reveals !== false) await send(vote.account, board, 'reveal', args);
  }
  await chain.advanceTo(closeFrom);
  for (const { account, columns } of chunks) {
    const { columnsDone } = await reader.readContract({
      ...controller,
      functionName: 'closingInfo',
      args: [SUBNET, epoch],
    });
    if (columnsDone === 0 || columnsDone < info.instanceCount)
      await send(account, controller, 'closeEpoch', [SUBNET, columns]);
  }

  const input = await readInput(scene, epoch, votes);
  const remainingCap = await reader.readContract({ ...vault, functionName: 'remainingCap' });
  await send(scene.deployer, controller, 'finalize', [SUBNET, epoch]);
  const full = { ...input, remainingCap, bonds };
  return { epoch, input: full, expected: settleEpoch(full) };
}

/** The frozen numbers of an epoch as the settlement takes them; checks the snapshot's digest on the way. */
async function readInput(scene: Scene, epoch: bigint, votes: readonly Vote[]): Promise<SettlementInput> {
  const { reader, controller, chain } = scene;
  const at = { ...controller, args: [SUBNET, epoch] as const };
  const info = await reader.readContract({ ...at, functionName: 'epochInfo' });
  const [ids, miners, payees] = await reader.readContract({ ...at, functionName: 'snapshotInstances' });
  const [validators, stakes] = await reader.readContract({ ...at, functionName: 'snapshotPermits' });
  const closers = await reader.readContract({ ...at, functionName: 'closers' });
  const permits = validators.map((validator, i) => ({ validator, stake: stakes[i] ?? 0n }));
  const instances = ids.map((instanceId, j) => ({ instanceId, miner: miners[j] ?? '', payee: payees[j] ?? '' }));
  const digest = snapshotHash({
    chainId: BigInt(chain.chainId),
    controller: controller.address,
    subnet: SUBNET,
    epoch,
    ...info,
    epochSeconds: BigInt(info.epochSeconds),
    permits,
    instances,
  });
  if (digest !== info.snapshotHash)
    throw new Error(`snapshot of epoch ${epoch}: computed ${digest}, on chain ${info.snapshotHash}`);
  const schedule = {
    emissionPerDay: await reader.readContract({ ...controller, functionName: 'emissionPerDay' }),
    halvingSeconds: await reader.readContract({ ...controller, functionName: 'halvingSeconds' }),
    scheduleStart: await reader.readContract({ ...controller, functionName: 'scheduleStart' }),
  };
  const [, sharePpm] = await reader.readContract({ ...scene.subnets, functionName: 'ownerAndShare', args: [SUBNET] });
  const { start, epochSeconds } = info;
  const pot = epochPot(schedule, { start, epochSeconds: BigInt(epochSeconds), sharePpm: BigInt(sharePpm) });
  if (pot !== info.pot) throw new Error(`pot of epoch ${epoch}: computed ${pot}, on chain ${info.pot}`);
  return {
    owner: info.owner,
    ownerBps: info.ownerBps,
    validatorBps: info.validatorBps,
    minerBps: info.minerBps,
    kappaBps: info.kappaBps,
    bondPenaltyPpm: info.bondPenaltyPpm,
    alphaLowPpm: info.alphaLowPpm,
    alphaHighPpm: info.alphaHighPpm,
    alphaSteepness: info.alphaSteepness,
    pot: info.pot,
    closerPrice: info.closerPrice,
    permits,
    instances,
    votes: validators.map((validator) =>
      votes.find((vote) => vote.account.address === validator && vote.reveals !== false),
    ),
    closers: closers.map(({ account, columns }) => ({ account, columns })),
    remainingCap: 0n,
    bonds: new Map(),
  };
}

/** Bonds after an epoch as the engine's `ColumnsBonded` events say, by `bondKey`. */
export async function readBonds(scene: Scene, epoch: bigint): Promise<Map<string, number>> {
  const { reader, controller, consensus } = scene;
  const at = { ...controller, args: [SUBNET, epoch] as const };
  const [ids] = await reader.readContract({ ...at, functionName: 'snapshotInstances' });
  const [validators] = await reader.readContract({ ...at, functionName: 'snapshotPermits' });
  const filter = { ...consensus, eventName: 'ColumnsBonded', args: { subnet: SUBNET, epoch } } as const;
  const bonds = new Map<string, number>();
  for (const { args } of await reader.getContractEvents({ ...filter, fromBlock: 0n })) {
    for (let k = 0; k < 16; k += 1) {
      const id = ids[Number(args.firstColumn ?? 0n) + k];
      if (id === undefined) break;
      for (const [row, validator] of validators.entries()) {
        const word = args.bonds?.[2 * row + Math.floor(k / 8)] ?? 0n;
        bonds.set(bondKey(validator, id), Number((word >> BigInt(224 - 32 * (k % 8))) & 0xffff_ffffn));
      }
    }
  }
  return bonds;
}

/** Credits every slot and returns the `Credited` events' sums per account. */
export async function creditAll(scene: Scene, epoch: bigint, chunk = 1000n): Promise<void> {
  const { reader, controller, send } = scene;
  for (;;) {
    await send(scene.deployer, controller, 'credit', [SUBNET, epoch, chunk]);
    const { state } = await reader.readContract({ ...controller, functionName: 'epochInfo', args: [SUBNET, epoch] });
    if (state !== EPOCH_STATE.minted) return;
  }
}

/** `EpochBook.State`. */
export const EPOCH_STATE = { none: 0, open: 1, sealed: 2, closing: 3, minted: 4, claimable: 5, empty: 6 } as const;
