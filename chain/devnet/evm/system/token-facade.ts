import { parseAbiItem } from 'viem/utils';
import { accountId, Status, tokenId } from '../../codec/proto.ts';
import { longZeroAddress } from '../../ledger/addresses.ts';
import { nftKey, relationKey } from '../../state/ledger-state.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import { approvalForAllLog, approvalLog, nftApprovalLog, nftTransferLog, transferLog } from './erc-logs.ts';
import { fungibleAirdropFacade, nftAirdropFacade } from './hts-airdrops.ts';
import { allowanceOf, approveForAll, approveFungible, approveNft, isOperator, MAX_AMOUNT } from './hts-approve.ts';
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
import { associate, dissociate } from './hts-manage.ts';
import { transferAsErc } from './hts-transfer.ts';
import { abiAddressOf, code, creditedAccountAt, int64, numberAt } from './hts-values.ts';
import { ZERO_ADDRESS } from './token-info.ts';

/** A call to a token's own address; `target` of the call is the token. */
function tokenOf(call: HtsCall): { readonly num: number; readonly address: `0x${string}` } {
  const num = Number.parseInt(call.target.slice(24), 16);
  return { num, address: `0x${longZeroAddress(num)}` };
}

function facts(call: HtsCall): NonNullable<ReturnType<HtsCall['env']['ctx']['state']['tokens']['get']>> {
  const token = call.env.ctx.state.tokens.get(tokenOf(call).num);
  if (token === undefined) throw new Error('a token facade is only found for a token');
  return token;
}

/** What both kinds of tokens answer. Failed writes revert; associate and dissociate return a code (HIP-719). */
const common: NativeFunction[] = [
  nativeFunction(parseAbiItem('function name() view returns (string)'), (call, _args, answer) =>
    answer.returns([facts(call).name], VIEW_GAS),
  ),
  nativeFunction(parseAbiItem('function symbol() view returns (string)'), (call, _args, answer) =>
    answer.returns([facts(call).symbol], VIEW_GAS),
  ),
  nativeFunction(parseAbiItem('function totalSupply() view returns (uint256)'), (call, _args, answer) =>
    answer.returns([facts(call).totalSupply], VIEW_GAS),
  ),
  nativeFunction(
    parseAbiItem('function balanceOf(address account) view returns (uint256)'),
    (call, [account], answer) => {
      const { state } = call.env.ctx;
      const num = numberAt(call, account);
      if (!state.accounts.has(num)) return revertWithName(Status.INVALID_ACCOUNT_ID, VIEW_GAS);
      return answer.returns([state.relations.get(relationKey(num, tokenOf(call).num))?.balance ?? 0n], VIEW_GAS);
    },
  ),
  nativeFunction(parseAbiItem('function associate() returns (uint256 responseCode)'), (call, _args, answer) => {
    const { status, gas } = associate(call, accountId(call.sender), tokenOf(call).address);
    return answer.returns([code(status)], gas);
  }),
  nativeFunction(parseAbiItem('function dissociate() returns (uint256 responseCode)'), (call, _args, answer) => {
    const { status, gas } = dissociate(call, accountId(call.sender), tokenOf(call).address);
    return answer.returns([code(status)], gas);
  }),
  nativeFunction(parseAbiItem('function isAssociated() view returns (bool associated)'), (call, _args, answer) =>
    answer.returns([call.env.ctx.state.relations.has(relationKey(call.sender, tokenOf(call).num))], VIEW_GAS),
  ),
];

const fungible: NativeFunction[] = [
  ...common,
  ...fungibleAirdropFacade,
  nativeFunction(parseAbiItem('function decimals() view returns (uint8)'), (call, _args, answer) =>
    answer.returns([facts(call).decimals], VIEW_GAS),
  ),
  nativeFunction(
    parseAbiItem('function allowance(address owner, address spender) view returns (uint256)'),
    (call, [owner, spender], answer) =>
      !call.env.ctx.state.accounts.has(numberAt(call, owner))
        ? revertWithName(Status.INVALID_ALLOWANCE_OWNER_ID, VIEW_GAS)
        : answer.returns([allowanceOf(call, tokenOf(call).num, owner, spender)], VIEW_GAS),
  ),
  nativeFunction(
    parseAbiItem('function transfer(address to, uint256 amount) returns (bool)'),
    (call, [to, amount], answer) => {
      if (amount > MAX_AMOUNT) return halt();
      const from = abiAddressOf(call, call.sender);
      const { status, gas } = transferAsErc(call, tokenOf(call).address, from, to, amount, false);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns([true], gas, transferLog(call, tokenOf(call).num, call.sender, numberAt(call, to), amount));
    },
  ),
  nativeFunction(
    parseAbiItem('function transferFrom(address from, address to, uint256 amount) returns (bool)'),
    (call, [from, to, amount], answer) => {
      if (amount > MAX_AMOUNT) return halt();
      // The ERC form always spends an allowance, also the owner's own.
      const { status, gas } = transferAsErc(call, tokenOf(call).address, from, to, amount, true);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns(
        [true],
        gas,
        transferLog(call, tokenOf(call).num, numberAt(call, from), numberAt(call, to), amount),
      );
    },
  ),
  nativeFunction(
    parseAbiItem('function approve(address spender, uint256 amount) returns (bool)'),
    (call, [spender, amount], answer) => {
      if (amount > MAX_AMOUNT) return halt();
      const { status, gas } = approveFungible(call, tokenOf(call).num, spender, amount);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns(
        [true],
        gas,
        approvalLog(call, tokenOf(call).num, call.sender, numberAt(call, spender), amount),
      );
    },
  ),
];

