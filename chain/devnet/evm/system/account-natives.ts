import { createPublicKey, verify } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';
import * as secp256k1 from 'tiny-secp256k1';
import { parseAbiItem } from 'viem/utils';
import { accountId, proto, Status } from '../../codec/proto.ts';
import { fromLongZero, longZeroAddress } from '../../ledger/addresses.ts';
import { SignatureMap } from '../../ledger/signature-map.ts';
import { isKeySatisfied, keyLeaves } from '../../state/key.ts';
import { allowanceKey } from '../../state/ledger-state.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import {
  dispatch,
  type HtsCall,
  halt,
  type NativeFunction,
  nativeFunction,
  revertWithCode,
  revertWithName,
  VIEW_GAS,
} from './hts-call.ts';
import { abiAddressOf, abiBytes, code, int64, numberAt, plain } from './hts-values.ts';

const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const;
/** Largest amount of hbar that an allowance can name. */
const MAX_INT64 = (1n << 63n) - 1n;
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
      const num = numberAt(call, alias);
      if (!call.env.ctx.state.accounts.has(num))
        return answer.returns([code(Status.INVALID_SOLIDITY_ADDRESS), ZERO_ADDRESS], VIEW_GAS);
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
        return answer.returns([code(Status.INVALID_ACCOUNT_ID), ZERO_ADDRESS], VIEW_GAS);
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
    (call, [owner, spender], answer) => hbarAllowance(call, answer, numberAt(call, owner), spender),
  ),
  nativeFunction(
    parseAbiItem('function hbarApprove(address owner, address spender, int256 amount) returns (int64 responseCode)'),
    (call, [owner, spender, amount], answer) => hbarApprove(call, answer, numberAt(call, owner), spender, amount),
  ),
  nativeFunction(
    parseAbiItem(
      'function isAuthorizedRaw(address account, bytes messageHash, bytes signature) view returns (int64 responseCode, bool authorized)',
    ),
    (call, [address, hash, signature], answer) => {
      const signed = abiBytes(signature);
      const refused = (status: Status): NativeOutcome => answer.returns([code(status), false], call.gas);
      const isEd = signed.length === ED25519_LENGTH;
      if (!isEd && (signed.length <= ED25519_LENGTH || signed.length > ECDSA_MAX_LENGTH))
        return refused(Status.INVALID_TRANSACTION_BODY);
      const gas = isEd ? ED25519_GAS : ECDSA_GAS;
      if (gas > call.gas) return refused(Status.INSUFFICIENT_GAS);
      if (!isEd && abiBytes(hash).length !== 32) return refused(Status.INVALID_TRANSACTION_BODY);
      const account = call.env.ctx.state.accounts.get(numberAt(call, address));
      // An address made of a number is nobody's by an ECDSA key.
      if (account === undefined || account.deleted || (!isEd && fromLongZero(plain(address)) !== null))
        return refused(Status.INVALID_ACCOUNT_ID);
      if (!isEd)
        return answer.returns([code(Status.SUCCESS), isSignedByAddress(plain(address), abiBytes(hash), signed)], gas);
      if (account.key === null || account.key.kind === 'list' || account.key.kind === 'threshold')
        return refused(Status.INVALID_TRANSACTION_BODY);
      if (account.key.kind !== 'ed25519') return refused(Status.INVALID_SIGNATURE_TYPE_MISMATCHING_KEY);
      return answer.returns([code(Status.SUCCESS), isSignedByKey(account.key.publicKey, abiBytes(hash), signed)], gas);
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function isAuthorized(address account, bytes message, bytes signature) view returns (int64 responseCode, bool authorized)',
    ),
    (call, [address, message, signature], answer) => {
      const refused = (status: Status): NativeOutcome => answer.returns([code(status), false], call.gas);
      const account = call.env.ctx.state.accounts.get(numberAt(call, address));
      if (account === undefined || account.deleted) return refused(Status.INVALID_ACCOUNT_ID);
      const { key } = account;
      const map = signatureMapOf(abiBytes(signature));
      if (key === null || map === null) return refused(Status.INVALID_TRANSACTION_BODY);
      const gas = keyLeaves(key).reduce(
        (sum, leaf) => sum + (leaf.kind === 'ed25519' ? ED25519_GAS : leaf.kind === 'ecdsa' ? ECDSA_GAS : 0n),
        0n,
      );
      const { authority } = new SignatureMap(abiBytes(message), map);
      return answer.returns([code(Status.SUCCESS), isKeySatisfied(key, authority)], gas);
    },
  ),
  nativeFunction(
    parseAbiItem('function setUnlimitedAutomaticAssociations(bool enabled) returns (int64 responseCode)'),
    (call, [enabled], answer) => setUnlimited(call, answer, enabled),
  ),
];

