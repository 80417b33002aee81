import {
  AccountAllowanceApproveTransaction,
  AccountCreateTransaction,
  Hbar,
  NftId,
  PrivateKey,
  TokenBurnTransaction,
  TokenCreateTransaction,
  TokenId,
  TokenMintTransaction,
  TokenType,
  type Transaction,
  type TransactionReceipt,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { parseAbi } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';
import { ETHEREUM_SCHEMAS } from './ethereum-schemas.test-support.ts';

const ERC20 = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 value)',
  'event Approval(address indexed owner, address indexed spender, uint256 value)',
]);
const ERC721 = parseAbi([
  'event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)',
  'event ApprovalForAll(address indexed owner, address indexed operator, bool approved)',
]);
const NOBODY = `0x${'0'.repeat(40)}` as const;

describe('tokens that move without the EVM', () => {
  let net: TestDevnet;
  let units = '';
  let nfts = '';
  const friends: string[] = [];

  const longZero = (id: string): `0x${string}` => `0x${Number(id.slice(4)).toString(16).padStart(40, '0')}`;
  const send = async (transaction: Transaction, ...keys: PrivateKey[]): Promise<TransactionReceipt> => {
    const frozen = await transaction.freezeWith(net.client);
    for (const key of keys) await frozen.sign(key);
    return (await frozen.execute(net.client)).getReceipt(net.client);
  };
  const rpc = async (method: string, ...params: unknown[]): Promise<unknown> => {
    const response = await fetch(net.devnet.rpc, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    return ((await response.json()) as { result: unknown }).result;
  };

  beforeAll(async () => {
    net = await openTestDevnet();
    const admin = PrivateKey.fromStringDer(net.devnet.operator.privateKey).publicKey;
    for (let n = 0; n < 2; n++) {
      const friend = new AccountCreateTransaction()
        .setKeyWithoutAlias(PrivateKey.generateED25519().publicKey)
        .setMaxAutomaticTokenAssociations(-1);
      friends.push(String((await send(friend)).accountId));
    }
    const token = (type: TokenType, supply: number): TokenCreateTransaction =>
      new TokenCreateTransaction()
        .setTokenName('Moves')
        .setTokenSymbol('M')
        .setTokenType(type)
        .setInitialSupply(supply)
        .setTreasuryAccountId('0.0.2')
        .setSupplyKey(admin);
    units = String((await send(token(TokenType.FungibleCommon, 100))).tokenId);
    nfts = String((await send(token(TokenType.NonFungibleUnique, 0))).tokenId);
  });
  afterAll(() => net.close());

  it('mints, transfers, burns and approvals of units are ERC-20 events', async () => {
    const [a = '', b = ''] = friends;
    await send(
      new TransferTransaction()
        .addTokenTransfer(units, '0.0.2', -30)
        .addTokenTransfer(units, a, 20)
        .addTokenTransfer(units, b, 10),
    );
    await send(new TokenMintTransaction().setTokenId(units).setAmount(5));
    await send(new TokenBurnTransaction().setTokenId(units).setAmount(1));
    await send(new AccountAllowanceApproveTransaction().approveTokenAllowance(units, '0.0.2', a, 7));
    const logs = await net.reader.getContractEvents({ address: longZero(units), abi: ERC20, fromBlock: 0n });
    const treasury = longZero('0.0.2');
    expect(logs.map(({ eventName, args }) => [eventName, ...Object.values(args)])).toEqual([
      ['Transfer', NOBODY, treasury, 100n],
      ['Transfer', treasury, longZero(a), 20n],
      ['Transfer', treasury, longZero(b), 10n],
      ['Transfer', NOBODY, treasury, 5n],
      ['Transfer', treasury, NOBODY, 1n],
      ['Approval', treasury, longZero(a), 7n],
    ]);
  });

  it('so are NFTs ERC-721 events', async () => {
    const [a = ''] = friends;
    await send(new TokenMintTransaction().setTokenId(nfts).setMetadata([Uint8Array.of(1), Uint8Array.of(2)]));
    await send(new TransferTransaction().addNftTransfer(new NftId(TokenId.fromString(nfts), 2), '0.0.2', a));
    await send(new AccountAllowanceApproveTransaction().approveTokenNftAllowanceAllSerials(nfts, '0.0.2', a));
    const logs = await net.reader.getContractEvents({ address: longZero(nfts), abi: ERC721, fromBlock: 0n });
    const treasury = longZero('0.0.2');
    expect(logs.map(({ eventName, args }) => [eventName, ...Object.values(args)])).toEqual([
      ['Transfer', NOBODY, treasury, 1n],
      ['Transfer', NOBODY, treasury, 2n],
      ['Transfer', treasury, longZero(a), 2n],
      ['ApprovalForAll', treasury, longZero(a), true],
    ]);
  });

  it('every such log has a transaction, a receipt and a place in its block, here and in the mirror', async () => {
    const logs = ETHEREUM_SCHEMAS.logs.parse(await rpc('eth_getLogs', { address: longZero(units), fromBlock: '0x0' }));
    for (const { transactionHash, blockHash, logIndex } of logs) {
      const receipt = ETHEREUM_SCHEMAS.receipt.parse(await rpc('eth_getTransactionReceipt', transactionHash));
      expect(receipt).toMatchObject({ status: '0x1', gasUsed: '0x0', to: longZero(units), blockHash });
      expect(receipt.logs.map((log) => log.logIndex)).toContain(logIndex);
      const transaction = ETHEREUM_SCHEMAS.transaction.parse(await rpc('eth_getTransactionByHash', transactionHash));
      expect(transaction).toMatchObject({ from: NOBODY, to: longZero(units), value: '0x0' });
      const block = ETHEREUM_SCHEMAS.fullBlock.parse(await rpc('eth_getBlockByHash', blockHash, true));
      expect(block.transactions.map(({ hash }) => hash)).toContain(transactionHash);
      expect(block.logsBloom).not.toBe(`0x${'0'.repeat(512)}`);
      const mirror = async (path: string): Promise<{ logs: unknown[]; logs_bloom: string; results: unknown[] }> =>
        (await fetch(`${net.devnet.mirrorRest}/api/v1${path}`)).json() as never;
      expect((await mirror(`/contracts/results/logs?transaction.hash=${transactionHash}`)).logs.length).toBe(
        receipt.logs.length,
      );
      expect((await mirror(`/blocks/${blockHash}`)).logs_bloom).toBe(block.logsBloom);
      expect((await mirror(`/contracts/${units}/results/logs`)).logs).toHaveLength(logs.length);
      expect((await mirror('/contracts/results')).results).toHaveLength(0);
      expect(await rpc('debug_traceTransaction', transactionHash, { tracer: 'callTracer' })).toMatchObject({
        type: 'CALL',
      });
      expect(await rpc('debug_traceTransaction', transactionHash)).toMatchObject({ structLogs: [] });
    }
    expect(logs.length).toBeGreaterThan(5);
  });

  it('what failed has no log', async () => {
    const tooMuch = new TransferTransaction()
      .addTokenTransfer(units, '0.0.2', -1_000)
      .addTokenTransfer(units, friends[0] ?? '', 1_000)
      .setMaxTransactionFee(new Hbar(1));
    await expect(send(tooMuch)).rejects.toThrow('INSUFFICIENT_TOKEN_BALANCE');
    expect(await rpc('eth_getLogs', { address: longZero(units), fromBlock: '0x0' })).toHaveLength(6);
  });
});
