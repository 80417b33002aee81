import { keccak_256 } from '@noble/hashes/sha3.js';
import { parseAbiItem } from 'viem/utils';
import { type HtsCall, halt, type NativeFunction, nativeFunction } from './hts-call.ts';
import { bytesOf } from './hts-values.ts';

/** Gas of the exchange-rate and random-number contracts on the node. */
const FIXED_GAS = 100n;

/** Exchange rates at 0x168 (HIP-475). */
export const exchangeRateFunctions: NativeFunction[] = [
  nativeFunction(
    parseAbiItem('function tinycentsToTinybars(uint256 tinycents) view returns (uint256)'),
    (call, [tinycents], answer) => {
      const { current } = call.env.ledger.fees.rates();
      return answer.returns([(tinycents * current.hbar) / current.cents], FIXED_GAS);
    },
  ),
  nativeFunction(
    parseAbiItem('function tinybarsToTinycents(uint256 tinybars) view returns (uint256)'),
    (call, [tinybars], answer) => {
      const { current } = call.env.ledger.fees.rates();
      return answer.returns([(tinybars * current.cents) / current.hbar], FIXED_GAS);
    },
  ),
];

/** Pseudorandom numbers at 0x169 (HIP-351): a fresh seed per call, the same for everybody who replays the ledger. */
export const prngFunctions: NativeFunction[] = [
  nativeFunction(parseAbiItem('function getPseudorandomSeed() returns (bytes32 seed)'), (call, _args, answer) => {
    const seed = seedOf(call);
    return seed === undefined ? halt() : answer.returns([`0x${Buffer.from(seed).toString('hex')}`], FIXED_GAS);
  }),
];

function seedOf(call: HtsCall): Uint8Array | undefined {
  const { ctx, ledger } = call.env;
  if (ledger.handlers.utilPrng !== undefined) {
    const { record } = ctx.dispatch({ body: { utilPrng: {} }, payer: call.sender });
    return record.prng !== null && 'bytes' in record.prng ? record.prng.bytes.subarray(0, 32) : undefined;
  }
  return keccak_256(bytesOf(`${ctx.now.toString(16).padStart(32, '0')}${call.gas.toString(16).padStart(32, '0')}`));
}
