import { keccak_256 } from '@noble/hashes/sha3.js';
import { parseAbiItem } from 'viem/utils';
import { Status } from '../../codec/proto.ts';
import { fromLongZero, longZeroAddress } from '../../ledger/addresses.ts';
import {
  abiAddressOf,
  bytesOf,
  code,
  type HtsCall,
  halt,
  type NativeFunction,
  nativeFunction,
  plain,
  VIEW_GAS,
} from './hts-call.ts';

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

/** Aliases of accounts at 0x16a (HIP-632). */
export const accountFunctions: NativeFunction[] = [
  nativeFunction(
    parseAbiItem(
      'function getHederaAccountNumAlias(address evmAlias) view returns (int64 responseCode, address accountNumAlias)',
    ),
    (call, [alias], answer) => {
      const num = call.env.ctx.state.aliases.get(plain(alias));
      if (num === undefined) return answer.returns([code(Status.INVALID_SOLIDITY_ADDRESS), ZERO_ADDRESS], VIEW_GAS);
      return answer.returns([code(Status.SUCCESS), `0x${longZeroAddress(num)}`], VIEW_GAS);
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function getEvmAddressAlias(address accountNumAlias) view returns (int64 responseCode, address evmAlias)',
    ),
    (call, [address], answer) => {
      const num = fromLongZero(plain(address));
      const account = num === null ? undefined : call.env.ctx.state.accounts.get(num);
      if (account === undefined || account.evmAddress === null)
        return answer.returns([code(Status.INVALID_SOLIDITY_ADDRESS), ZERO_ADDRESS], VIEW_GAS);
      return answer.returns([code(Status.SUCCESS), abiAddressOf(call, account.num)], VIEW_GAS);
    },
  ),
  nativeFunction(
    parseAbiItem('function isValidAlias(address addr) view returns (bool valid)'),
    (call, [address], answer) => {
      const num = call.env.ctx.state.aliases.get(plain(address)) ?? fromLongZero(plain(address));
      return answer.returns([num !== null && call.env.ctx.state.accounts.has(num)], VIEW_GAS);
    },
  ),
];

const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const;

function seedOf(call: HtsCall): Uint8Array | undefined {
  const { ctx, ledger } = call.env;
  if (ledger.handlers.utilPrng !== undefined) {
    const { record } = ctx.dispatch({ body: { utilPrng: {} }, payer: call.sender });
    return record.prng !== null && 'bytes' in record.prng ? record.prng.bytes.subarray(0, 32) : undefined;
  }
  return keccak_256(bytesOf(`${ctx.now.toString(16).padStart(32, '0')}${call.gas.toString(16).padStart(32, '0')}`));
}