const nonFungible: NativeFunction[] = [
  ...common,
  ...nftAirdropFacade,
  nativeFunction(
    parseAbiItem('function ownerOf(uint256 serialNumber) view returns (address)'),
    (call, [serial], answer) => onNft(call, serial, (nft) => answer.returns([abiAddressOf(call, nft.owner)], VIEW_GAS)),
  ),
  nativeFunction(
    parseAbiItem('function getApproved(uint256 serialNumber) view returns (address)'),
    (call, [serial], answer) =>
      onNft(call, serial, (nft) =>
        answer.returns([nft.spender === null ? ZERO_ADDRESS : abiAddressOf(call, nft.spender)], VIEW_GAS),
      ),
  ),
  nativeFunction(
    parseAbiItem('function tokenURI(uint256 serialNumber) view returns (string)'),
    (call, [serial], answer) => answer.returns([uriOf(call, serial)], VIEW_GAS),
  ),
  nativeFunction(
    parseAbiItem('function isApprovedForAll(address owner, address operator) view returns (bool)'),
    (call, [owner, operator], answer) =>
      answer.returns([isOperator(call, tokenOf(call).num, owner, operator)], VIEW_GAS),
  ),
  nativeFunction(
    parseAbiItem('function transferFrom(address from, address to, uint256 serialNumber)'),
    (call, [from, to, serial], answer) => {
      const sender = numberAt(call, from);
      const owner = call.env.ctx.state.nfts.get(nftKey(tokenOf(call).num, serial))?.owner;
      const { status, gas } = dispatch(call, {
        cryptoTransfer: {
          tokenTransfers: [
            {
              token: tokenId(tokenOf(call).num),
              nftTransfers: [
                {
                  senderAccountID: accountId(sender),
                  receiverAccountID: creditedAccountAt(call, to),
                  serialNumber: int64(serial),
                  isApproval: owner !== call.sender,
                },
              ],
            },
          ],
        },
      });
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns([], gas, nftTransferLog(call, tokenOf(call).num, sender, numberAt(call, to), serial));
    },
  ),
  nativeFunction(
    parseAbiItem('function approve(address approved, uint256 serialNumber)'),
    (call, [approved, serial], answer) => {
      const { status, gas } = approveNft(call, tokenOf(call).num, approved, serial);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns(
        [],
        gas,
        nftApprovalLog(call, tokenOf(call).num, call.sender, numberAt(call, approved), serial),
      );
    },
  ),
  nativeFunction(
    parseAbiItem('function setApprovalForAll(address operator, bool approved)'),
    (call, [operator, approved], answer) => {
      const { status, gas } = approveForAll(call, tokenOf(call).num, operator, approved);
      if (status !== Status.SUCCESS) return revertWithCode(status, gas);
      return answer.returns(
        [],
        gas,
        approvalForAllLog(call, tokenOf(call).num, call.sender, numberAt(call, operator), approved),
      );
    },
  ),
];

const bySelector = {
  fungible: new Map(fungible.map((f) => [f.selector, f])),
  nft: new Map(nonFungible.map((f) => [f.selector, f])),
};

/** The function of a token's facade behind a selector (8 hex digits); undefined: the token does not have it. */
export function facadeFunction(type: 'fungible' | 'nft', selector: string): NativeFunction | undefined {
  return bySelector[type].get(selector);
}

/** Metadata of an NFT as text; where there is none the node answers with OpenZeppelin's words for it. */
function uriOf(call: HtsCall, serial: bigint): string {
  const nft = call.env.ctx.state.nfts.get(nftKey(tokenOf(call).num, serial));
  return nft === undefined ? 'ERC721Metadata: URI query for nonexistent token' : new TextDecoder().decode(nft.metadata);
}

function onNft(
  call: HtsCall,
  serial: bigint,
  then: (nft: { owner: number; spender: number | null; metadata: Uint8Array }) => NativeOutcome,
): NativeOutcome {
  const nft = call.env.ctx.state.nfts.get(nftKey(tokenOf(call).num, serial));
  return nft === undefined ? revertWithName(Status.INVALID_TOKEN_NFT_SERIAL_NUMBER, VIEW_GAS) : then(nft);
}
