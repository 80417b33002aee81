import { decodeErrorResult } from 'viem/utils';
import { ABIS } from './abis.ts';

const ERRORS = Object.values(ABIS).flatMap((abi) => abi.filter((item) => item.type === 'error'));
const seen = new Set<string>();
/** Every custom error of our contracts once: names are prefixed by contract, inherited ones appear in several ABIs. */
const ERROR_ABI = ERRORS.filter((item) => {
  const signature = `${item.name}(${item.inputs.map(({ type }) => type).join()})`;
  return seen.has(signature) ? false : seen.add(signature) !== undefined;
});

/** `SubnetUnknown(7)` or `Error("…")` of revert data (hex with 0x); the data itself where nobody knows it. */
export function decodeRevert(data: string): string {
  if (data === '0x' || data === '') return 'the call reverted without data';
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: ERROR_ABI, data: data as `0x${string}` }) as {
      errorName: string;
      args?: readonly unknown[];
    };
    return `${errorName}(${args.map(show).join(', ')})`;
  } catch (error) {
    // viem throws its own classes for an unknown selector and for data that does not decode.
    if (error instanceof Error) return data.length > 200 ? `${data.slice(0, 200)}…` : data;
    throw error;
  }
}

function show(value: unknown): string {
  return typeof value === 'string' && !value.startsWith('0x') ? JSON.stringify(value) : String(value);
}
