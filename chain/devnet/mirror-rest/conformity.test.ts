import {
  AccountAllowanceApproveTransaction,
  AccountCreateTransaction,
  ContractCreateTransaction,
  ContractExecuteTransaction,
  ContractFunctionParameters,
  CustomFixedFee,
  CustomFractionalFee,
  CustomRoyaltyFee,
  Hbar,
  NftId,
  PrivateKey,
  ScheduleCreateTransaction,
  ScheduleSignTransaction,
  TokenAirdropTransaction,
  TokenAssociateTransaction,
  TokenCreateTransaction,
  TokenMintTransaction,
  TokenType,
  TopicCreateTransaction,
  TopicMessageSubmitTransaction,
  type Transaction,
  type TransactionReceipt,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { parseEther } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSolidity } from '../testing/compile-solidity.ts';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';
import { MIRROR_SCHEMAS } from './mirror-schemas.test-support.ts';

let test: TestDevnet;
const at: Record<string, string> = {};

async function send(transaction: Transaction, ...keys: PrivateKey[]): Promise<TransactionReceipt> {
  const frozen = await transaction.freezeWith(test.client);
  for (const key of keys) await frozen.sign(key);
  return (await frozen.execute(test.client)).getReceipt(test.client);
}

async function answer(path: string, init?: RequestInit): Promise<{ status: number; text: string }> {
  const response = await fetch(`${test.devnet.mirrorRest}/api/v1${path}`, init);
  return { status: response.status, text: await response.text() };
}

