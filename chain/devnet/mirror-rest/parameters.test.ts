import {
  AccountCreateTransaction,
  Hbar,
  PrivateKey,
  TokenCreateTransaction,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';
import { MIRROR_SCHEMAS } from './mirror-schemas.test-support.ts';

let test: TestDevnet;
let token = '';
let account = '';
/** Moments between the transactions of the set-up. */
const moments: string[] = [];

beforeAll(async () => {
  test = await openTestDevnet();
  const { client } = test;
  const key = PrivateKey.generateED25519();
  const created = await new AccountCreateTransaction()
    .setKeyWithoutAlias(key.publicKey)
    .setInitialBalance(new Hbar(1))
    .setMaxAutomaticTokenAssociations(-1)
    .execute(client);
  account = String((await created.getReceipt(client)).accountId);
  moments.push(await lastTime());
  await (
    await new TransferTransaction().addHbarTransfer('0.0.2', -7).addHbarTransfer(account, 7).execute(client)
  ).getReceipt(client);
  moments.push(await lastTime());
  const made = await new TokenCreateTransaction()
    .setTokenName('Then')
    .setTokenSymbol('T')
    .setInitialSupply(100)
    .setTreasuryAccountId('0.0.2')
    .setAdminKey(key.publicKey)
    .freezeWith(client)
    .sign(key);
  token = String((await (await made.execute(client)).getReceipt(client)).tokenId);
  moments.push(await lastTime());
  await (
    await new TransferTransaction()
      .addTokenTransfer(token, '0.0.2', -5)
      .addTokenTransfer(token, account, 5)
      .execute(client)
  ).getReceipt(client);
  moments.push(await lastTime());
  for (let n = 0; n < 4; n++) {
    const fee = new TransferTransaction().addHbarTransfer('0.0.2', -1).addHbarTransfer('0.0.98', 1);
    await (await fee.execute(client)).getReceipt(client);
  }
});

afterAll(() => test.close());

async function get<T>(path: string, status = 200): Promise<T> {
  const response = await fetch(`${test.devnet.mirrorRest}/api/v1${path}`);
  const text = await response.text();
  expect(response.status, `${path}: ${text}`).toBe(status);
  return JSON.parse(text) as T;
}

async function lastTime(): Promise<string> {
  const { transactions } = await get<{ transactions: [{ consensus_timestamp: string }] }>('/transactions?limit=1');
  return transactions[0].consensus_timestamp;
}

describe('the past in the mirror', () => {
  type Balance = { balance: number; tokens: unknown[]; timestamp: string };

  it('accounts, balances and supplies as they were', async () => {
    const balances: number[] = [];
    for (const moment of moments) {
      const { balance } = await get<{ balance: Balance }>(`/accounts/${account}?timestamp=${moment}`);
      expect(balance.timestamp).toBe(moment);
      balances.push(balance.balance);
      const list = await get<{ balances: Balance[] }>(`/balances?account.id=${account}&timestamp=lte:${moment}`);
      expect(list.balances[0]?.balance).toBe(balance.balance);
      await get(`/network/supply?timestamp=${moment}`);
      await get(`/network/exchangerate?timestamp=lt:${moment}`);
    }
    expect(balances).toEqual([100_000_000, 800_000_000, 800_000_000, 800_000_000]);
    await get(`/accounts/${account}?timestamp=lt:${moments[0]}`, 404);
    await get(`/accounts/${account}?timestamp=gt:${moments[0]}`);
    expect(await get(`/balances?timestamp=1`)).toEqual({ timestamp: null, balances: [], links: { next: null } });
  });

  it('tokens and their holders as they were', async () => {
    await get(`/tokens/${token}?timestamp=${moments[1]}`, 404);
    await get(`/tokens/${token}?timestamp=${moments[2]}`);
    await get(`/tokens/${token}?timestamp=gt:${moments[2]}`, 400);
    const at = async (moment: string | undefined) =>
      (await get<{ balances: unknown[] }>(`/tokens/${token}/balances?timestamp=${moment}`)).balances;
    expect(await at(moments[1])).toEqual([]);
    expect(await at(moments[2])).toEqual([{ account: '0.0.2', balance: 100, decimals: 0 }]);
    expect(await at(moments[3])).toEqual([
      { account, balance: 5, decimals: 0 },
      { account: '0.0.2', balance: 95, decimals: 0 },
    ]);
  });
});

describe('transactions of accounts in nearly every one of them', () => {
  it.each(['account.id=0.0.98', 'account.id=gte:0.0.97&account.id=lt:0.0.100', 'account.id=0.0.98&type=credit'])(
    '%s',
    async (filter) => {
      const { transactions } = await get<{ transactions: { transfers: { account: string }[] }[] }>(
        `/transactions?${filter}&limit=3`,
      );
      expect(transactions).toHaveLength(3);
      for (const { transfers } of transactions)
        expect(transfers.map((transfer) => transfer.account)).toContain('0.0.98');
    },
  );

  it('nobody has the id of another shard or an unknown address', async () => {
    for (const id of ['1.0.5', '0.1.5', '5.6', '0x00000000000000000000000000000000deadbeef', `${2n ** 40n}`])
      expect(await get(`/transactions?account.id=${id}`)).toEqual({ transactions: [], links: { next: null } });
    await get('/accounts/1.2.3', 404);
    await get('/tokens/1.2.3', 404);
  });
});

describe('lists and their paging', () => {
  it('lists without 404s know no tokens and contracts, only empty lists', async () => {
    const links = { next: null };
    expect(await get('/tokens/0.0.999/balances')).toEqual({ timestamp: null, balances: [], links });
    expect(await get('/tokens/0.0.999/nfts')).toEqual({ nfts: [], links });
    expect(await get('/tokens/0.0.999/nfts/1/transactions')).toEqual({ transactions: [], links });
    expect(await get('/contracts/0.0.999/results')).toEqual({ results: [], links });
    expect(await get('/contracts/0.0.999/results/logs')).toEqual({ logs: [], links });
    expect(await get('/contracts/0.0.999/state')).toEqual({ state: [], links });
  });

  it('says in a header where a list goes on, answers HEAD, and takes names in any case', async () => {
    const url = `${test.devnet.mirrorRest}/api/v1/accounts?LIMIT=1`;
    const [whole, head] = [await fetch(url), await fetch(url, { method: 'HEAD' })];
    const { accounts, links } = (await whole.json()) as { accounts: unknown[]; links: { next: string } };
    expect(accounts).toHaveLength(1);
    expect(whole.headers.get('link')).toBe(`<${links.next}>; rel="next"`);
    expect([head.status, await head.text()]).toEqual([200, '']);
    const { nodes } = await get<{ nodes: Array<{ file_id: string }> }>('/network/nodes?file.id=101');
    expect(nodes[0]?.file_id).toBe('0.0.101');
  });

  it('finds transactions by their hash', async () => {
    const { transactions } = await get<{
      transactions: Array<{ transaction_hash: string; consensus_timestamp: string }>;
    }>('/transactions?limit=3');
    for (const { transaction_hash: base64, consensus_timestamp: at } of transactions)
      for (const form of [
        Buffer.from(base64, 'base64').toString('hex'),
        base64.replaceAll('+', '-').replaceAll('/', '_'),
      ])
        expect(await get(`/transactions/${form}`)).toMatchObject({ transactions: [{ consensus_timestamp: at }] });
    await get(`/transactions/${'ab'.repeat(48)}`, 404);
  });

  it('takes hexadecimal block numbers, prefixes of keys and the last of several limits', async () => {
    await get('/contracts/results?block.number=0x1');
    await get(`/accounts?account.publickey=0x302a300506032b6570032100${'ab'.repeat(32)}`);
    const { accounts } = await get<{ accounts: unknown[] }>('/accounts?limit=50&limit=2');
    expect(accounts).toHaveLength(2);
  });
});

describe('calls that cannot be made', () => {
  it.each(['application/xml', 'text/plain;charset=UTF-8'])('a body of type %s', async (type) => {
    const response = await fetch(`${test.devnet.mirrorRest}/api/v1/contracts/call`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{}',
    });
    expect(response.status).toBe(415);
    const { _status: status } = MIRROR_SCHEMAS.error.parse(await response.json());
    expect(status.messages).toEqual([
      { message: 'Unsupported Media Type', detail: `Content-Type '${type}' is not supported` },
    ]);
  });

  const to = '0x00000000000000000000000000000000000003ea';

  it.each([
    [{ to: '0x12' }, 'to field must be 20 bytes hex format'],
    [{ to, from: '' }, 'from field must be 20 bytes hex format'],
    [{ to, value: -1 }, 'value field must be greater than or equal to 0'],
    [{ to: '0x', data: '0x00' }, 'to field must be 20 bytes hex format'],
    [{ to, gas: 0 }, 'gas field must be greater than or equal to 21000'],
    [{ to, gas: 20_999 }, 'gas field must be greater than or equal to 21000'],
    [{ to, gas: 15_000_001 }, 'gas field must be less than or equal to 15000000'],
    [{ to, data: '0x12z4' }, 'data field invalid hexadecimal string'],
    [{ to, data: '0x123' }, 'data field invalid hexadecimal string: Odd number of characters.'],
    [{ to, data: `0x${'00'.repeat(131_073)}` }, 'data field must not exceed call size limit'],
    [{}, 'to field must not be empty'],
    [{ to, value: 5 }, 'from field must not be empty'],
    [{ to, block: 'yesterday' }, 'Invalid block value: yesterday'],
    [{ to, block: '0xffffffff' }, 'Unknown block number'],
    [{ to, state_overrides: Array(11).fill({ address: to }) }, 'stateOverrides field size must be between 0 and 10'],
  ])('%j: %s', async (call, detail) => {
    const response = await fetch(`${test.devnet.mirrorRest}/api/v1/contracts/call`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call),
    });
    expect(response.status).toBe(400);
    const body = MIRROR_SCHEMAS.error.parse(await response.json());
    expect(body._status.messages).toEqual([{ message: 'Bad Request', detail }]);
  });
});
