import { type AddressBook, bondKey } from '@tensornode/protocol';
import type { RegistryReader } from '@tensornode/registry';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { ControllerDirectory } from '../contracts/create-controller-directory.ts';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import { readLogs } from '../mirror/read-logs.ts';
import type { EpochInfoResult } from './contract-views.ts';

type BondReads = Pick<RegistryReader, 'bondsBefore' | 'bondsAfter'>;

interface ProgressResult {
  readonly begun: boolean;
  readonly previous: number;
  readonly columns: number;
  readonly columnsDone: number;
}

const COLUMNS_PER_LOG = 16;
const BONDS_PER_WORD = 8;
/** Logs are looked for from the epoch's end on; closing may be done by anybody, at any later time. */
const LONGEST_WAIT_SECONDS = 30 * 86_400;

/** Consensus bonds after an epoch, from the `ColumnsBonded` events that closing it left: the contract itself keeps only the newest. */
export function readBonds(
  mirror: MirrorClient,
  caller: ContractCaller,
  addressBook: AddressBook,
  controllers: ControllerDirectory,
): BondReads {
  const progress = (subnet: number, epoch: number) =>
    caller.view<ProgressResult>('ConsensusEngine', 'progressOf', [BigInt(subnet), BigInt(epoch)]);

  async function bondsAfter(subnet: number, epoch: number): Promise<ReadonlyMap<string, number> | null> {
    const args = [BigInt(subnet), BigInt(epoch)];
    const { address } = await controllers.of(subnet, epoch);
    const [{ begun, columns }, { end }, [ids], [validators]] = await Promise.all([
      progress(subnet, epoch),
      caller.view<EpochInfoResult>('EpochController', 'epochInfo', args, address),
      caller.view<[bigint[], string[], string[]]>('EpochController', 'snapshotInstances', args, address),
      caller.view<[string[], bigint[]]>('EpochController', 'snapshotPermits', args, address),
    ]);
    if (!begun) return null;
    const logs = await readLogs(
      mirror,
      {
        contract: 'ConsensusEngine',
        contractId: addressBook.contracts.ConsensusEngine.id,
        event: 'ColumnsBonded',
        indexed: { subnet: BigInt(subnet), epoch: BigInt(epoch) },
        from: Number(end),
        until: Number(end) + LONGEST_WAIT_SECONDS,
      },
      Math.ceil(columns / COLUMNS_PER_LOG),
    );
    const bonds = new Map<string, number>();
    for (const { args: log } of logs) {
      const { firstColumn, bonds: words } = log as { firstColumn: bigint; bonds: readonly bigint[] };
      const inLog = ids.slice(Number(firstColumn), Number(firstColumn) + COLUMNS_PER_LOG);
      for (const [k, instanceId] of inLog.entries()) {
        const shift = BigInt(224 - 32 * (k % BONDS_PER_WORD));
        for (const [row, validator] of validators.entries()) {
          const word = words[2 * row + Math.floor(k / BONDS_PER_WORD)] ?? 0n;
          bonds.set(bondKey(validator, instanceId), Number((word >> shift) & 0xffff_ffffn));
        }
      }
    }
    return bonds;
  }

  return {
    bondsAfter,
    async bondsBefore(subnet, epoch) {
      const { begun, previous } = await progress(subnet, epoch);
      if (!begun) return null;
      if (previous === 0) return { epoch: null, bonds: new Map() };
      return { epoch: previous, bonds: (await bondsAfter(subnet, previous)) ?? new Map() };
    },
  };
}