beforeAll(async () => {
  test = await openTestDevnet();
  const { devnet, client, users } = test;
  const [me] = users;
  if (me === undefined) throw new Error('no funded user');
  const key = PrivateKey.generateED25519();
  const [owner, admin] = ['0.0.2', PrivateKey.fromStringDer(devnet.operator.privateKey).publicKey];
  const friend = await send(
    new AccountCreateTransaction().setKeyWithoutAlias(key.publicKey).setInitialBalance(new Hbar(100)),
  );
  at['friend'] = String(friend.accountId);
  at['topic'] = String(
    (
      await send(
        new TopicCreateTransaction()
          .setAdminKey(admin)
          .setFeeScheduleKey(admin)
          .setFeeExemptKeys([admin])
          .setCustomFees([new CustomFixedFee().setAmount(5).setFeeCollectorAccountId(owner)]),
      )
    ).topicId,
  );
  const message = new TopicMessageSubmitTransaction({ topicId: at['topic'], message: 'x'.repeat(2_500) });
  for (const sent of await message.executeAll(client)) await sent.getReceipt(client);
  const token = new TokenCreateTransaction()
    .setTokenName('T')
    .setTokenSymbol('T')
    .setInitialSupply(1_000)
    .setTreasuryAccountId(owner)
    .setAdminKey(admin)
    .setFreezeKey(admin)
    .setCustomFees([
      new CustomFractionalFee().setNumerator(1).setDenominator(10).setFeeCollectorAccountId(owner),
      new CustomFixedFee().setAmount(1).setFeeCollectorAccountId(owner),
    ]);
  at['token'] = String((await send(token)).tokenId);
  const collection = new TokenCreateTransaction()
    .setTokenName('N')
    .setTokenSymbol('N')
    .setTokenType(TokenType.NonFungibleUnique)
    .setTreasuryAccountId(owner)
    .setSupplyKey(admin)
    .setCustomFees([
      new CustomRoyaltyFee().setNumerator(1).setDenominator(10).setFeeCollectorAccountId(owner),
      new CustomRoyaltyFee()
        .setNumerator(1)
        .setDenominator(10)
        .setFallbackFee(new CustomFixedFee().setAmount(1))
        .setFeeCollectorAccountId(owner),
    ]);
  at['nft'] = String((await send(collection)).tokenId);
  const metadata = [1, 2, 3, 4, 5].map((n) => Uint8Array.of(n));
  await send(new TokenMintTransaction().setTokenId(at['nft']).setMetadata(metadata));
  await send(new TokenAssociateTransaction().setAccountId(at['friend']).setTokenIds([at['token'], at['nft']]), key);
  await send(
    new TransferTransaction()
      .addNftTransfer(new NftId(at['nft'] as never, 1), owner, at['friend'])
      .addTokenTransfer(at['token'], owner, -10)
      .addTokenTransfer(at['token'], at['friend'], 10),
    key,
  ).catch((error: unknown) => error);
  await send(
    new AccountAllowanceApproveTransaction()
      .approveHbarAllowance(owner, at['friend'], new Hbar(1))
      .approveTokenAllowance(at['token'], owner, at['friend'], 7)
      .approveTokenNftAllowanceAllSerials(at['nft'], owner, at['friend']),
  );
  const stranger = devnet.accounts.at(-1)?.accountId ?? '';
  await send(
    new TokenAirdropTransaction().addTokenTransfer(at['token'], owner, -5).addTokenTransfer(at['token'], stranger, 5),
  );
  at['stranger'] = stranger;
  const schedule = await send(
    new ScheduleCreateTransaction()
      .setScheduledTransaction(
        new TransferTransaction().addHbarTransfer(at['friend'], new Hbar(-1)).addHbarTransfer(owner, new Hbar(1)),
      )
      .setAdminKey(admin),
  );
  at['schedule'] = String(schedule.scheduleId);
  await send(new ScheduleSignTransaction().setScheduleId(at['schedule']), key);
  const bytecode = compileSolidity('MirrorBox.sol')['Box']?.bytecode ?? '0x';
  const created = await send(
    new ContractCreateTransaction().setBytecode(Buffer.from(bytecode.slice(2), 'hex')).setGas(2_000_000),
  );
  at['contract'] = String(created.contractId);
  const call = new ContractExecuteTransaction().setContractId(at['contract']).setGas(300_000);
  await send(call.setFunction('put', new ContractFunctionParameters().addUint256(5)));
  const failing = new ContractExecuteTransaction().setContractId(at['contract']).setGas(100_000).setFunction('fail');
  await send(failing).catch((error: unknown) => error);
  const wallet = test.walletOf(me);
  const hash = await wallet.sendTransaction({ to: me.address, value: parseEther('0.1') });
  at['hash'] = hash;
  await test.reader.waitForTransactionReceipt({ hash });
  const direct = await wallet.sendTransaction({
    to: `0x${Number(at['contract'].slice(4)).toString(16).padStart(40, '0')}`,
    data: `0x${'a5f3c23b'}`,
    gas: 100_000n,
  });
  await test.reader.waitForTransactionReceipt({ hash: direct });
});

afterAll(() => test.close());

