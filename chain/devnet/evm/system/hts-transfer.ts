import { parseAbi, parseAbiItem } from 'viem/utils';
import { type proto, Status, toBigInt, toNumber } from '../../codec/proto.ts';
import { isKeySatisfied } from '../../state/key.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import { nftTransferLog, transferLog } from './erc-logs.ts';
import {
  type Answering,
  authorityOf,
  type Dispatched,
  dispatch,
  type HtsCall,
  halt,
  type NativeFunction,
  nativeFunction,
  revertWithCode,
  VIEW_GAS,
} from './hts-call.ts';
import { HTS_STRUCTS } from './hts-structs.ts';
import { accountAt, code, creditedAccountAt, int64, liveToken, numberAt, tokenAt } from './hts-values.ts';
import { transferLogsOf } from './transfer-logs.ts';

const [cryptoTransferWithApprovals] = parseAbi([
  'function cryptoTransfer(TransferList transferList, TokenTransferList[] tokenTransfers) payable returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [cryptoTransferPlain] = parseAbi([
  'function cryptoTransfer(PlainTransferList[] tokenTransfers) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);

/** The classic transfers: they return a code and, where a debit is not authorised by the caller, try its allowance. */
export const transferFunctions: NativeFunction[] = [
  // Declared payable in the interface, but the node refuses value for anything but token creation.
  {
    ...nativeFunction(cryptoTransferWithApprovals, (call, [hbar, tokens], answer) =>
      classic(call, answer, {
        transfers: { accountAmounts: hbar.transfers.map((t) => adjust(call, t.accountID, t.amount, t.isApproval)) },
        tokenTransfers: tokens.map((list) => ({
          token: tokenAt(list.token),
          transfers: list.transfers.map((t) => adjust(call, t.accountID, t.amount, t.isApproval)),
          nftTransfers: list.nftTransfers.map((t) =>
            nft(call, t.senderAccountID, t.receiverAccountID, t.serialNumber, t.isApproval),
          ),
        })),
      }),
    ),
    isPayable: false,
  },
  nativeFunction(cryptoTransferPlain, (call, [tokens], answer) =>
    classic(call, answer, {
      tokenTransfers: tokens.map((list) => ({
        token: tokenAt(list.token),
        transfers: list.transfers.map((t) => adjust(call, t.accountID, t.amount, false)),
        nftTransfers: list.nftTransfers.map((t) =>
          nft(call, t.senderAccountID, t.receiverAccountID, t.serialNumber, false),
        ),
      })),
    }),
  ),
  nativeFunction(
    parseAbiItem(
      'function transferToken(address token, address sender, address recipient, int64 amount) returns (int64 responseCode)',
    ),
    (call, [token, sender, recipient, amount], answer) =>
      classic(call, answer, {
        tokenTransfers: [
          {
            token: tokenAt(token),
            transfers: [adjust(call, recipient, amount, false), adjust(call, sender, -amount, false)],
          },
        ],
      }),
  ),
  nativeFunction(
    parseAbiItem(
      'function transferTokens(address token, address[] accounts, int64[] amounts) returns (int64 responseCode)',
    ),
    (call, [token, accounts, amounts], answer) => {
      if (accounts.length !== amounts.length) return halt();
      return classic(call, answer, {
        tokenTransfers: [
          {
            token: tokenAt(token),
            transfers: accounts.map((account, i) => adjust(call, account, amounts[i] ?? 0n, false)),
          },
        ],
      });
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function transferNFT(address token, address sender, address recipient, int64 serialNumber) returns (int64 responseCode)',
    ),
    (call, [token, sender, recipient, serial], answer) =>
      classic(call, answer, {
        tokenTransfers: [{ token: tokenAt(token), nftTransfers: [nft(call, sender, recipient, serial, false)] }],
      }),
  ),
  nativeFunction(
    parseAbiItem(
      'function transferNFTs(address token, address[] senders, address[] receivers, int64[] serialNumbers) returns (int64 responseCode)',
    ),
    (call, [token, senders, receivers, serials], answer) => {
      if (senders.length !== receivers.length || senders.length !== serials.length) return halt();
      const nftTransfers = senders.map((sender, i) => nft(call, sender, receivers[i] ?? '0x', serials[i] ?? 0n, false));
      return classic(call, answer, { tokenTransfers: [{ token: tokenAt(token), nftTransfers }] });
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function transferFrom(address token, address from, address to, uint256 amount) returns (int64 responseCode)',
    ),
    (call, [token, from, to, amount], answer) => {
      const { status, gas } = transferAsErc(call, token, from, to, amount, true);
      const logs =
        status === Status.SUCCESS
          ? transferLog(call, liveToken(call, token) ?? 0, numberAt(call, from), numberAt(call, to), amount)
          : undefined;
      return answer.returns([code(status)], gas, logs);
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function transferFromNFT(address token, address from, address to, uint256 serialNumber) returns (int64 responseCode)',
    ),
    (call, [token, from, to, serial], answer) => {
      const { status, gas } = dispatch(call, {
        cryptoTransfer: {
          tokenTransfers: [
            {
              token: tokenAt(token),
              nftTransfers: [nft(call, from, to, serial, numberAt(call, from) !== call.sender)],
            },
          ],
        },
      });
      const logs =
        status === Status.SUCCESS
          ? nftTransferLog(call, liveToken(call, token) ?? 0, numberAt(call, from), numberAt(call, to), serial)
          : undefined;
      return answer.returns([code(status)], gas, logs);
    },
  ),
];

/** A transfer of a fungible token by ERC rules: the debit is by allowance unless the owner is the caller. */
export function transferAsErc(
  call: HtsCall,
  token: string,
  from: string,
  to: string,
  amount: bigint,
  viaAllowance: boolean,
): Dispatched {
  return dispatch(call, {
    cryptoTransfer: {
      tokenTransfers: [
        {
          token: tokenAt(token),
          transfers: [adjust(call, to, amount, false), adjust(call, from, -amount, viaAllowance)],
        },
      ],
    },
  });
}

function classic(
  call: HtsCall,
  answer: Answering<typeof cryptoTransferPlain>,
  body: proto.ICryptoTransferTransactionBody,
): NativeOutcome {
  if (creditsSystemAccount(body)) return revertWithCode(Status.INVALID_RECEIVING_NODE_ACCOUNT, VIEW_GAS);
  const { status, record, gas } = dispatch(call, { cryptoTransfer: withAllowances(call, body) });
  return answer.returns([code(status)], gas, status === Status.SUCCESS ? transferLogsOf(call, record) : undefined);
}

/** Contracts cannot pay to accounts of the system. */
function creditsSystemAccount(body: proto.ICryptoTransferTransactionBody): boolean {
  const isSystem = (id: proto.IAccountID | null | undefined): boolean =>
    !id?.alias && toNumber(id?.accountNum) > 0 && toNumber(id?.accountNum) <= LAST_SYSTEM_ACCOUNT;
  const credited = (t: proto.IAccountAmount): boolean => toBigInt(t.amount) > 0n && isSystem(t.accountID);
  return (
    (body.transfers?.accountAmounts ?? []).some(credited) ||
    (body.tokenTransfers ?? []).some(
      (list) =>
        (list.transfers ?? []).some(credited) || (list.nftTransfers ?? []).some((t) => isSystem(t.receiverAccountID)),
    )
  );
}

/** Numbers up to here belong to the system. */
const LAST_SYSTEM_ACCOUNT = 750;

function adjust(call: HtsCall, account: string, amount: bigint, isApproval: boolean): proto.IAccountAmount {
  return {
    accountID: amount > 0n ? creditedAccountAt(call, account) : accountAt(call, account),
    amount: int64(amount),
    isApproval,
  };
}

function nft(call: HtsCall, from: string, to: string, serial: bigint, isApproval: boolean): proto.INftTransfer {
  return {
    senderAccountID: accountAt(call, from),
    receiverAccountID: creditedAccountAt(call, to),
    serialNumber: int64(serial),
    isApproval,
  };
}

/** Debits of accounts whose key is not active in this frame become debits by allowance (the node's approval switch). */
function withAllowances(
  call: HtsCall,
  body: proto.ICryptoTransferTransactionBody,
): proto.ICryptoTransferTransactionBody {
  const authority = authorityOf(call);
  const needs = (id: proto.IAccountID | null | undefined): boolean => {
    const num = toNumber(id?.accountNum);
    if (num === call.sender) return false;
    const key = call.env.ctx.state.accounts.get(num)?.key;
    return key !== undefined && (key === null || !isKeySatisfied(key, authority));
  };
  const debit = (t: proto.IAccountAmount): proto.IAccountAmount =>
    toBigInt(t.amount) < 0n && needs(t.accountID) ? { ...t, isApproval: true } : t;
  return {
    ...(body.transfers ? { transfers: { accountAmounts: (body.transfers.accountAmounts ?? []).map(debit) } } : {}),
    tokenTransfers: (body.tokenTransfers ?? []).map((list) => ({
      token: list.token ?? null,
      transfers: (list.transfers ?? []).map(debit),
      nftTransfers: (list.nftTransfers ?? []).map((t) => (needs(t.senderAccountID) ? { ...t, isApproval: true } : t)),
    })),
  };
}
