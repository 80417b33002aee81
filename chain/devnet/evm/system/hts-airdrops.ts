import { parseAbi, parseAbiItem } from 'viem/utils';
import { accountId, type proto, Status, toNumber } from '../../codec/proto.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import {
  type Answering,
  type Dispatched,
  dispatch,
  type HtsCall,
  halt,
  type NativeFunction,
  nativeFunction,
} from './hts-call.ts';
import { HTS_STRUCTS } from './hts-structs.ts';
import { accountAt, code, creditedAccountAt, int64, tokenAt } from './hts-values.ts';
import { transferLogsOf } from './transfer-logs.ts';

const [airdropTokens] = parseAbi([
  'function airdropTokens(TokenTransferList[] tokenTransfers) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [cancelAirdrops] = parseAbi([
  'function cancelAirdrops(PendingAirdrop[] pendingAirdrops) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [claimAirdrops] = parseAbi([
  'function claimAirdrops(PendingAirdrop[] pendingAirdrops) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);
const [rejectTokens] = parseAbi([
  'function rejectTokens(address rejectingAddress, address[] ftAddresses, NftID[] nftIDs) returns (int64 responseCode)',
  ...HTS_STRUCTS,
]);

/** Accounts up to here take no airdrops. */
const LAST_RESERVED_ACCOUNT = 1_000;
/** Changes of balances, NFTs, pending airdrops or rejections in one call. */
const MAX_ENTRIES = 10;

/** Airdrops and rejections of 0x167 (HIP-904): all of them answer with a response code. */
export const airdropFunctions: NativeFunction[] = [
  nativeFunction(airdropTokens, (call, [lists], answer) => {
    // Both are refused while the call is decoded, which ends its frame.
    const units = lists.reduce((n, list) => n + list.transfers.length, 0);
    const nfts = lists.reduce((n, list) => n + list.nftTransfers.length, 0);
    if (units > MAX_ENTRIES || nfts > MAX_ENTRIES) return halt();
    const tokenTransfers = lists.map((list) => ({
      token: tokenAt(list.token),
      transfers: list.transfers.map(({ accountID, amount, isApproval }) => ({
        accountID: amount > 0n ? creditedAccountAt(call, accountID) : accountAt(call, accountID),
        amount: int64(amount),
        isApproval,
      })),
      nftTransfers: list.nftTransfers.map((nft) => ({
        senderAccountID: accountAt(call, nft.senderAccountID),
        receiverAccountID: creditedAccountAt(call, nft.receiverAccountID),
        serialNumber: int64(nft.serialNumber),
        isApproval: nft.isApproval,
      })),
    }));
    const receivers = tokenTransfers.flatMap((list, i) => [
      ...list.transfers.filter((_, j) => (lists[i]?.transfers[j]?.amount ?? 0n) > 0n).map((t) => t.accountID),
      ...list.nftTransfers.map((t) => t.receiverAccountID),
    ]);
    if (receivers.some(isReserved)) return halt();
    return answered(call, answer, dispatch(call, { tokenAirdrop: { tokenTransfers } }));
  }),
  nativeFunction(cancelAirdrops, (call, [airdrops], answer) =>
    airdrops.length > MAX_ENTRIES
      ? halt()
      : cancel(
          call,
          answer,
          airdrops.map((a) => pendingId(call, a)),
        ),
  ),
  nativeFunction(claimAirdrops, (call, [airdrops], answer) =>
    airdrops.length > MAX_ENTRIES
      ? halt()
      : claim(
          call,
          answer,
          airdrops.map((a) => pendingId(call, a)),
        ),
  ),
  nativeFunction(rejectTokens, (call, [owner, tokens, nfts], answer) =>
    tokens.length + nfts.length > MAX_ENTRIES
      ? halt()
      : reject(call, answer, accountAt(call, owner), [
          ...tokens.map((token) => ({ fungibleToken: tokenAt(token) })),
          ...nfts.map(({ nft, serial }) => ({ nft: { token_ID: tokenAt(nft), serialNumber: int64(serial) } })),
        ]),
  ),
];

type OneCode = Answering<typeof CODE>;
const CODE = parseAbiItem('function f() returns (int64 responseCode)');

/** The same as functions of a fungible token's own address, in the caller's name. */
export const fungibleAirdropFacade: NativeFunction[] = [
  nativeFunction(
    parseAbiItem('function cancelAirdropFT(address receiverAddress) returns (int64 responseCode)'),
    (call, [receiver], answer) =>
      cancel(call, answer, [pendingId(call, { ...own(call, 'sender'), receiver, serial: 0n })]),
  ),
  nativeFunction(
    parseAbiItem('function claimAirdropFT(address senderAddress) returns (int64 responseCode)'),
    (call, [sender], answer) =>
      claim(call, answer, [pendingId(call, { ...own(call, 'receiver'), sender, serial: 0n })]),
  ),
  nativeFunction(parseAbiItem('function rejectTokenFT() returns (int64 responseCode)'), (call, _args, answer) =>
    reject(call, answer, accountId(call.sender), [{ fungibleToken: tokenAt(`0x${call.target}`) }]),
  ),
];

/** The same as functions of an NFT collection's own address, in the caller's name. */
export const nftAirdropFacade: NativeFunction[] = [
  nativeFunction(
    parseAbiItem('function cancelAirdropNFT(address receiverAddress, int64 serialNumber) returns (int64 responseCode)'),
    (call, [receiver, serial], answer) =>
      cancel(call, answer, [pendingId(call, { ...own(call, 'sender'), receiver, serial })]),
  ),
  nativeFunction(
    parseAbiItem('function claimAirdropNFT(address senderAddress, int64 serialNumber) returns (int64 responseCode)'),
    (call, [sender, serial], answer) =>
      claim(call, answer, [pendingId(call, { ...own(call, 'receiver'), sender, serial })]),
  ),
  nativeFunction(
    parseAbiItem('function rejectTokenNFTs(int64[] serialNumbers) returns (int64 responseCode)'),
    (call, [serials], answer) => {
      if (serials.length > MAX_ENTRIES) return halt();
      const token_ID = tokenAt(`0x${call.target}`);
      return reject(
        call,
        answer,
        accountId(call.sender),
        serials.map((serial) => ({ nft: { token_ID, serialNumber: int64(serial) } })),
      );
    },
  ),
];

interface AbiPendingAirdrop {
  readonly sender: string;
  readonly receiver: string;
  readonly token: string;
  /** 0 for units of a fungible token. */
  readonly serial: bigint;
}

/** The caller in its role, and the token whose facade is called. */
function own<R extends 'sender' | 'receiver'>(call: HtsCall, role: R): Record<R | 'token', string> {
  return { [role]: `0x${call.caller}`, token: `0x${call.target}` } as Record<R | 'token', string>;
}

function pendingId(call: HtsCall, { sender, receiver, token, serial }: AbiPendingAirdrop): proto.IPendingAirdropId {
  const parties = { senderId: accountAt(call, sender), receiverId: accountAt(call, receiver) };
  const isNft = call.env.ctx.state.tokens.get(toNumber(tokenAt(token).tokenNum))?.type === 'nft';
  return isNft || serial !== 0n
    ? { ...parties, nonFungibleToken: { token_ID: tokenAt(token), serialNumber: int64(serial) } }
    : { ...parties, fungibleTokenType: tokenAt(token) };
}

function cancel(call: HtsCall, answer: OneCode, pendingAirdrops: proto.IPendingAirdropId[]): NativeOutcome {
  return answered(call, answer, dispatch(call, { tokenCancelAirdrop: { pendingAirdrops } }));
}

function claim(call: HtsCall, answer: OneCode, pendingAirdrops: proto.IPendingAirdropId[]): NativeOutcome {
  return answered(call, answer, dispatch(call, { tokenClaimAirdrop: { pendingAirdrops } }));
}

function reject(
  call: HtsCall,
  answer: OneCode,
  owner: proto.IAccountID,
  rejections: proto.ITokenReference[],
): NativeOutcome {
  return answered(call, answer, dispatch(call, { tokenReject: { owner, rejections } }));
}

function answered(call: HtsCall, answer: OneCode, { status, record, gas }: Dispatched): NativeOutcome {
  return answer.returns([code(status)], gas, status === Status.SUCCESS ? transferLogsOf(call, record) : undefined);
}

function isReserved(account: proto.IAccountID): boolean {
  return !account.alias && toNumber(account.accountNum) <= LAST_RESERVED_ACCOUNT;
}
