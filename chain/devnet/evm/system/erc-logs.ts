import { longZeroAddress } from '../../ledger/addresses.ts';
import { addressOfEntity } from '../addresses.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import type { HtsCall } from './hts-call.ts';
import { bytesOf } from './hts-values.ts';

type Logs = NonNullable<NativeOutcome['logs']>;

/** keccak-256 of `Transfer(address,address,uint256)`. */
const TRANSFER = 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';
/** keccak-256 of `Approval(address,address,uint256)`. */
const APPROVAL = '8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
/** keccak-256 of `ApprovalForAll(address,address,bool)`. */
const APPROVAL_FOR_ALL = '17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31';

/** ERC-20 `Transfer` of a token. */
export function transferLog(call: HtsCall, token: number, from: number, to: number, amount: bigint): Logs {
  return [
    {
      address: longZeroAddress(token),
      topics: [TRANSFER, topicOf(call, from), topicOf(call, to)],
      data: bytesOf(word(amount)),
    },
  ];
}

/** ERC-721 `Transfer` of one NFT: the serial is indexed. */
export function nftTransferLog(call: HtsCall, token: number, from: number, to: number, serial: bigint): Logs {
  return [
    {
      address: longZeroAddress(token),
      topics: [TRANSFER, topicOf(call, from), topicOf(call, to), word(serial)],
      data: new Uint8Array(0),
    },
  ];
}

/** ERC-20 `Approval`. */
export function approvalLog(call: HtsCall, token: number, owner: number, spender: number, amount: bigint): Logs {
  return [
    {
      address: longZeroAddress(token),
      topics: [APPROVAL, topicOf(call, owner), topicOf(call, spender)],
      data: bytesOf(word(amount)),
    },
  ];
}

/** ERC-721 `Approval` of one NFT. */
export function nftApprovalLog(call: HtsCall, token: number, owner: number, spender: number, serial: bigint): Logs {
  return [
    {
      address: longZeroAddress(token),
      topics: [APPROVAL, topicOf(call, owner), topicOf(call, spender), word(serial)],
      data: new Uint8Array(0),
    },
  ];
}

/** ERC-721 `ApprovalForAll`. */
export function approvalForAllLog(
  call: HtsCall,
  token: number,
  owner: number,
  operator: number,
  approved: boolean,
): Logs {
  return [
    {
      address: longZeroAddress(token),
      topics: [APPROVAL_FOR_ALL, topicOf(call, owner), topicOf(call, operator)],
      data: bytesOf(word(approved ? 1n : 0n)),
    },
  ];
}

function topicOf(call: HtsCall, num: number): string {
  return addressOfEntity(call.env.ctx.state, num).padStart(64, '0');
}

function word(value: bigint): string {
  return value.toString(16).padStart(64, '0');
}
