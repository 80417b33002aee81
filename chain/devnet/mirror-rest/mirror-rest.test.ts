import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AccountId,
  BatchTransaction,
  Client,
  Hbar,
  PrivateKey,
  TokenAssociateTransaction,
  TokenCreateTransaction,
  TokenSupplyType,
  TopicCreateTransaction,
  TopicMessageSubmitTransaction,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Devnet, startDevnet } from '../start-devnet.ts';

let devnet: Devnet;
let client: Client;
let dir: string;
let topicId: string;
let tokenId: string;

interface Problem {
  readonly _status: { readonly messages: ReadonlyArray<{ readonly message: string }> };
}

async function get<T>(path: string, status = 200): Promise<T> {
  const response = await fetch(`${devnet.mirrorRest}/api/v1${path}`);
  expect(response.status, path).toBe(status);
  return (await response.json()) as T;
}

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'mirror-'));
  devnet = await startDevnet({ dataDir: dir, ports: 'free' });
  client = Client.forNetwork({ [devnet.hapi]: AccountId.fromString(devnet.nodeAccountId) });
  client.setOperator(devnet.operator.accountId, PrivateKey.fromStringDer(devnet.operator.privateKey));
  const topic = await (await new TopicCreateTransaction().setTopicMemo('memo').execute(client)).getReceipt(client);
  topicId = String(topic.topicId);
  for (const text of ['one', 'two', 'three']) {
    await (await new TopicMessageSubmitTransaction({ topicId, message: text }).execute(client)).getReceipt(client);
  }
  const holder = devnet.accounts[0];
  if (holder === undefined) throw new Error('no test account');
  const token = new TokenCreateTransaction()
    .setTokenName('Test')
    .setTokenSymbol('TST')
    .setDecimals(2)
    .setInitialSupply(1000)
    .setSupplyType(TokenSupplyType.Finite)
    .setMaxSupply(5000)
    .setTreasuryAccountId(devnet.operator.accountId);
  tokenId = String((await (await token.execute(client)).getReceipt(client)).tokenId);
  const associate = await new TokenAssociateTransaction()
    .setAccountId(holder.accountId)
    .setTokenIds([tokenId])
    .freezeWith(client);
  await (await (await associate.sign(PrivateKey.fromStringDer(holder.privateKey))).execute(client)).getReceipt(client);
  const move = new TransferTransaction()
    .addTokenTransfer(tokenId, devnet.operator.accountId, -10)
    .addTokenTransfer(tokenId, holder.accountId, 10)
    .addHbarTransfer(devnet.operator.accountId, new Hbar(-1))
    .addHbarTransfer(holder.accountId, new Hbar(1));
  await (await move.execute(client)).getReceipt(client);
});

