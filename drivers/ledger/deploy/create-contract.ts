import {
  ContractCreateTransaction,
  ContractId,
  FileAppendTransaction,
  FileCreateTransaction,
  type FileId,
  FileId as FileIds,
  type PublicKey,
} from '@hiero-ledger/sdk';
import {
  consensusEngineBytecode,
  epochControllerBytecode,
  evidenceCourtBytecode,
  feeCollectorBytecode,
  hederaTokenDistributorBytecode,
  instanceRegistryBytecode,
  stakeVaultBytecode,
  subnetRegistryBytecode,
  tensorNodeGovernorBytecode,
  timelockControllerBytecode,
  tokenVaultBytecode,
  weightBoardBytecode,
} from '@tensornode/contracts';
import { fromHex } from '@tensornode/kernel';
import type { ContractName } from '@tensornode/protocol';
import { encodeAbiParameters } from 'viem/utils';
import { ABIS } from '../contracts/abis.ts';
import { runStep, type StepParts } from './run-step.ts';

const HBAR = 100_000_000n;
const FILE_MAX_FEE = 5n * HBAR;
/** Creating a contract costs $1 and its gas. */
const CREATE_MAX_FEE = 60n * HBAR;
/** Text in one transaction: the whole may have 6,144 bytes. */
const CHUNK = 5_600;

const BYTECODE: Record<ContractName, string> = {
  SubnetRegistry: subnetRegistryBytecode,
  InstanceRegistry: instanceRegistryBytecode,
  StakeVault: stakeVaultBytecode,
  WeightBoard: weightBoardBytecode,
  ConsensusEngine: consensusEngineBytecode,
  EpochController: epochControllerBytecode,
  TokenVault: tokenVaultBytecode,
  HederaTokenDistributor: hederaTokenDistributorBytecode,
  FeeCollector: feeCollectorBytecode,
  EvidenceCourt: evidenceCourtBytecode,
  TimelockController: timelockControllerBytecode,
  TensorNodeGovernor: tensorNodeGovernorBytecode,
};

/** Gas of creation (chain/contracts/DEPLOY.md, first part). */
const CREATE_GAS: Record<ContractName, number> = {
  SubnetRegistry: 4_000_000,
  InstanceRegistry: 5_000_000,
  TokenVault: 3_000_000,
  HederaTokenDistributor: 2_000_000,
  StakeVault: 5_000_000,
  WeightBoard: 2_000_000,
  ConsensusEngine: 5_000_000,
  EpochController: 7_000_000,
  FeeCollector: 3_000_000,
  EvidenceCourt: 1_500_000,
  TimelockController: 3_000_000,
  TensorNodeGovernor: 5_500_000,
};

/** How many steps `uploadCode` takes for each contract. */
export function uploadSteps(name: ContractName): number {
  return Math.ceil((BYTECODE[name].length - 2) / CHUNK);
}

/** Uploads a contract's code as hex text into a file, chunk after chunk. Returns the file's id. */
export async function uploadCode(parts: StepParts, name: ContractName, key: PublicKey): Promise<string> {
  const text = BYTECODE[name].slice(2);
  const create = () => new FileCreateTransaction().setKeys([key]).setContents(text.slice(0, CHUNK));
  const file = await runStep(parts, `${name} code 1`, create, FILE_MAX_FEE);
  const id: FileId = FileIds.fromString(file);
  for (let at = CHUNK, part = 2; at < text.length; at += CHUNK, part += 1) {
    const contents = text.slice(at, at + CHUNK);
    const append = () => new FileAppendTransaction().setFileId(id).setChunkSize(CHUNK).setContents(contents);
    await runStep(parts, `${name} code ${part}`, append, FILE_MAX_FEE);
  }
  return file;
}

/** Creates the contract from its uploaded code, immutable. Returns `0.0.N`, whose address is the long-zero form. */
export function createContract(
  parts: StepParts,
  name: ContractName,
  file: string,
  args: readonly unknown[],
): Promise<string> {
  const inputs = ABIS[name].find((item) => item.type === 'constructor')?.inputs ?? [];
  const parameters = fromHex(encodeAbiParameters(inputs, args as never));
  const create = () =>
    new ContractCreateTransaction()
      .setBytecodeFileId(FileIds.fromString(file))
      .setGas(CREATE_GAS[name])
      .setConstructorParameters(parameters);
  return runStep(parts, `create ${name}`, create, CREATE_MAX_FEE).then((id) => ContractId.fromString(id).toString());
}
