import { type EpochState, SETTLEMENT_ROLES } from '@tensornode/protocol';
import type { EpochCredit, EpochHead, EpochSnapshot, EpochStatus, RegistryReader } from '@tensornode/registry';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { ControllerDirectory } from '../contracts/create-controller-directory.ts';
import type { AmountResult, ClosingInfoResult, EpochInfoResult, SettlementInfoResult } from './contract-views.ts';

type Directory = Pick<RegistryReader, 'accountOf' | 'addressOf'>;
type EpochReads = Pick<RegistryReader, 'currentEpoch' | 'nextToClose' | 'epochState' | 'snapshot' | 'credits'>;

/** The contract's `State` enum; `None` never leaves `epochInfo`. */
const STATES: readonly (EpochState | null)[] = [null, 'OPEN', 'SEALED', 'CLOSING', 'MINTED', 'CLAIMABLE', 'EMPTY'];
const CREDIT_PAGE = 100;

/** Reads of `EpochController` that need no history; each epoch is asked of the controller that opened it. */
export function readEpochs(caller: ContractCaller, directory: Directory, controllers: ControllerDirectory): EpochReads {
  const snapshots = new Map<string, EpochSnapshot>();
  /** A view of the controller that opened the epoch. */
  async function ask<T>(subnet: number, epoch: number, name: string, more: readonly unknown[] = []): Promise<T> {
    const { address } = await controllers.of(subnet, epoch);
    return caller.view<T>('EpochController', name, [BigInt(subnet), BigInt(epoch), ...more], address);
  }
  const info = (subnet: number, epoch: number) => ask<EpochInfoResult>(subnet, epoch, 'epochInfo');

  async function snapshot(subnet: number, epoch: number): Promise<EpochSnapshot | null> {
    const known = snapshots.get(`${subnet}/${epoch}`);
    if (known !== undefined) return known;
    const [terms, instances, permits] = await Promise.all([
      info(subnet, epoch),
      ask<[bigint[], string[], string[]]>(subnet, epoch, 'snapshotInstances'),
      ask<[string[], bigint[]]>(subnet, epoch, 'snapshotPermits'),
    ]);
    if (terms.state === 0) return null;
    const { address } = await controllers.of(subnet, epoch);
    const of = { ...head(subnet, epoch, terms), controllerAddress: address };
    const found = await toSnapshot(directory, of, terms, instances, permits);
    // Frozen for ever; a small cache, because an epoch's rounds all ask for it.
    if (snapshots.size > 64) snapshots.clear();
    snapshots.set(`${subnet}/${epoch}`, found);
    return found;
  }

  return {
    snapshot,
    async currentEpoch(subnet) {
      const [newest] = await controllers.all();
      const epoch = Number(
        await caller.view<bigint>('EpochController', 'lastEpochOf', [BigInt(subnet)], newest?.address),
      );
      return epoch === 0 ? null : head(subnet, epoch, await info(subnet, epoch));
    },
    async nextToClose(subnet) {
      let next = 0n;
      // What a replaced controller opened is closed before what its successor did.
      for (const { address } of [...(await controllers.all())].reverse()) {
        const [latest, own] = await Promise.all(
          ['latestEpoch', 'nextToClose'].map((name) =>
            caller.view<bigint>('EpochController', name, [BigInt(subnet)], address),
          ),
        );
        if (own !== undefined && own !== 0n) next = own;
        if (latest !== undefined && next !== 0n && next <= latest) break;
      }
      return next === 0n ? null : Number(next);
    },
    async epochState(subnet, epoch) {
      const [terms, closing, money] = await Promise.all([
        info(subnet, epoch),
        ask<ClosingInfoResult>(subnet, epoch, 'closingInfo'),
        ask<SettlementInfoResult>(subnet, epoch, 'settlementInfo'),
      ]);
      return toStatus(head(subnet, epoch, terms), terms, closing, money);
    },
    async credits(subnet, epoch) {
      const found: EpochCredit[] = [];
      for (let offset = 0; ; offset += CREDIT_PAGE) {
        const page = await ask<AmountResult[]>(subnet, epoch, 'creditPage', [BigInt(offset), BigInt(CREDIT_PAGE)]);
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
  of: EpochHead & Pick<EpochSnapshot, 'controllerAddress'>,
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
