import { fromHex } from '@tensornode/kernel';
import { type AddressBook, type Hex, SETTLEMENT_ROLES, unpackU16 } from '@tensornode/protocol';
import type { EpochCredit, EpochVote, RegistryReader } from '@tensornode/registry';
import { decodeFunctionData } from 'viem/utils';
import { ABIS } from '../contracts/abis.ts';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { ControllerDirectory } from '../contracts/create-controller-directory.ts';
import { toTransactionId } from '../hedera/transaction-id.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { contractResultSchema, transactionsSchema } from '../mirror/mirror-schemas.ts';
import { type DecodedLog, type LogQuery, readLogs } from '../mirror/read-logs.ts';
import type { EpochInfoResult, RowResult } from './contract-views.ts';

type Directory = Pick<RegistryReader, 'accountOf' | 'addressOf'>;
type HistoryReads = Pick<RegistryReader, 'epochOpening' | 'epochEmission' | 'votes' | 'closing' | 'bookedCredits'>;

const ROW_STATES = ['none', 'committed', 'revealed'] as const;

/** Reads that need logs of the past: who opened an epoch, what was revealed, how it was finalized, what was booked. */
export function readEpochHistory(
  mirror: MirrorClient,
  caller: ContractCaller,
  directory: Directory,
  addressBook: AddressBook,
  controllers: ControllerDirectory,
): HistoryReads {
  /** The second after the newest consensus: the ledger's own time, which need not be ours. */
  async function now(): Promise<number> {
    const page = await mirror.one('/transactions?limit=1&order=desc', transactionsSchema);
    return Math.floor(Number(page?.transactions[0]?.consensus_timestamp ?? 0)) + 1;
  }
  /** A view of the controller that opened the epoch. */
  async function ask<T>(subnet: number, epoch: number, name: string): Promise<T> {
    const { address } = await controllers.of(subnet, epoch);
    return caller.view<T>('EpochController', name, [BigInt(subnet), BigInt(epoch)], address);
  }
  const info = (subnet: number, epoch: number) => ask<EpochInfoResult>(subnet, epoch, 'epochInfo');
  async function logs(query: Omit<LogQuery, 'contractId'>, enough?: number): Promise<DecodedLog[]> {
    const { subnet, epoch } = query.indexed ?? {};
    const contractId =
      query.contract === 'EpochController'
        ? (await controllers.of(Number(subnet), Number(epoch))).id
        : addressBook.contracts[query.contract].id;
    return readLogs(mirror, { ...query, contractId }, enough);
  }
  const ofEpoch = (subnet: number, epoch: number) => ({ subnet: BigInt(subnet), epoch: BigInt(epoch) });

  async function closed(subnet: number, epoch: number): Promise<DecodedLog | null> {
    const { end } = await info(subnet, epoch);
    if (end === 0n) return null;
    const query = { contract: 'EpochController', event: 'EpochClosed', indexed: ofEpoch(subnet, epoch) } as const;
    return (await logs({ ...query, from: Number(end), until: await now() }, 1))[0] ?? null;
  }

  /** `TokenVault.remainingCap()` before the transaction at this time: from what it minted or, for an empty epoch, from now. */
  async function remainingCapBefore(log: DecodedLog, subnet: number, epoch: number): Promise<bigint> {
    const second = Math.floor(Number(log.consensusTimestamp));
    const window = { from: second, until: second + 1 };
    const sameTransaction = (other: DecodedLog) => other.transactionHash === log.transactionHash;
    const [minted, reduced, cap, initialSupply, totalMinted] = await Promise.all([
      logs({ contract: 'TokenVault', event: 'Minted', ...window }),
      logs({ contract: 'EpochController', event: 'PotReduced', indexed: ofEpoch(subnet, epoch), ...window }),
      caller.view<bigint>('TokenVault', 'cap'),
      caller.view<bigint>('TokenVault', 'initialSupply'),
      caller.view<bigint>('TokenVault', 'totalMinted'),
    ]);
    const own = minted.find(sameTransaction)?.args as { amount: bigint; totalMinted: bigint } | undefined;
    const scaled = reduced.find(sameTransaction)?.args as { left: bigint } | undefined;
    if (own !== undefined) return cap - initialSupply - (own.totalMinted - own.amount);
    return scaled?.left ?? cap - initialSupply - totalMinted;
  }

  async function salt(log: DecodedLog): Promise<string | null> {
    if (log.transactionHash === null) return null;
    const result = await mirror.one(`/contracts/results/${log.transactionHash}`, contractResultSchema);
    const data = result?.function_parameters;
    if (!data) return null;
    try {
      const { functionName, args } = decodeFunctionData({ abi: ABIS.WeightBoard, data: data as Hex });
      return functionName === 'reveal' ? args[5].slice(2) : null;
    } catch (error) {
      // A reveal through another contract has other call data: then the commitment cannot be recomputed from the mirror alone.
      if (error instanceof Error) return null;
      throw error;
    }
  }

  return {
    async epochOpening(subnet, epoch) {
      const { start } = await info(subnet, epoch);
      if (start === 0n) return null;
      const window = { from: Number(start), until: Number(start) + 1 };
      const query = { contract: 'EpochController', event: 'EpochOpened', indexed: ofEpoch(subnet, epoch) } as const;
      const [log] = await logs({ ...query, ...window });
      if (log === undefined) return null;
      const page = await mirror.one(`/transactions?timestamp=${log.consensusTimestamp}`, transactionsSchema);
      const transaction = page?.transactions[0];
      if (transaction === undefined) return null;
      return {
        subnet,
        epoch,
        start: Number(start),
        snapshotHash: log.args['snapshotHash'] as Hex,
        transactionId: toTransactionId(transaction.transaction_id),
        consensusTimestamp: log.consensusTimestamp,
      };
    },

    async epochEmission(subnet, epoch) {
      const { start } = await info(subnet, epoch);
      if (start === 0n) return null;
      const { address } = await controllers.of(subnet, epoch);
      const number = (name: string) => caller.view<bigint>('EpochController', name, [], address);
      const [opening] = await logs({
        contract: 'EpochController',
        event: 'EpochOpened',
        indexed: ofEpoch(subnet, epoch),
        from: Number(start),
        until: Number(start) + 1,
      });
      const { createdAt } = await caller.view<{ createdAt: bigint }>('SubnetRegistry', 'subnet', [BigInt(subnet)]);
      const [emissionPerDay, halvingSeconds, scheduleStart, shares] = await Promise.all([
        number('emissionPerDay'),
        number('halvingSeconds'),
        number('scheduleStart'),
        logs({
          contract: 'SubnetRegistry',
          event: 'EmissionShareChanged',
          indexed: { subnetId: BigInt(subnet) },
          from: Number(createdAt),
          until: Number(start) + 1,
        }),
      ]);
      // The last change before the opening, also of the same second.
      const held = shares.filter(({ consensusTimestamp }) => consensusTimestamp <= (opening?.consensusTimestamp ?? ''));
      const sharePpm = BigInt((held.at(-1)?.args['sharePpm'] as number | undefined) ?? 0);
      return { emissionPerDay, halvingSeconds, scheduleStart, sharePpm };
    },

    async votes(subnet, epoch) {
      const args = [BigInt(subnet), BigInt(epoch)];
      const [{ end, epochSeconds }, [validators]] = await Promise.all([
        info(subnet, epoch),
        ask<[string[], bigint[]]>(subnet, epoch, 'snapshotPermits'),
      ]);
      const rows = await Promise.all(
        validators.map((validator) => caller.view<RowResult>('WeightBoard', 'row', [...args, validator])),
      );
      const anyRevealed = rows.some(({ status }) => status === 2);
      const indexed = { subnetId: BigInt(subnet), epoch: BigInt(epoch) };
      const window = { from: Number(end), until: Number(end) + epochSeconds };
      const revealed = anyRevealed
        ? await logs({ contract: 'WeightBoard', event: 'WeightsRevealed', indexed, ...window })
        : [];
      return Promise.all(
        validators.map(async (address, i): Promise<EpochVote> => {
          const log = revealed.find(
            ({ args: event }) => String(event['validator']).toLowerCase() === address.toLowerCase(),
          );
          return toVote(await directory.accountOf(address), rows[i], log, log === undefined ? null : await salt(log));
        }),
      );
    },

    async closing(subnet, epoch) {
      const log = await closed(subnet, epoch);
      if (log === null) return null;
      const [closers, remainingCap] = await Promise.all([
        ask<{ account: string; columns: number }[]>(subnet, epoch, 'closers'),
        remainingCapBefore(log, subnet, epoch),
      ]);
      return {
        closers: await Promise.all(
          closers.map(async ({ account, columns }) => ({
            account: await directory.accountOf(account),
            address: account.toLowerCase(),
            columns,
          })),
        ),
        remainingCap,
        minted: log.args['minted'] as bigint,
        amountsRoot: log.args['amountsRoot'] as Hex,
      };
    },

    async bookedCredits(subnet, epoch) {
      const log = await closed(subnet, epoch);
      if (log === null || log.args['minted'] === 0n) return [];
      const from = Math.floor(Number(log.consensusTimestamp));
      const booked = await logs({
        contract: 'HederaTokenDistributor',
        event: 'Credited',
        indexed: ofEpoch(subnet, epoch),
        from,
        until: await now(),
      });
      return Promise.all(
        booked.map(async ({ args }): Promise<EpochCredit> => {
          const address = String(args['account']).toLowerCase();
          return {
            slot: Number(args['slot']),
            account: await directory.accountOf(address),
            address,
            role: SETTLEMENT_ROLES[Number(args['role'])] ?? 'closer',
            amount: args['amount'] as bigint,
          };
        }),
      );
    },
  };
}

function toVote(
  validator: string,
  row: RowResult | undefined,
  log: DecodedLog | undefined,
  salt: string | null,
): EpochVote {
  const status = ROW_STATES[row?.status ?? 0] ?? 'none';
  const numbers = (name: string): number[] | null =>
    log === undefined ? null : unpackU16(fromHex(String(log.args[name])));
  return {
    validator,
    status,
    commitment: status === 'none' ? null : (row?.commitment ?? null),
    secret: log === undefined ? null : String(log.args['secret']).slice(2),
    salt,
    weights: numbers('weights'),
    reliability: numbers('reliability'),
  };
}
