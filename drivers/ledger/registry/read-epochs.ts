import { type EpochState, SETTLEMENT_ROLES } from '@tensornode/protocol';
import type { EpochCredit, EpochHead, EpochSnapshot, EpochStatus, RegistryReader } from '@tensornode/registry';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { AmountResult, ClosingInfoResult, EpochInfoResult, SettlementInfoResult } from './contract-views.ts';

type Directory = Pick<RegistryReader, 'accountOf' | 'addressOf'>;
type EpochReads = Pick<RegistryReader, 'currentEpoch' | 'nextToClose' | 'epochState' | 'snapshot' | 'credits'>;

/** The contract's `State` enum; `None` never leaves `epochInfo`. */
const STATES: readonly (EpochState | null)[] = [null, 'OPEN', 'SEALED', 'CLOSING', 'MINTED', 'CLAIMABLE', 'EMPTY'];
const CREDIT_PAGE = 100;

/** Reads of `EpochController` that need no history. */
export function readEpochs(caller: ContractCaller, directory: Directory): EpochReads {
  const snapshots = new Map<string, EpochSnapshot>();
  const info = (subnet: number, epoch: number) =>
    caller.view<EpochInfoResult>('EpochController', 'epochInfo', [BigInt(subnet), BigInt(epoch)]);

  async function latest(subnet: number): Promise<number> {
    return Number(await caller.view<bigint>('EpochController', 'latestEpoch', [BigInt(subnet)]));
  }

  async function snapshot(subnet: number, epoch: number): Promise<EpochSnapshot | null> {
    const known = snapshots.get(`${subnet}/${epoch}`);
    if (known !== undefined) return known;
    const args = [BigInt(subnet), BigInt(epoch)];
    const [terms, instances, permits] = await Promise.all([
      info(subnet, epoch),
      caller.view<[bigint[], string[], string[]]>('EpochController', 'snapshotInstances', args),
      caller.view<[string[], bigint[]]>('EpochController', 'snapshotPermits', args),
    ]);
    if (terms.state === 0) return null;
    const found = await toSnapshot(directory, head(subnet, epoch, terms), terms, instances, permits);
    // Frozen for ever; a small cache, because an epoch's rounds all ask for it.
    if (snapshots.size > 64) snapshots.clear();
    snapshots.set(`${subnet}/${epoch}`, found);
    return found;
  }

  return {
    snapshot,
    async currentEpoch(subnet) {
      const epoch = await latest(subnet);
      return epoch === 0 ? null : head(subnet, epoch, await info(subnet, epoch));
    },
    async nextToClose(subnet) {
      const epoch = await caller.view<bigint>('EpochController', 'nextToClose', [BigInt(subnet)]);
      return epoch === 0n ? null : Number(epoch);
    },
    async epochState(subnet, epoch) {
      const args = [BigInt(subnet), BigInt(epoch)];
      const [terms, closing, money] = await Promise.all([
        info(subnet, epoch),
        caller.view<ClosingInfoResult>('EpochController', 'closingInfo', args),
        caller.view<SettlementInfoResult>('EpochController', 'settlementInfo', args),
      ]);
      return toStatus(head(subnet, epoch, terms), terms, closing, money);
    },
    async credits(subnet, epoch) {
      const found: EpochCredit[] = [];
      for (let offset = 0; ; offset += CREDIT_PAGE) {
        const args = [BigInt(subnet), BigInt(epoch), BigInt(offset), BigInt(CREDIT_PAGE)];
        const page = await caller.view<AmountResult[]>('EpochController', 'creditPage', args);
        for (const [index, amount] of page.entries()) {
          if (amount.amount > 0n) found.push(await toCredit(directory, offset + index, amount));
        }
        if (page.length < CREDIT_PAGE) return found;
      }
    },
  };
}

function head(subnet: number, epoch: number, info: EpochInfoResult): EpochHead {
  const { start, epochSeconds, snapshotHash } = info;
  return { subnet, epoch, start: Number(start), epochSeconds, snapshotHash };
}

function toStatus(
  of: EpochHead,
  info: EpochInfoResult,
  closing: ClosingInfoResult,
  money: SettlementInfoResult,
): EpochStatus | null {
  const state = STATES[info.state] ?? null;
  if (state === null) return null;
  const end = info.end === 0n ? null : Number(info.end);
  const quarter = Math.floor(info.epochSeconds / 4);
  const half = Math.floor(info.epochSeconds / 2);
  return {
    ...of,
    end,
    state,
    windows: end === null ? null : { commitFrom: end, revealFrom: end + quarter, closeFrom: end + half },
    permitCount: info.permitCount,
    instanceCount: info.instanceCount,
    columnsDone: closing.columnsDone,
    voted: closing.begun ? closing.voted : null,
    minted: money.minted,
    amountsRoot: money.amountsRoot,
    slotCount: money.slotCount,
    creditCursor: money.creditCursor,
  };
}

async function toSnapshot(
  directory: Directory,
  of: EpochHead,
  info: EpochInfoResult,
  [ids, miners, payees]: [bigint[], string[], string[]],
  [validators, stakes]: [string[], bigint[]],
): Promise<EpochSnapshot> {
  const pair = async (address: string) => ({
    account: await directory.accountOf(address),
    address: address.toLowerCase(),
  });
  const owner = await pair(info.owner);
  const { ownerBps, validatorBps, minerBps, kappaBps, forfeitPpm, pot, closerPrice } = info;
  const { bondPenaltyPpm, alphaLowPpm, alphaHighPpm, alphaSteepness } = info;
  return {
    ...of,
    instances: await Promise.all(
      ids.map(async (id, j) => {
        const [miner, payee] = await Promise.all([pair(miners[j] ?? ''), pair(payees[j] ?? '')]);
        return {
          instanceId: Number(id),
          miner: miner.account,
          minerAddress: miner.address,
          payee: payee.account,
          payeeAddress: payee.address,
        };
      }),
    ),
    permits: await Promise.all(
      validators.map(async (validator, i) => {
        const { account, address } = await pair(validator);
        return { validator: account, address, stake: stakes[i] ?? 0n };
      }),
    ),
    terms: {
      owner: owner.account,
      ownerAddress: owner.address,
      ownerBps,
      validatorBps,
      minerBps,
      kappaBps,
      bondPenaltyPpm,
      alphaLowPpm,
      alphaHighPpm,
      alphaSteepness,
      forfeitPpm,
      pot,
      closerPrice,
    },
  };
}

async function toCredit(directory: Directory, slot: number, amount: AmountResult): Promise<EpochCredit> {
  return {
    slot,
    account: await directory.accountOf(amount.account),
    address: amount.account.toLowerCase(),
    role: SETTLEMENT_ROLES[amount.role] ?? 'closer',
    amount: amount.amount,
  };
}
