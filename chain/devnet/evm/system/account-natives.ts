import { createPublicKey, verify } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';
import * as secp256k1 from 'tiny-secp256k1';
import { parseAbiItem } from 'viem/utils';
import { accountId, Status } from '../../codec/proto.ts';
import { fromLongZero, longZeroAddress } from '../../ledger/addresses.ts';
import { allowanceKey } from '../../state/ledger-state.ts';
import {
  abiAddressOf,
  abiBytes,
  code,
  dispatch,
  int64,
  type NativeFunction,
  nativeFunction,
  numberAt,
  plain,
  revertWithName,
  VIEW_GAS,
} from './hts-call.ts';

const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const;
const ED25519_SPKI = Buffer.from('302a300506032b6570032100', 'hex');
/** Gas of the node's signature checks: ECRECOVER's, and its estimate of an ED25519 verification. */
const ECDSA_GAS = 3_000n;
const ED25519_GAS = 1_500_000n;

/** The account service at 0x16a (HIP-632, HIP-906): aliases, hbar allowances, signatures by accounts. */
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
      if (account === undefined || account.evmAddress === null) {
        return answer.returns([code(Status.INVALID_SOLIDITY_ADDRESS), ZERO_ADDRESS], VIEW_GAS);
      }
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
  nativeFunction(
    parseAbiItem(
      'function hbarAllowance(address owner, address spender) view returns (int64 responseCode, int256 amount)',
    ),
    (call, [owner, spender], answer) => {
      const key = allowanceKey(numberAt(call, owner), numberAt(call, spender), null);
      return answer.returns([code(Status.SUCCESS), call.env.ctx.state.allowances.get(key)?.amount ?? 0n], VIEW_GAS);
    },
  ),
  nativeFunction(
    parseAbiItem('function hbarApprove(address owner, address spender, int256 amount) returns (int64 responseCode)'),
    (call, [owner, spender, amount], answer) => {
      const { status, gas } = dispatch(call, {
        cryptoApproveAllowance: {
          cryptoAllowances: [
            {
              owner: accountId(numberAt(call, owner)),
              spender: accountId(numberAt(call, spender)),
              amount: int64(amount),
            },
          ],
        },
      });
      return answer.returns([code(status)], gas);
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function isAuthorizedRaw(address account, bytes messageHash, bytes signature) view returns (int64 responseCode, bool authorized)',
    ),
    (call, [address, hash, signature], answer) => {
      const signed = abiBytes(signature);
      const gas = signed.length === 64 ? ED25519_GAS : ECDSA_GAS;
      if (signed.length !== 64 && signed.length !== 65) return revertWithName(Status.INVALID_TRANSACTION_BODY, gas);
      const account = call.env.ctx.state.accounts.get(numberAt(call, address));
      if (account === undefined || account.deleted) return revertWithName(Status.INVALID_ACCOUNT_ID, gas);
      if (signed.length === 65)
        return answer.returns([code(Status.SUCCESS), isSignedByAddress(plain(address), abiBytes(hash), signed)], gas);
      if (account.key?.kind !== 'ed25519') return revertWithName(Status.INVALID_SIGNATURE_TYPE_MISMATCHING_KEY, gas);
      return answer.returns([code(Status.SUCCESS), isSignedByKey(account.key.publicKey, abiBytes(hash), signed)], gas);
    },
  ),
];

function isSignedByAddress(address: string, hash: Uint8Array, signature: Uint8Array): boolean {
  const v = signature[64] ?? 0;
  const recoveryId = v >= 35 ? (v - 35) % 2 : v >= 27 ? v - 27 : v;
  if (hash.length !== 32 || (recoveryId !== 0 && recoveryId !== 1)) return false;
  try {
    const key = secp256k1.recover(hash, signature.subarray(0, 64), recoveryId, false);
    return key !== null && Buffer.from(keccak_256(key.subarray(1)).subarray(12)).toString('hex') === address;
  } catch (error) {
    // r or s out of range: nobody's signature.
    if (error instanceof Error) return false;
    throw error;
  }
}

function isSignedByKey(publicKey: string, message: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({
    key: Buffer.concat([ED25519_SPKI, Buffer.from(publicKey, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  return verify(null, message, key, signature);
}
