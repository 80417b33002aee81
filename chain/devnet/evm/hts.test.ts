import {
  AccountCreateTransaction,
  ContractExecuteTransaction,
  ContractId,
  Hbar,
  PrivateKey,
  TokenInfoQuery,
  TransactionId,
} from '@hiero-ledger/sdk';
import { erc20Abi, erc721Abi, type PrivateKeyAccount, parseAbi, parseEther, type TransactionReceipt } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileSolidity } from '../testing/compile-solidity.ts';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';

const HRC719 = parseAbi([
  'function associate() returns (uint256)',
  'function dissociate() returns (uint256)',
  'function isAssociated() view returns (bool)',
]);
const TRANSFER = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef';

describe('HTS system contract and token facade', () => {
  const compiled = compileSolidity('Vault.sol');
  const { abi, bytecode } = compiled['Vault']!;
  let net: TestDevnet;
  let vault: `0x${string}`;
  let token: `0x${string}`;
  let alice: PrivateKeyAccount;
  let bob: PrivateKeyAccount;

  const read = (functionName: string, args: unknown[] = []): Promise<unknown> =>
    net.reader.readContract({ address: vault, abi, functionName, args });
  const write = async (functionName: string, args: unknown[] = [], value = 0n): Promise<TransactionReceipt> =>
    net.reader.waitForTransactionReceipt({
      hash: await net
        .walletOf(alice)
        .writeContract({ address: vault, abi, functionName, args, value, gas: 2_000_000n }),
    });
  const codeAfter = async (functionName: string, args: unknown[] = []): Promise<unknown> => {
    expect((await write(functionName, args)).status).toBe('success');
    return read('code');
  };
  const onToken = async (
    user: PrivateKeyAccount,
    functionName: 'transfer' | 'approve' | 'transferFrom',
    args: unknown[],
  ): Promise<TransactionReceipt> =>
    net.reader.waitForTransactionReceipt({
      hash: await net
        .walletOf(user)
        .writeContract({ address: token, abi: erc20Abi as readonly unknown[], functionName, args, gas: 1_000_000n }),
    });
  const balanceOf = (who: `0x${string}`): Promise<bigint> =>
    net.reader.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [who] });
  const childKinds = (): string[] =>
    net.devnet.ledger.store.db
      .prepare('select kind, result from transactions where nonce > 0 order by consensus_ts')
      .all()
      .map((row) => `${String(row['kind'])}:${String(row['result'])}`);

  beforeAll(async () => {
    net = await openTestDevnet();
    [alice, bob] = net.users as [PrivateKeyAccount, PrivateKeyAccount];
    const receipt = await net.reader.waitForTransactionReceipt({
      hash: await net.walletOf(alice).deployContract({ abi, bytecode }),
    });
    vault = receipt.contractAddress!;
    await write('create', ['Tensor', 'TNR'], parseEther('20'));
    token = (await read('token')) as `0x${string}`;
  });
  afterAll(() => net.close());

  it('creates a token whose treasury and supply key are the contract; the value beyond the price stays with the contract', async () => {
    expect(await read('code')).toBe(22n);
    // 20 hbar less 1 USD at 12 cents with 20 % on top, less the 100,000 gas of the call: 9.929 hbar.
    expect(await net.reader.getBalance({ address: vault })).toBe(parseEther('10.071'));
    const info = await new TokenInfoQuery().setTokenId(`0.0.${BigInt(token)}`).execute(net.client);
    expect(info.name).toBe('Tensor');
    expect(info.treasuryAccountId?.toString()).toMatch(/^0\.0\.\d+$/);
    expect(info.supplyKey?.toString()).toContain('0.0.');
    expect(await balanceOf(vault)).toBe(100n);
  });

  it('refuses a creation with too little value by code 9', async () => {
    await write('tryCreate', [], parseEther('5'));
    expect(await read('code')).toBe(9n);
  });

  it('mints up to the maximum and burns, by code and never by revert', async () => {
    expect(await codeAfter('mint', [50n])).toBe(22n);
    expect(await read('supply')).toBe(150n);
    expect(await codeAfter('mint', [100_000_000n])).toBe(236n);
    expect(await codeAfter('burn', [10n])).toBe(22n);
    expect(await read('supply')).toBe(140n);
    expect(await net.reader.readContract({ address: token, abi: erc20Abi, functionName: 'totalSupply' })).toBe(140n);
  });

  it('answers reads of the token as ERC-20 and through redirectForToken in both encodings', async () => {
    const erc = (functionName: 'name' | 'symbol' | 'decimals'): Promise<unknown> =>
      net.reader.readContract({ address: token, abi: erc20Abi, functionName });
    expect([await erc('name'), await erc('symbol'), await erc('decimals')]).toEqual(['Tensor', 'TNR', 8]);
    expect(await net.reader.getCode({ address: token })).toContain('618dc65e');
    const { result } = await net.reader.simulateContract({
      address: vault,
      abi,
      functionName: 'redirectedBalance',
      args: [vault],
    });
    const packed = await net.reader.simulateContract({
      address: vault,
      abi,
      functionName: 'packedRedirectedBalance',
      args: [vault],
    });
    expect([result, packed.result]).toEqual([await balanceOf(vault), await balanceOf(vault)]);
    const info = await net.reader.simulateContract({ address: vault, abi, functionName: 'info' });
    const [name, total, decimals, keyType, keyContract, known, unknown] = info.result as unknown as [
      string,
      bigint,
      number,
      bigint,
      string,
      boolean,
      boolean,
    ];
    expect([name, total, decimals, keyType, known, unknown]).toEqual(['Tensor', 140n, 8, 16n, true, false]);
    expect(keyContract.toLowerCase()).toBe(vault.toLowerCase());
  });

  it('pays out of the treasury, spends allowances only where given, and lets users act through the facade', async () => {
    const hash = await net
      .walletOf(bob)
      .writeContract({ address: token, abi: HRC719, functionName: 'associate', gas: 1_000_000n });
    expect((await net.reader.waitForTransactionReceipt({ hash })).status).toBe('success');
    expect(
      await net.reader.readContract({ address: token, abi: HRC719, functionName: 'isAssociated', account: bob }),
    ).toBe(true);
    const before = await balanceOf(bob.address);
    expect(await codeAfter('pay', [bob.address, 10n])).toBe(22n);
    expect(await codeAfter('take', [bob.address, 3n])).toBe(292n);
    expect((await onToken(bob, 'approve', [vault, 4n])).logs).toHaveLength(1);
    expect(await codeAfter('take', [bob.address, 3n])).toBe(22n);
    expect(await codeAfter('takeByAllowance', [bob.address, 2n])).toBe(293n);
    expect(await codeAfter('takeByAllowance', [bob.address, 1n])).toBe(22n);
    expect(await balanceOf(bob.address)).toBe(before + 6n);
    const transfer = await onToken(bob, 'transfer', [vault, 1n]);
    expect(transfer.logs[0]?.topics[0]).toBe(TRANSFER);
    expect(BigInt(transfer.logs[0]?.data ?? '0x0')).toBe(1n);
    expect((await onToken(bob, 'transfer', [vault, 1_000_000n])).status).toBe('reverted');
  });

  it('refuses what the contract may not do: another account’s association, an unknown token, value, delegate and static calls', async () => {
    expect(await codeAfter('associateOther', [net.users[5]!.address])).toBe(326n);
    expect(await codeAfter('associate', [alice.address])).toBe(167n);
    expect(await codeAfter('associate', [token])).toBe(194n);
    expect(await codeAfter('delegateMint')).toBe(0n);
    expect(await codeAfter('staticMint')).toBe(0n);
    await write('mintWithValue', [], parseEther('1'));
    expect(await read('code')).toBe(0n);
    expect(
      await codeAfter('many', [
        [vault, bob.address],
        [-2n, 1n],
      ]),
    ).not.toBe(22n);
  });

  it('undoes native writes with the frame that made them and keeps their record as reverted', async () => {
    const supply = await net.reader.readContract({ address: token, abi: erc20Abi, functionName: 'totalSupply' });
    expect(await codeAfter('tryMintAndRevert', [5n])).toBe(77n);
    expect(await net.reader.readContract({ address: token, abi: erc20Abi, functionName: 'totalSupply' })).toBe(supply);
    // 280 is REVERTED_SUCCESS.
    expect(childKinds().at(-1)).toBe('tokenMint:280');
  });

  it('makes at most 50 token calls in one transaction, as the node does', async () => {
    expect(await codeAfter('mintTimes', [50n])).toBe(22n);
    const hash = await net
      .walletOf(alice)
      .writeContract({ address: vault, abi, functionName: 'mintTimes', args: [51n], gas: 3_000_000n });
    expect((await net.reader.waitForTransactionReceipt({ hash })).status).toBe('reverted');
    // The 51st call ends its own frame; Solidity turns that into a revert, and all 50 mints are undone.
    expect(childKinds().slice(-50)).toEqual(Array.from({ length: 50 }, () => 'tokenMint:280'));
  });

  it('moves hbar by cryptoTransfer only from the contract itself', async () => {
    const to = net.users[6]!.address;
    const before = await net.reader.getBalance({ address: to });
    expect(await codeAfter('payHbar', [to, 5n])).toBe(22n);
    expect(await net.reader.getBalance({ address: to })).toBe(before + 50_000_000_000n);
  });

  it('serves exchange rates and random seeds', async () => {
    const { result } = await net.reader.simulateContract({ address: vault, abi, functionName: 'rates' });
    const [tinybars, tinycents, seed] = result as unknown as [bigint, bigint, string];
    expect([tinybars, tinycents]).toEqual([100n, 1200n]);
    expect(BigInt(seed)).not.toBe(0n);
  });

  it('simulates without a trace', async () => {
    const supply = await net.reader.readContract({ address: token, abi: erc20Abi, functionName: 'totalSupply' });
    const gas = await net.reader.estimateContractGas({
      address: vault,
      abi,
      functionName: 'mint',
      args: [5n],
      account: alice,
    });
    expect(gas).toBeGreaterThan(40_000n);
    expect(await net.reader.readContract({ address: token, abi: erc20Abi, functionName: 'totalSupply' })).toBe(supply);
    const hash = await net
      .walletOf(alice)
      .writeContract({ address: vault, abi, functionName: 'mint', args: [5n], gas });
    expect((await net.reader.waitForTransactionReceipt({ hash })).status).toBe('success');
    expect(await read('code')).toBe(22n);
  });

  it('lets an ED25519 account act for itself through the facade over HAPI', async () => {
    const key = PrivateKey.generateED25519();
    const created = await new AccountCreateTransaction()
      .setKeyWithoutAlias(key)
      .setInitialBalance(new Hbar(100))
      .execute(net.client);
    const account = (await created.getReceipt(net.client)).accountId!;
    const contract = ContractId.fromString(`0.0.${BigInt(token)}`);
    const associate = await new ContractExecuteTransaction()
      .setTransactionId(TransactionId.generate(account))
      .setContractId(contract)
      .setGas(1_000_000)
      .setFunction('associate')
      .freezeWith(net.client)
      .sign(key);
    const record = await (await associate.execute(net.client)).getRecord(net.client);
    expect(record.contractFunctionResult?.getUint256(0).toString()).toBe('22');
    const address = `0x${account.num.toString(16).padStart(40, '0')}` as const;
    expect(await codeAfter('pay', [address, 2n])).toBe(22n);
    expect(await balanceOf(address)).toBe(2n);
  });

  it('serves collections of NFTs and every key that a contract inherits', async () => {
    const { abi: nftAbi, bytecode: nftCode } = compiled['Collection']!;
    const wallet = net.walletOf(alice);
    const mined = (hash: `0x${string}`): Promise<TransactionReceipt> => net.reader.waitForTransactionReceipt({ hash });
    const at = (await mined(await wallet.deployContract({ abi: nftAbi, bytecode: nftCode }))).contractAddress!;
    const readNft = (functionName: string, args: unknown[] = []): Promise<unknown> =>
      net.reader.readContract({ address: at, abi: nftAbi, functionName, args });
    const code = async (functionName: string, args: unknown[] = [], value = 0n): Promise<unknown> => {
      const sent = { address: at, abi: nftAbi, functionName, args, value, gas: 3_000_000n };
      expect((await mined(await wallet.writeContract(sent))).status).toBe('success');
      return readNft('code');
    };
    expect(await code('create', [], parseEther('20'))).toBe(22n);
    const collection = (await readNft('token')) as `0x${string}`;
    expect(await code('mint', [['0x61', '0x6262']])).toBe(22n);
    expect(await readNft('serialCount')).toBe(2n);
    const nft = (
      functionName: 'ownerOf' | 'tokenURI' | 'balanceOf' | 'name' | 'getApproved',
      args: unknown[] = [],
    ): Promise<unknown> =>
      net.reader.readContract({ address: collection, abi: erc721Abi as readonly unknown[], functionName, args });
    expect(String(await nft('ownerOf', [1n])).toLowerCase()).toBe(at);
    expect(await nft('tokenURI', [2n])).toBe('bb');
    // bob's automatic association comes without KYC, which the collection asks for.
    expect(await code('give', [bob.address, 1n])).toBe(176n);
    expect(await code('allow', [bob.address, 2n])).toBe(22n);
    expect(String(await nft('getApproved', [2n])).toLowerCase()).toBe(bob.address.toLowerCase());
    expect(await code('rename', ['Renamed'])).toBe(22n);
    expect(await nft('name')).toBe('Renamed');
    expect(await code('freeze', [bob.address])).toBe(184n);
    expect(await code('pause')).toBe(22n);
    expect(await code('mint', [['0x63']])).toBe(265n);
  });

  it('keeps the sum of all hbar and reports no fault of its own', () => {
    let total = 0n;
    for (const account of net.devnet.ledger.state.accounts.values()) total += account.balance;
    expect(total).toBe(5_000_000_000_000_000_000n);
    expect(net.faults).toEqual([]);
  });
});