const CASES: ReadonlyArray<readonly [schema: keyof typeof MIRROR_SCHEMAS, path: string, list?: string]> = [
  ['accounts', '/accounts?limit=100', 'accounts'],
  ['accounts', '/accounts?balance=false&order=desc', 'accounts'],
  ['account', '/accounts/{friend}', 'transactions'],
  ['account', '/accounts/0.0.2', 'transactions'],
  ['accountTokens', '/accounts/{friend}/tokens', 'tokens'],
  ['nfts', '/accounts/0.0.2/nfts', 'nfts'],
  ['rewards', '/accounts/{friend}/rewards'],
  ['hooks', '/accounts/{friend}/hooks'],
  ['cryptoAllowances', '/accounts/0.0.2/allowances/crypto', 'allowances'],
  ['tokenAllowances', '/accounts/0.0.2/allowances/tokens', 'allowances'],
  ['nftAllowances', '/accounts/0.0.2/allowances/nfts', 'allowances'],
  ['nftAllowances', '/accounts/{friend}/allowances/nfts?owner=false', 'allowances'],
  ['airdrops', '/accounts/0.0.2/airdrops/outstanding', 'airdrops'],
  ['airdrops', '/accounts/{stranger}/airdrops/pending', 'airdrops'],
  ['balances', '/balances', 'balances'],
  ['tokens', '/tokens', 'tokens'],
  ['token', '/tokens/{token}'],
  ['token', '/tokens/{nft}'],
  ['tokenBalances', '/tokens/{token}/balances', 'balances'],
  ['nfts', '/tokens/{nft}/nfts', 'nfts'],
  ['nft', '/tokens/{nft}/nfts/1'],
  ['nftTransactions', '/tokens/{nft}/nfts/1/transactions', 'transactions'],
  ['topic', '/topics/{topic}'],
  ['messages', '/topics/{topic}/messages', 'messages'],
  ['message', '/topics/{topic}/messages/1'],
  ['transactions', '/transactions?limit=100', 'transactions'],
  ['transactions', '/transactions?transactiontype=tokenmint', 'transactions'],
  ['transactions', '/transactions?result=fail', 'transactions'],
  ['transactions', '/transactions?account.id={friend}&type=debit', 'transactions'],
  ['contracts', '/contracts', 'contracts'],
  ['contract', '/contracts/{contract}'],
  ['contractState', '/contracts/{contract}/state', 'state'],
  ['resultSummaries', '/contracts/results', 'results'],
  ['results', '/contracts/{contract}/results', 'results'],
  ['result', '/contracts/results/{hash}'],
  ['logs', '/contracts/results/logs', 'logs'],
  ['logs', '/contracts/{contract}/results/logs', 'logs'],
  ['actions', '/contracts/results/{hash}/actions', 'actions'],
  ['opcodes', '/contracts/results/{hash}/opcodes?memory=true&storage=true'],
  ['blocks', '/blocks', 'blocks'],
  ['block', '/blocks/1'],
  ['schedules', '/schedules', 'schedules'],
  ['schedule', '/schedules/{schedule}'],
  ['nodes', '/network/nodes', 'nodes'],
  ['registeredNodes', '/network/registered-nodes'],
  ['exchangeRate', '/network/exchangerate'],
  ['supply', '/network/supply'],
  ['fees', '/network/fees', 'fees'],
  ['stake', '/network/stake'],
];
const fill = (path: string): string => path.replace(/\{(\w+)\}/g, (_all, name: string) => at[name] ?? '');

