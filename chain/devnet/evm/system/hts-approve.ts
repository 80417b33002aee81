import { parseAbiItem } from 'viem/utils';
import { accountId, type proto, Status, tokenId } from '../../codec/proto.ts';
import { allowanceKey, nftKey } from '../../state/ledger-state.ts';
import { approvalForAllLog, approvalLog, nftApprovalLog } from './erc-logs.ts';
import {
  type Dispatched,
  dispatch,
  type HtsCall,
  halt,
  type NativeFunction,
  nativeFunction,
  revertWithCode,
  revertWithName,
  VIEW_GAS,
} from './hts-call.ts';
import { abiAddressOf, code, int64, liveToken, numberAt } from './hts-values.ts';

const ZERO_ADDRESS = `0x${'0'.repeat(40)}` as const;

/** Largest amount that a token can have. */
export const MAX_AMOUNT = (1n << 63n) - 1n;

/** Allowances of tokens by the token service's own functions; failures revert with the code. */
export const approveFunctions: NativeFunction[] = [
  nativeFunction(
    parseAbiItem(
      'function approve(address token, address spender, uint256 amount) returns (int64 responseCode, bool approved)',
    ),
    (call, [token, spender, amount], answer) => {
      const num = liveToken(call, token);
      if (num === undefined) return revertWithName(Status.INVALID_TOKEN_ID, VIEW_GAS);
      if (amount > MAX_AMOUNT) return halt();
      const { status, gas } = approveFungible(call, num, spender, amount);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns(
        [code(status), true],
        gas,
        approvalLog(call, num, call.sender, numberAt(call, spender), amount),
      );
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function approveNFT(address token, address approved, uint256 serialNumber) returns (int64 responseCode)',
    ),
    (call, [token, approved, serial], answer) => {
      const num = liveToken(call, token);
      if (num === undefined) return revertWithName(Status.INVALID_TOKEN_ID, VIEW_GAS);
      const { status, gas } = approveNft(call, num, approved, serial);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns(
        [code(status)],
        gas,
        nftApprovalLog(call, num, call.sender, numberAt(call, approved), serial),
      );
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function setApprovalForAll(address token, address operator, bool approved) returns (int64 responseCode)',
    ),
    (call, [token, operator, approved], answer) => {
      const num = liveToken(call, token);
      if (num === undefined) return answer.returns([code(Status.INVALID_TOKEN_ID)], VIEW_GAS);
      const { status, gas } = approveForAll(call, num, operator, approved);
      if (status === Status.INVALID_ALLOWANCE_SPENDER_ID || status === Status.INVALID_TOKEN_ID)
        return answer.returns([code(status)], gas);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns(
        [code(status)],
        gas,
        approvalForAllLog(call, num, call.sender, numberAt(call, operator), approved),
      );
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function allowance(address token, address owner, address spender) view returns (int64 responseCode, uint256 amount)',
    ),
    (call, [token, owner, spender], answer) => {
      const num = liveToken(call, token);
      if (num === undefined || call.env.ctx.state.tokens.get(num)?.type !== 'fungible') {
        return call.isStatic
          ? revertWithName(Status.INVALID_TOKEN_ID, VIEW_GAS)
          : answer.returns([code(Status.SUCCESS), 0n], VIEW_GAS);
      }
      if (!call.env.ctx.state.accounts.has(numberAt(call, owner)))
        return revertWithName(Status.INVALID_ALLOWANCE_OWNER_ID, VIEW_GAS);
      return answer.returns([code(Status.SUCCESS), allowanceOf(call, num, owner, spender)], VIEW_GAS);
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function getApproved(address token, uint256 serialNumber) view returns (int64 responseCode, address approved)',
    ),
    (call, [token, serial], answer) => {
      const num = liveToken(call, token);
      if (num === undefined) return revertWithName(Status.INVALID_TOKEN_ID, VIEW_GAS);
      const nft = call.env.ctx.state.nfts.get(nftKey(num, serial));
      if (nft === undefined) return revertWithName(Status.INVALID_TOKEN_NFT_SERIAL_NUMBER, VIEW_GAS);
      return answer.returns(
        [code(Status.SUCCESS), nft.spender === null ? ZERO_ADDRESS : abiAddressOf(call, nft.spender)],
        VIEW_GAS,
      );
    },
  ),
  nativeFunction(
    parseAbiItem(
      'function isApprovedForAll(address token, address owner, address operator) view returns (int64 responseCode, bool approved)',
    ),
    (call, [token, owner, operator], answer) => {
      const num = liveToken(call, token);
      if (num === undefined || call.env.ctx.state.tokens.get(num)?.type !== 'nft')
        return revertWithName(Status.INVALID_TOKEN_ID, VIEW_GAS);
      return answer.returns([code(Status.SUCCESS), isOperator(call, num, owner, operator)], VIEW_GAS);
    },
  ),
];

/** Sets the caller's allowance for a spender. */
export function approveFungible(call: HtsCall, token: number, spender: string, amount: bigint): Dispatched {
  return dispatch(call, {
    cryptoApproveAllowance: {
      tokenAllowances: [
        {
          tokenId: tokenId(token),
          owner: accountId(call.sender),
          spender: accountId(numberAt(call, spender)),
          amount: int64(amount),
        },
      ],
    },
  });
}

/** Sets or (spender 0) removes the spender of one NFT; the caller is its owner or an operator of its owner. */
export function approveNft(call: HtsCall, token: number, spender: string, serial: bigint): Dispatched {
  const owner = call.env.ctx.state.nfts.get(nftKey(token, serial))?.owner ?? call.sender;
  const to = numberAt(call, spender);
  if (to === 0) {
    return dispatch(call, {
      cryptoDeleteAllowance: {
        nftAllowances: [{ tokenId: tokenId(token), owner: accountId(owner), serialNumbers: [int64(serial)] }],
      },
    });
  }
  const allowance: proto.INftAllowance = {
    tokenId: tokenId(token),
    owner: accountId(owner),
    spender: accountId(to),
    serialNumbers: [int64(serial)],
  };
  return dispatch(call, {
    cryptoApproveAllowance: {
      nftAllowances: [owner === call.sender ? allowance : { ...allowance, delegatingSpender: accountId(call.sender) }],
    },
  });
}

/** Names or removes an operator of all the caller's NFTs of a token. */
export function approveForAll(call: HtsCall, token: number, operator: string, approved: boolean): Dispatched {
  return dispatch(call, {
    cryptoApproveAllowance: {
      nftAllowances: [
        {
          tokenId: tokenId(token),
          owner: accountId(call.sender),
          spender: accountId(numberAt(call, operator)),
          approvedForAll: { value: approved },
        },
      ],
    },
  });
}

/** Remaining allowance in the token's smallest unit. */
export function allowanceOf(call: HtsCall, token: number, owner: string, spender: string): bigint {
  return (
    call.env.ctx.state.allowances.get(allowanceKey(numberAt(call, owner), numberAt(call, spender), token))?.amount ?? 0n
  );
}

/** True when `operator` may move all of `owner`'s NFTs of the token. */
export function isOperator(call: HtsCall, token: number, owner: string, operator: string): boolean {
  return call.env.ctx.state.operatorApprovals.has(allowanceKey(numberAt(call, owner), numberAt(call, operator), token));
}
