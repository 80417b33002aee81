import { type AddressBook, CONTRACT_NAMES, type ContractName, fault } from '@tensornode/protocol';
import type { GovernanceAction } from '@tensornode/registry';
import { decodeFunctionData, encodeFunctionData } from 'viem/utils';
import { ABIS } from '../contracts/abis.ts';

interface AbiParameter {
  readonly name?: string | undefined;
  readonly type: string;
  readonly components?: readonly AbiParameter[];
}

interface AbiFunction {
  readonly type: 'function';
  readonly name: string;
  readonly inputs: readonly AbiParameter[];
  readonly stateMutability: string;
}

/** One encoded call, as governor and timelock hold it. */
export interface EncodedAction {
  readonly target: string;
  readonly data: `0x${string}`;
}

/**
 * Encodes a call whose arguments are JSON.
 * @throws TensorNodeError TN-1001 for a function that the contract does not have, or arguments that do not fit
 */
export function encodeAction(action: GovernanceAction, contracts: AddressBook['contracts']): EncodedAction {
  const { contract, functionName, args } = action;
  const found = functionsOf(contract).find(
    ({ name, inputs }) => name === functionName && inputs.length === args.length,
  );
  if (found === undefined || found.stateMutability === 'view' || found.stateMutability === 'pure')
    throw fault('TN-1001', {
      detail: `${contract} has no function ${functionName} that changes anything and takes ${args.length} arguments`,
    });
  try {
    const values = found.inputs.map((input, index) => toValue(input, args[index]));
    const data = encodeFunctionData({ abi: [found], functionName, args: values } as never);
    return { target: contracts[contract].evmAddress, data };
  } catch (error) {
    throw fault('TN-1001', {
      detail: `The arguments of ${contract}.${functionName} do not fit: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'wrong'}`,
      cause: error,
    });
  }
}

/** What an encoded call says; `function` is null when no function of the named contract fits. */
export function decodeAction(
  { target, data }: EncodedAction,
  contracts: AddressBook['contracts'],
): { contract: string; function: string | null; args: unknown[] } {
  const name = CONTRACT_NAMES.find((each) => contracts[each].evmAddress.toLowerCase() === target.toLowerCase());
  if (name === undefined) return { contract: target.toLowerCase(), function: null, args: [] };
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi: ABIS[name], data }) as {
      functionName: string;
      args?: readonly unknown[];
    };
    return { contract: name, function: functionName, args: args.map(toJson) };
  } catch (error) {
    // Data of another contract at this address, or of a newer version of it: shown as it is.
    if (error instanceof Error) return { contract: name, function: null, args: [] };
    throw error;
  }
}

function functionsOf(contract: ContractName): AbiFunction[] {
  return (ABIS[contract] as readonly { type: string }[]).filter((each) => each.type === 'function') as AbiFunction[];
}

function toValue({ type, components = [] }: AbiParameter, value: unknown): unknown {
  const array = /^(.*)\[\d*\]$/.exec(type);
  if (array !== null) {
    if (!Array.isArray(value)) throw new TypeError(`${type} takes a list`);
    return value.map((each) => toValue({ type: array[1] ?? '', components }, each));
  }
  if (type === 'tuple') {
    if (typeof value !== 'object' || value === null) throw new TypeError('a tuple takes an object');
    const fields = value as Record<string, unknown>;
    return Object.fromEntries(components.map((part) => [part.name, toValue(part, fields[part.name ?? ''])]));
  }
  if (/^u?int/.test(type)) {
    if (typeof value !== 'number' && typeof value !== 'string') throw new TypeError(`${type} takes a whole number`);
    return BigInt(value);
  }
  if (type === 'bool' && typeof value !== 'boolean') throw new TypeError('bool takes true or false');
  if (type !== 'bool' && typeof value !== 'string') throw new TypeError(`${type} takes text`);
  return value;
}

function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : String(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toJson(each)]));
}