describe('the official description of the mirror REST API', () => {
  it.each(CASES.map(([schema, template, list]) => ({ schema, template, list })))(
    '$schema: $template',
    async ({ schema, template, list }) => {
      const { status, text } = await answer(fill(template));
      expect(status, text).toBe(200);
      const body: unknown = JSON.parse(text);
      expect(MIRROR_SCHEMAS[schema].parse(body)).toEqual(body);
      if (list !== undefined) expect((body as Record<string, unknown[]>)[list]?.length).toBeGreaterThan(0);
    },
  );

  it('details of every transaction and of every contract result', async () => {
    const { transactions } = MIRROR_SCHEMAS.transactions.parse(
      JSON.parse((await answer('/transactions?limit=100')).text),
    );
    for (const { transaction_id } of transactions)
      MIRROR_SCHEMAS.transaction.parse(JSON.parse((await answer(`/transactions/${transaction_id}`)).text));
    const { results } = MIRROR_SCHEMAS.resultSummaries.parse(JSON.parse((await answer('/contracts/results')).text));
    expect(results.length).toBeGreaterThanOrEqual(5);
    for (const { hash, contract_id, timestamp } of results) {
      MIRROR_SCHEMAS.result.parse(JSON.parse((await answer(`/contracts/results/${hash}`)).text));
      MIRROR_SCHEMAS.actions.parse(JSON.parse((await answer(`/contracts/results/${hash}/actions`)).text));
      if (contract_id === null) continue;
      const one = await answer(`/contracts/${contract_id}/results/${timestamp}`);
      expect(MIRROR_SCHEMAS.result.parse(JSON.parse(one.text)).hash).toBe(hash);
    }
  });

  it('a schedule names the signatures that it counted', async () => {
    const schedule = MIRROR_SCHEMAS.schedule.parse(JSON.parse((await answer(fill('/schedules/{schedule}'))).text));
    expect(schedule.signatures.map(({ type }) => type)).toContain('ED25519');
    expect(schedule.executed_timestamp).not.toBeNull();
  });

  it('the supply as text, calls and fee estimates', async () => {
    expect((await answer('/network/supply?q=totalcoins')).text).toBe('50000000000.00000000');
    expect((await answer('/network/supply?q=circulating')).text).toMatch(/^\d+\.\d{8}$/);
    const to = Number(at['contract']?.slice(4)).toString(16).padStart(40, '0');
    const headers = { 'content-type': 'application/json' };
    const run = async (fields: object): Promise<bigint> => {
      const call = { method: 'POST', headers, body: JSON.stringify({ to, data: '0dbe671f', ...fields }) };
      const { text } = await answer('/contracts/call', call);
      return BigInt(MIRROR_SCHEMAS.call.parse(JSON.parse(text)).result);
    };
    expect(await run({})).toBe(5n);
    expect(await run({ block: '' })).toBe(5n);
    // Code that answers slot 0, and another content of it.
    const pretended = { address: to, code: '0x5f545f5260205ff3', state_diff: [{ key: '0x0', value: '0x7' }] };
    expect(await run({ state_overrides: [pretended] })).toBe(7n);
    const transfer = new TransferTransaction().addHbarTransfer('0.0.2', -1).addHbarTransfer(at['friend'] ?? '', 1);
    const body = Buffer.from((await transfer.freezeWith(test.client).signWithOperator(test.client)).toBytes());
    // The SDK's bytes are a list; its only entry is the transaction.
    const { proto } = await import('../codec/proto.ts');
    const single = proto.TransactionList.decode(body).transactionList[0];
    const bytes = proto.Transaction.encode(single ?? {}).finish();
    const priced = await answer('/network/fees?mode=STATE', { method: 'POST', body: Buffer.from(bytes) });
    expect(MIRROR_SCHEMAS.feeEstimate.parse(JSON.parse(priced.text)).total).toBe(1_000_000);
    expect((await answer('/network/fees', { method: 'POST', body: 'junk' })).status).toBe(400);
  });

  it.each([
    ['/accounts?limit=1&order=desc', 'accounts', 'account'],
    ['/tokens?limit=1', 'tokens', 'token_id'],
    ['/tokens/{nft}/nfts?limit=2', 'nfts', 'serial_number'],
    ['/accounts/0.0.2/nfts?limit=1', 'nfts', 'serial_number'],
    ['/accounts/0.0.2/nfts?limit=1&order=asc&token.id={nft}', 'nfts', 'serial_number'],
    ['/transactions?limit=7&account.id=0.0.2&timestamp=gt:1', 'transactions', 'consensus_timestamp'],
    [
      '/transactions?limit=2&transactiontype=TOKENCREATION&transactiontype=TOKENMINT',
      'transactions',
      'consensus_timestamp',
    ],
    ['/transactions?limit=3&type=credit&account.id={friend}', 'transactions', 'consensus_timestamp'],
    ['/topics/{topic}/messages?limit=1&timestamp=gt:1', 'messages', 'sequence_number'],
    ['/contracts/{contract}/state?limit=1', 'state', 'slot'],
    ['/contracts/results/logs?limit=1', 'logs', 'index'],
    ['/blocks?limit=5', 'blocks', 'number'],
  ])('the pages of %s are the whole list, in order and without repeats', async (template, list, field) => {
    const pages: unknown[] = [];
    type Page = Record<string, Array<Record<string, unknown>>> & { links: { next: string | null } };
    const read = async (path: string): Promise<Page> => JSON.parse((await answer(path)).text) as Page;
    for (let next: string | null = fill(template), n = 0; next !== null && n < 300; n++) {
      const page = await read(next);
      pages.push(...(page[list] ?? []).map((row) => row[field]));
      next = page.links.next?.replace('/api/v1', '') ?? null;
    }
    const whole = await read(fill(template).replace(/limit=\d+/, 'limit=100'));
    expect(pages.slice(0, 100)).toEqual((whole[list] ?? []).map((row) => row[field]));
    expect(pages.length).toBeGreaterThan(1);
  });
});