afterAll(async () => {
  client.close();
  await devnet.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('mirror REST', () => {
  it('pages topic messages by links.next, in order, with running hashes', async () => {
    type Page = {
      messages: { sequence_number: number; message: string; running_hash_version: number }[];
      links: { next: string | null };
    };
    const first = await get<Page>(`/topics/${topicId}/messages?limit=2`);
    expect(first.messages.map((message) => Buffer.from(message.message, 'base64').toString())).toEqual(['one', 'two']);
    expect(first.messages[0]?.running_hash_version).toBe(3);
    expect(first.links.next).toBe(`/api/v1/topics/${topicId}/messages?limit=2&sequencenumber=gt:2`);
    const second = await get<Page>((first.links.next ?? '').replace('/api/v1', ''));
    expect(second.messages.map((message) => message.sequence_number)).toEqual([3]);
    expect(second.links.next).toBeNull();
    const newest = await get<Page>(`/topics/${topicId}/messages?order=desc&limit=1`);
    expect(newest.messages[0]?.sequence_number).toBe(3);
    expect((await get<{ sequence_number: number }>(`/topics/${topicId}/messages/2`)).sequence_number).toBe(2);
    expect((await get<{ memo: string }>(`/topics/${topicId}`)).memo).toBe('memo');
  });

  it('shows accounts by id, long-zero address and alias', async () => {
    const account = devnet.accounts[0];
    const byId = await get<{ account: string; evm_address: string; balance: { balance: number } }>(
      `/accounts/${account?.accountId}`,
    );
    expect(byId.evm_address).toBe(account?.evmAddress);
    expect((await get<{ account: string }>(`/accounts/${account?.evmAddress}`)).account).toBe(account?.accountId);
    const treasury = await fetch(`${devnet.mirrorRest}/api/v1/accounts/0.0.2`);
    // More tinybars than a double can hold: the digits must be exact in the text.
    expect(await treasury.text()).toMatch(/"balance":\{"balance":49\d{17},/);
  });

  it('shows tokens, holders and the transfers of a transaction', async () => {
    const token = await get<{ total_supply: string; supply_type: string; treasury_account_id: string }>(
      `/tokens/${tokenId}`,
    );
    expect(token).toMatchObject({
      total_supply: '1000',
      supply_type: 'FINITE',
      max_supply: '5000',
      treasury_account_id: '0.0.2',
    });
    const holders = await get<{ balances: { account: string; balance: number }[] }>(
      `/tokens/${tokenId}/balances?account.id=${devnet.accounts[0]?.accountId}`,
    );
    expect(holders.balances).toMatchObject([{ account: devnet.accounts[0]?.accountId, balance: 10, decimals: 2 }]);
    const list = await get<{
      transactions: { name: string; token_transfers: unknown[]; transaction_id: string; result: string }[];
    }>(`/transactions?account.id=${devnet.accounts[0]?.accountId}&order=desc&limit=1`);
    expect(list.transactions[0]).toMatchObject({ name: 'CRYPTOTRANSFER', result: 'SUCCESS' });
    expect(list.transactions[0]?.token_transfers).toHaveLength(2);
    const one = await get<{ transactions: { name: string }[] }>(
      `/transactions/${list.transactions[0]?.transaction_id}`,
    );
    expect(one.transactions[0]?.name).toBe('CRYPTOTRANSFER');
  });

  it('shows nodes, rates, supply and blocks', async () => {
    expect((await get<{ nodes: { node_account_id: string }[] }>('/network/nodes')).nodes[0]?.node_account_id).toBe(
      '0.0.3',
    );
    expect(await get('/network/exchangerate')).toMatchObject({
      current_rate: { cent_equivalent: 12, hbar_equivalent: 1 },
    });
    expect((await get<{ total_supply: string }>('/network/supply')).total_supply).toBe('5000000000000000000');
    const blocks = await get<{ blocks: { number: number; previous_hash: string }[] }>('/blocks?limit=2');
    expect(blocks.blocks).toHaveLength(2);
    expect(await get(`/blocks/${blocks.blocks[0]?.number}`)).toMatchObject({ number: blocks.blocks[0]?.number });
  });

  it('shows a batch with the transactions in it', async () => {
    const key = PrivateKey.generateED25519();
    const batch = new BatchTransaction();
    for (const amount of [1, 2]) {
      const inner = new TransferTransaction().addHbarTransfer('0.0.2', -amount).addHbarTransfer('0.0.98', amount);
      batch.addInnerTransaction(await inner.batchify(client, key.publicKey));
    }
    const sent = await (await batch.freezeWith(client).sign(key)).execute(client);
    await sent.getReceipt(client);
    const id = String(sent.transactionId).replace(/@(\d+)\.(\d+)/, (_, s: string, n: string) => `-${s}-${n}`);
    type Row = { name: string; consensus_timestamp: string; parent_consensus_timestamp: string; batch_key: unknown };
    const [outer, ...inner] = (await get<{ transactions: Row[] }>(`/transactions/${id}`)).transactions;
    expect(inner.map(({ name }) => name)).toEqual(['CRYPTOTRANSFER', 'CRYPTOTRANSFER']);
    for (const row of inner) {
      expect(row.parent_consensus_timestamp).toBe(outer?.consensus_timestamp);
      expect(row.batch_key).toEqual({ _type: 'ED25519', key: key.publicKey.toStringRaw() });
    }
    expect((await get<{ transactions: Row[] }>(`/transactions/${id}?nonce=0`)).transactions).toHaveLength(1);
  });

  it.each([
    ['/topics/0.0.999999/messages', 404, 'Not found'],
    ['/accounts/0.0.999999', 404, 'Not found'],
    ['/topics/abc/messages', 400, 'Invalid parameter: topic.id'],
    ['/transactions?limit=0', 400, 'Invalid parameter: limit'],
    ['/transactions?order=up', 400, 'Invalid parameter: order'],
    ['/transactions?timestamp=x', 400, 'Invalid parameter: timestamp'],
    ['/transactions?nonsense=1', 400, 'Unknown query parameter: nonsense'],
    ['/nothing/here', 404, 'Not found'],
    ['/accounts/%E0%A4%A', 400, 'Malformed URI'],
  ])('answers %s with %i', async (path, status, message) => {
    expect((await get<Problem>(path, status))._status.messages[0]?.message).toBe(message);
  });
});
