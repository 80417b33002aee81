import { toHex } from '@tensornode/kernel';
import { type AddressBook, type ContractName, type LedgerCall, packU16 } from '@tensornode/protocol';
import type { CallPlanner, SubnetParameters } from '@tensornode/registry';
import { encodeFunctionData } from 'viem/utils';
import { ABIS, TOKEN_ABI } from './abis.ts';
import type { ControllerDirectory } from './create-controller-directory.ts';
import { closingCall, creditGas, finalizeGas, GAS, openEpochGas, pushGas, revealGas } from './plan-gas.ts';

/**
 * Encodes the calls of `CallPlanner` against the contracts of an address book. Asks nobody.
 * @param controllers which epoch controller was last seen; the address book's without it
 */
export function createCallPlanner(
  addressBook: AddressBook,
  controllers?: Pick<ControllerDirectory, 'lastSeen'>,
): CallPlanner {
  const call = (contract: ContractName, functionName: string, args: readonly unknown[], gas: number, value = 0n) =>
    planCall(
      { id: addressBook.contracts[contract].id, name: contract, abi: ABIS[contract] },
      functionName,
      args,
      gas,
      value,
    );
  const tokenCall = (functionName: string, args: readonly unknown[], gas: number) =>
    planCall({ id: addressBook.token.id, name: 'Token', abi: TOKEN_ABI }, functionName, args, gas, 0n);
  const instances = (functionName: string, args: readonly unknown[], gas: number, value?: bigint) =>
    call('InstanceRegistry', functionName, args, gas, value);

  /** Of the controller that opened the epoch; of the one that opens new ones without an epoch. */
  const epochCall = (
    subnet: number,
    epoch: number | undefined,
    functionName: string,
    args: readonly unknown[],
    gas: number,
  ) => {
    const id = controllers?.lastSeen(subnet, epoch).id ?? addressBook.contracts.EpochController.id;
    return planCall({ id, name: 'EpochController', abi: ABIS.EpochController }, functionName, args, gas, 0n);
  };

  return {
    openEpoch: (subnet, size) => epochCall(subnet, undefined, 'openEpoch', [BigInt(subnet)], openEpochGas(size)),
    sealEpoch: (subnet) => epochCall(subnet, undefined, 'sealEpoch', [BigInt(subnet)], GAS.sealEpoch),
    commit: (subnet, epoch, commitment) =>
      call('WeightBoard', 'commit', [BigInt(subnet), BigInt(epoch), word32(commitment)], GAS.commit),
    reveal: ({ subnet, epoch, secret, salt, weights, reliability }) => {
      const packed = [weights, reliability].map((values) => `0x${toHex(packU16(values))}`);
      const args = [BigInt(subnet), BigInt(epoch), word32(secret), ...packed, word32(salt)];
      return call('WeightBoard', 'reveal', args, revealGas(weights.length + reliability.length));
    },
    closeEpoch: (subnet, size) => {
      const { columns, gas } = closingCall(size, size.begun ?? false);
      return epochCall(subnet, size.epoch, 'closeEpoch', [BigInt(subnet), BigInt(columns)], gas);
    },
    finalize: (subnet, epoch, slots) =>
      epochCall(subnet, epoch, 'finalize', [BigInt(subnet), BigInt(epoch)], finalizeGas(slots)),
    credit: (subnet, epoch, maxSlots) =>
      epochCall(subnet, epoch, 'credit', [BigInt(subnet), BigInt(epoch), BigInt(maxSlots)], creditGas(maxSlots)),
    claim: () => call('HederaTokenDistributor', 'claim', [], GAS.claim),
    batchTransfer: (payments) =>
      call(
        'HederaTokenDistributor',
        'batchTransfer',
        [payments.map(({ address }) => address), payments.map(({ amount }) => amount)],
        pushGas(payments.length),
      ),
    approveStake: (amount) => tokenCall('approve', [addressBook.contracts.StakeVault.evmAddress, amount], GAS.approve),
    associate: () => tokenCall('associate', [], GAS.associate),
    transferToken: (to, amount) => tokenCall('transfer', [to, amount], GAS.transfer),
    stake: (amount) => call('StakeVault', 'stake', [amount], GAS.stake),
    unstake: (amount) => call('StakeVault', 'unstake', [amount], GAS.unstake),
    withdrawStake: () => call('StakeVault', 'withdraw', [], GAS.withdrawStake),
    requestPermit: (subnet) => call('StakeVault', 'requestPermit', [BigInt(subnet)], GAS.requestPermit),
    releasePermit: (subnet) => call('StakeVault', 'releasePermit', [BigInt(subnet)], GAS.releasePermit),
    setNode: ({ requestKey, gatewayUrl, evidenceUrl }) =>
      instances('setNode', [word32(requestKey), gatewayUrl, evidenceUrl], GAS.setNode),
    registerInstance: (input) =>
      instances(
        'registerInstanceWithKey',
        [
          BigInt(input.subnet),
          input.minerAddress,
          input.active,
          input.url,
          input.payeeAddress,
          input.answerKey,
          word32(input.modelCardDigest),
        ],
        GAS.registerInstance,
        input.bondTinybar,
      ),
    updateInstance: (instanceId, url, digest) =>
      instances('updateInstance', [BigInt(instanceId), url, word32(digest)], GAS.changeInstance),
    setInstanceState: (instanceId, active) => instances('setState', [BigInt(instanceId), active], GAS.changeInstance),
    setPayee: (instanceId, payee) => instances('setPayee', [BigInt(instanceId), payee], GAS.changeInstance),
    rotateAnswerKey: (instanceId, key) => instances('rotateKey', [BigInt(instanceId), key], GAS.changeInstance),
    deregister: (instanceId) => instances('deregister', [BigInt(instanceId)], GAS.deregister),
    withdrawBond: (instanceId) => instances('withdrawBond', [BigInt(instanceId)], GAS.withdrawBond),
    acceptPayment: (miner, accepted) => instances('acceptPayment', [miner, accepted], GAS.acceptPayment),
    createSubnet: ({ name, topicId, depositTinybar, parameters }) =>
      call(
        'SubnetRegistry',
        'createSubnet',
        [name, BigInt(topicId.slice(4)), contractParameters(parameters)],
        GAS.createSubnet,
        depositTinybar,
      ),
    updateParameters: (subnet, parameters) =>
      call(
        'SubnetRegistry',
        'updateParameters',
        [BigInt(subnet), contractParameters(parameters)],
        GAS.updateParameters,
      ),
    pauseSubnet: (subnet, paused) => call('SubnetRegistry', 'pause', [BigInt(subnet), paused], GAS.pause),
    releaseGenesis: (index) => call('TokenVault', 'releaseGenesis', [BigInt(index)], GAS.releaseGenesis),
  };
}

/** @throws an error of viem when an argument does not fit its ABI type */
export function planCall(
  contract: { readonly id: string; readonly name: string; readonly abi: readonly unknown[] },
  functionName: string,
  args: readonly unknown[],
  gas: number,
  valueTinybar: bigint,
): LedgerCall {
  return {
    kind: 'contract-call',
    contract: contract.id,
    data: encodeFunctionData({ abi: contract.abi, functionName, args } as never),
    gas,
    valueTinybar: String(valueTinybar),
    label: `${contract.name}.${functionName}(${args.map(show).join(', ')})`.slice(0, 200),
  };
}

/** The contract's tuple of a subnet's parameters. */
function contractParameters(parameters: SubnetParameters): Record<string, unknown> {
  return { ...parameters, scorerHash: word32(parameters.scorerHash) };
}

function word32(hex: string): string {
  return hex.startsWith('0x') ? hex : `0x${hex}`;
}

function show(value: unknown): string {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.length > 48 ? `${value.slice(0, 10)}…` : value;
  return Array.isArray(value) ? `[${value.length}]` : '{…}';
}