/** What an account's own address answers (HIP-632, HIP-906): the account is the owner, the caller acts. */
const facade: NativeFunction[] = [
  nativeFunction(
    parseAbiItem('function hbarAllowance(address spender) view returns (int64 responseCode, int256 amount)'),
    (call, [spender], answer) => hbarAllowance(call, answer, numberAt(call, `0x${call.target}`), spender),
  ),
  nativeFunction(
    parseAbiItem('function hbarApprove(address spender, int256 amount) returns (int64 responseCode)'),
    (call, [spender, amount], answer) => hbarApprove(call, answer, numberAt(call, `0x${call.target}`), spender, amount),
  ),
  nativeFunction(
    parseAbiItem('function setUnlimitedAutomaticAssociations(bool enabled) returns (int64 responseCode)'),
    (call, [enabled], answer) => setUnlimited(call, answer, enabled),
  ),
];

/** Functions of an account's own address by selector; a call of any other runs no code, as at an address without any. */
export const ACCOUNT_FACADE: ReadonlyMap<string, NativeFunction> = new Map(facade.map((f) => [f.selector, f]));

const ED25519_LENGTH = 64;
/** 64 bytes and a `v` of up to 8, which may carry a chain id. */
const ECDSA_MAX_LENGTH = 72;

type CodeAnswer = { returns(values: readonly [bigint], gas: bigint): NativeOutcome };

function hbarAllowance(
  call: HtsCall,
  answer: { returns(values: readonly [bigint, bigint], gas: bigint): NativeOutcome },
  owner: number,
  spender: string,
): NativeOutcome {
  const { state } = call.env.ctx;
  if (!state.accounts.has(owner)) return revertWithName(Status.INVALID_ALLOWANCE_OWNER_ID, VIEW_GAS);
  const allowed = state.allowances.get(allowanceKey(owner, numberAt(call, spender), null))?.amount ?? 0n;
  return answer.returns([code(Status.SUCCESS), allowed], VIEW_GAS);
}

function hbarApprove(call: HtsCall, answer: CodeAnswer, owner: number, spender: string, amount: bigint): NativeOutcome {
  if (amount > MAX_INT64 || amount < -MAX_INT64 - 1n) return halt();
  const { status, gas } = dispatch(call, {
    cryptoApproveAllowance: {
      cryptoAllowances: [
        { owner: accountId(owner), spender: accountId(numberAt(call, spender)), amount: int64(amount) },
      ],
    },
  });
  return status === Status.SUCCESS ? answer.returns([code(status)], gas) : revertWithCode(status, gas);
}

/** Unlimited automatic associations (-1) or none for the caller. */
function setUnlimited(call: HtsCall, answer: CodeAnswer, enabled: boolean): NativeOutcome {
  const { status, gas } = dispatch(call, {
    cryptoUpdateAccount: {
      accountIDToUpdate: accountId(call.sender),
      maxAutomaticTokenAssociations: { value: enabled ? -1 : 0 },
    },
  });
  return answer.returns([code(status)], gas);
}

/** A protobuf SignatureMap; ECDSA signatures may carry `v`, which is cut off. Null: it is none. */
function signatureMapOf(bytes: Uint8Array): proto.ISignatureMap | null {
  try {
    const map = proto.SignatureMap.decode(bytes);
    return {
      sigPair: (map.sigPair ?? []).map((pair) => ({
        ...pair,
        ...((pair.ECDSASecp256k1?.length ?? 0) > ED25519_LENGTH
          ? { ECDSASecp256k1: pair.ECDSASecp256k1?.subarray(0, ED25519_LENGTH) ?? null }
          : {}),
      })),
    };
  } catch (error) {
    // Undecodable in whatever way.
    if (error instanceof Error) return null;
    throw error;
  }
}

function isSignedByAddress(address: string, hash: Uint8Array, signature: Uint8Array): boolean {
  const v = BigInt(`0x${Buffer.from(signature.subarray(ED25519_LENGTH)).toString('hex')}`);
  const recoveryId = Number(v >= 35n ? (v - 35n) % 2n : v >= 27n ? v - 27n : v);
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
