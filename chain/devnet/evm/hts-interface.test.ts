import {
  AccountCreateTransaction,
  type AccountId,
  ContractExecuteTransaction,
  ContractId,
  Hbar,
  PrivateKey,
  TokenCreateTransaction,
  TransactionId,
} from '@hiero-ledger/sdk';
import { type Abi, decodeFunctionResult, encodeFunctionData, erc20Abi, parseAbi, parseEther } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Status } from '../codec/proto.ts';
import { compileSolidity } from '../testing/compile-solidity.ts';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';
import { HTS_STRUCTS, HTS_STRUCTS_V1, HTS_STRUCTS_V2, HTS_STRUCTS_WITH_METADATA } from './system/hts-structs.ts';

/** Response code of a name as ABI integer. */
const S = (name: keyof typeof Status): bigint => BigInt(Status[name]);

type Hex = `0x${string}`;
const HTS: Hex = '0x0000000000000000000000000000000000000167';
const HTS_METADATA: Hex = '0x000000000000000000000000000000000000016c';
const HAS: Hex = '0x000000000000000000000000000000000000016a';
const ZERO: Hex = `0x${'0'.repeat(40)}`;
const NO_EXPIRY = { second: 0n, autoRenewAccount: ZERO, autoRenewPeriod: 0n };

describe('the whole interface of the token and account services, called by a contract', () => {
  const { abi, bytecode } = compileSolidity('Relay.sol')['Relay']!;
  let net: TestDevnet;
  let relay: Hex;
  /** An account without room for automatic associations. */
  let strict: { id: AccountId; key: PrivateKey; address: Hex };

  const write = async (functionName: string, args: unknown[], value = 0n): Promise<string> => {
    const hash = await net
      .walletOf(net.users[0]!)
      .writeContract({ address: relay, abi, functionName, args, value, gas: 6_000_000n });
    return (await net.reader.waitForTransactionReceipt({ hash })).status;
  };
  /** Calls through the contract and decodes what came back. */
  const through = async (
    to: Hex,
    source: readonly string[],
    args: readonly unknown[],
    options: { value?: bigint; via?: string } = {},
  ): Promise<{ ok: boolean; values: unknown; raw: Hex }> => {
    const called = parseAbi(source) as Abi;
    const data = encodeFunctionData({ abi: called, args });
    const via = options.via ?? 'forward';
    const value = options.value ?? 0n;
    await write(via, via === 'forward' ? [to, value / 10_000_000_000n, data] : [to, data], value);
    const ok = (await net.reader.readContract({ address: relay, abi, functionName: 'ok' })) as boolean;
    const raw = (await net.reader.readContract({ address: relay, abi, functionName: 'result' })) as Hex;
    return { ok, raw, values: ok ? decodeFunctionResult({ abi: called, data: raw }) : undefined };
  };
  const hts = async (source: string, args: readonly unknown[], structs: readonly string[] = HTS_STRUCTS) =>
    (await through(HTS, [`function ${source}`, ...structs], args)).values;
  const keys = (bits: bigint): unknown[] => [
    {
      keyType: bits,
      key: {
        inheritAccountKey: false,
        contractId: relay,
        ed25519: '0x',
        ECDSA_secp256k1: '0x',
        delegatableContractId: ZERO,
      },
    },
  ];
  const definition = (name: string, bits = 0x7dn): Record<string, unknown> => ({
    name,
    symbol: 'SYM',
    treasury: relay,
    memo: 'memo',
    tokenSupplyType: true,
    maxSupply: 1000n,
    freezeDefault: false,
    tokenKeys: keys(bits),
    expiry: NO_EXPIRY,
  });
  const create = async (
    source: string,
    args: readonly unknown[],
    structs = HTS_STRUCTS as readonly string[],
    at = HTS,
  ) => {
    const { values, raw } = await through(
      at,
      [`function ${source} payable returns (int64 responseCode, address tokenAddress)`, ...structs],
      args,
      { value: parseEther('40') },
    );
    const [status, token] = (values ?? [raw, ZERO]) as [bigint, Hex];
    expect(status, source).toBe(22n);
    return token;
  };
  const fungible = (name: string): Promise<Hex> =>
    create('createFungibleToken(HederaToken token, int64 supply, int32 decimals)', [definition(name), 100n, 2]);
  const balanceOf = (token: Hex, who: Hex): Promise<bigint> =>
    net.reader.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [who] });
  /** A call by the strict account itself, over HAPI. */
  const asStrict = async (to: Hex, source: string, args: readonly unknown[]): Promise<bigint> => {
    const data = encodeFunctionData({ abi: parseAbi([source] as readonly string[]) as Abi, args });
    const call = await new ContractExecuteTransaction()
      .setTransactionId(TransactionId.generate(strict.id))
      .setContractId(ContractId.fromString(`0.0.${BigInt(to)}`))
      .setGas(1_000_000)
      .setFunctionParameters(Uint8Array.from(Buffer.from(data.slice(2), 'hex')))
      .freezeWith(net.client)
      .sign(strict.key);
    const record = await (await call.execute(net.client)).getRecord(net.client);
    return BigInt(record.contractFunctionResult?.getUint256(0).toString() ?? -1);
  };

  beforeAll(async () => {
    net = await openTestDevnet();
    const hash = await net.walletOf(net.users[0]!).deployContract({ abi, bytecode });
    relay = (await net.reader.waitForTransactionReceipt({ hash })).contractAddress!;
    const key = PrivateKey.generateED25519();
    const created = await new AccountCreateTransaction()
      .setKeyWithoutAlias(key)
      .setInitialBalance(new Hbar(500))
      .execute(net.client);
    const id = (await created.getReceipt(net.client)).accountId!;
    strict = { id, key, address: `0x${id.num.toString(16).padStart(40, '0')}` };
  });
  afterAll(() => net.close());

  it('creates tokens by every version of the four creating functions', async () => {
    const fixed = [
      { amount: 1n, tokenId: ZERO, useHbarsForPayment: true, useCurrentTokenForPayment: false, feeCollector: relay },
    ];
    const fractional = [
      {
        numerator: 1n,
        denominator: 10n,
        minimumAmount: 0n,
        maximumAmount: 0n,
        netOfTransfers: false,
        feeCollector: relay,
      },
    ];
    const royalty = [
      { numerator: 1n, denominator: 10n, amount: 0n, tokenId: ZERO, useHbarsForPayment: false, feeCollector: relay },
    ];
    const small = <T extends Record<string, unknown>>(value: T): T =>
      JSON.parse(JSON.stringify(value, (_k, v: unknown) => (typeof v === 'bigint' ? Number(v) : v))) as T;
    const v1 = { ...small(definition('v1')), tokenKeys: keys(0x7dn) };
    const v2 = { ...v1, name: 'v2', maxSupply: 1000n };
    const feesOf = (list: Record<string, unknown>[]): unknown[] => list.map(small);
    const made = [
      await create(
        'createFungibleToken(HederaToken token, uint256 supply, uint256 decimals)',
        [v1, 5n, 2n],
        HTS_STRUCTS_V1,
      ),
      await create(
        'createFungibleToken(HederaToken token, uint64 supply, uint32 decimals)',
        [v2, 5n, 2],
        HTS_STRUCTS_V2,
      ),
      await create('createFungibleToken(HederaToken token, int64 supply, int32 decimals)', [definition('v3'), 5n, 2]),
    ];
    const withFees = 'createFungibleTokenWithCustomFees(HederaToken token, ';
    const feeList = 'FixedFee[] fixedFees, FractionalFee[] fractionalFees)';
    made.push(
      await create(
        `${withFees}uint256 supply, uint256 decimals, ${feeList}`,
        [v1, 5n, 2n, feesOf(fixed), feesOf(fractional)],
        HTS_STRUCTS_V1,
      ),
      await create(
        `${withFees}uint64 supply, uint32 decimals, ${feeList}`,
        [v2, 5n, 2, feesOf(fixed), feesOf(fractional)],
        HTS_STRUCTS_V2,
      ),
      await create(`${withFees}int64 supply, int32 decimals, ${feeList}`, [definition('v3'), 5n, 2, fixed, fractional]),
    );
    for (const token of made) expect(await balanceOf(token, relay)).toBe(5n);
    const [, fees] = (await hts(
      'getTokenCustomFees(address token) returns (int64 responseCode, FixedFee[] fixedFees, FractionalFee[] fractionalFees, RoyaltyFee[] royaltyFees)',
      [made[3]],
    )) as [bigint, unknown[]];
    expect(fees).toHaveLength(1);
    const nftFees =
      'createNonFungibleTokenWithCustomFees(HederaToken token, FixedFee[] fixedFees, RoyaltyFee[] royaltyFees)';
    for (const [token, structs] of [
      [v1, HTS_STRUCTS_V1],
      [v2, HTS_STRUCTS_V2],
      [definition('v3'), HTS_STRUCTS],
    ] as const) {
      await create('createNonFungibleToken(HederaToken token)', [token], structs);
      const narrow = structs === HTS_STRUCTS;
      await create(nftFees, [token, narrow ? fixed : feesOf(fixed), narrow ? royalty : feesOf(royalty)], structs);
    }
  });

  it('makes and reads tokens with metadata at 0x16c, and by the older names at 0x167', async () => {
    const token = await create(
      'createFungibleToken(HederaToken token, int64 supply, int32 decimals)',
      [{ ...definition('Meta', 0x81n), metadata: '0x6d657461' }, 7n, 1],
      HTS_STRUCTS_WITH_METADATA,
      HTS_METADATA,
    );
    const read = async (
      at: Hex,
      name: string,
    ): Promise<{ metadata: string; tokenKeys: Array<{ key: { contractId: string } }> }> => {
      const source = `function ${name}(address token) returns (int64 responseCode, TokenInfo tokenInfo)`;
      const { values } = await through(at, [source, ...HTS_STRUCTS_WITH_METADATA], [token]);
      return (values as [bigint, { token: { metadata: string; tokenKeys: Array<{ key: { contractId: string } }> } }])[1]
        .token;
    };
    for (const info of [await read(HTS_METADATA, 'getTokenInfo'), await read(HTS, 'getTokenInfoV2')]) {
      expect(info.metadata).toBe('0x6d657461');
      expect(info.tokenKeys[7]?.key.contractId.toLowerCase()).toBe(relay.toLowerCase());
    }
    const update = 'function updateTokenInfo(address token, HederaToken info) returns (int64 responseCode)';
    const changed = { ...definition('', 0n), symbol: '', memo: '', treasury: ZERO, tokenKeys: [], metadata: '0x62' };
    expect((await through(HTS_METADATA, [update, ...HTS_STRUCTS_WITH_METADATA], [token, changed])).values).toBe(22n);
    expect((await read(HTS_METADATA, 'getTokenInfo')).metadata).toBe('0x62');
  });

  it('airdrops, claims, cancels and rejects; a receiver acts through the token’s own address', async () => {
    const token = await fungible('Drop');
    const drop = (amount: bigint, to: Hex = strict.address): Promise<unknown> =>
      hts('airdropTokens(TokenTransferList[] tokenTransfers) returns (int64 responseCode)', [
        [
          {
            token,
            transfers: [
              { accountID: relay, amount: -amount, isApproval: false },
              { accountID: to, amount, isApproval: false },
            ],
            nftTransfers: [],
          },
        ],
      ]);
    const pending = { sender: relay, receiver: strict.address, token, serial: 0n };
    const cancel = (list: unknown[]): Promise<unknown> =>
      hts('cancelAirdrops(PendingAirdrop[] pendingAirdrops) returns (int64 responseCode)', [list]);
    expect(await drop(5n)).toBe(22n);
    expect(await balanceOf(token, strict.address)).toBe(0n);
    expect(await cancel([pending])).toBe(22n);
    expect(await cancel([pending])).toBe(S('INVALID_PENDING_AIRDROP_ID'));
    expect(await cancel([])).toBe(S('EMPTY_PENDING_AIRDROP_ID_LIST'));
    expect(await cancel([pending, pending])).toBe(S('PENDING_AIRDROP_ID_REPEATED'));
    expect(await drop(4n)).toBe(22n);
    expect(await hts('claimAirdrops(PendingAirdrop[] pendingAirdrops) returns (int64 responseCode)', [[pending]])).toBe(
      326n,
    );
    expect(await asStrict(token, 'function claimAirdropFT(address sender) returns (int64)', [relay])).toBe(22n);
    expect(await balanceOf(token, strict.address)).toBe(4n);
    expect(await asStrict(token, 'function rejectTokenFT() returns (int64)', [])).toBe(22n);
    expect(await balanceOf(token, strict.address)).toBe(0n);
    expect(await drop(3n, net.users[1]!.address)).toBe(22n);
    expect(await balanceOf(token, net.users[1]!.address)).toBe(3n);
    const reject =
      'rejectTokens(address rejectingAddress, address[] ftAddresses, NftID[] nftIDs) returns (int64 responseCode)';
    expect(await hts(reject, [net.users[1]!.address, [token], []])).toBe(
      S('INVALID_FULL_PREFIX_SIGNATURE_FOR_PRECOMPILE'),
    );
    expect(await hts(reject, [relay, [token], []])).not.toBe(22n);
    const eleven = Array.from({ length: 11 }, () => pending);
    expect(
      (await through(HTS, ['function cancelAirdrops(PendingAirdrop[] a) returns (int64)', ...HTS_STRUCTS], [eleven]))
        .ok,
    ).toBe(false);
  });

  it('airdrops, cancels and rejects single NFTs', async () => {
    const collection = await create('createNonFungibleToken(HederaToken token)', [definition('Art')]);
    const mint =
      'mintToken(address token, int64 amount, bytes[] metadata) returns (int64 code, int64 supply, int64[] serials)';
    expect(await hts(mint, [collection, 0n, ['0x61', '0x62', '0x63']])).toEqual([22n, 3n, [1n, 2n, 3n]]);
    const drop = (serial: bigint): Promise<unknown> =>
      hts('airdropTokens(TokenTransferList[] tokenTransfers) returns (int64 responseCode)', [
        [
          {
            token: collection,
            transfers: [],
            nftTransfers: [
              { senderAccountID: relay, receiverAccountID: strict.address, serialNumber: serial, isApproval: false },
            ],
          },
        ],
      ]);
    expect(await drop(1n)).toBe(22n);
    expect(await drop(2n)).toBe(22n);
    expect(
      await hts('cancelAirdrops(PendingAirdrop[] a) returns (int64 code)', [
        [{ sender: relay, receiver: strict.address, token: collection, serial: 1n }],
      ]),
    ).toBe(22n);
    expect(await asStrict(collection, 'function claimAirdropNFT(address, int64) returns (int64)', [relay, 2n])).toBe(
      22n,
    );
    expect(await balanceOf(collection, strict.address)).toBe(0n + 1n);
    expect(await asStrict(collection, 'function rejectTokenNFTs(int64[]) returns (int64)', [[2n]])).toBe(22n);
    expect(await balanceOf(collection, strict.address)).toBe(0n);
  });

  it('tells of missing tokens by code where a contract calls, and by revert in static frames', async () => {
    const missing: Hex = '0x00000000000000000000000000000000000fffff';
    expect(await hts('getTokenType(address token) returns (int64 code, int32 kind)', [missing])).toEqual([167n, 0]);
    expect(await hts('isFrozen(address token, address a) returns (int64 code, bool frozen)', [missing, relay])).toEqual(
      [167n, false],
    );
    const [status] = (await hts('getTokenInfo(address token) returns (int64 code, TokenInfo info)', [missing])) as [
      bigint,
    ];
    expect(status).toBe(167n);
    const source = ['function getTokenType(address token) returns (int64 code, int32 kind)'];
    const { ok, raw } = await through(HTS, source, [missing], { via: 'forwardStatic' });
    expect(ok).toBe(false);
    expect(Buffer.from(raw.slice(2), 'hex').toString()).toBe('INVALID_TOKEN_ID');
    const token = await fungible('Known');
    expect(
      await hts('getTokenKey(address token, uint256 kind) returns (int64 code, KeyValue key)', [token, 256n]),
    ).toMatchObject([S('KEY_NOT_PROVIDED'), {}]);
    expect(
      await hts('allowance(address t, address o, address s) returns (int64 code, uint256 amount)', [
        missing,
        relay,
        relay,
      ]),
    ).toEqual([22n, 0n]);
  });

  it('updates with the codes of the node: immutable, not signed, unknown treasury', async () => {
    const update = 'updateTokenInfo(address token, HederaToken info) returns (int64 code)';
    const empty = { ...definition('New', 0n), symbol: '', memo: '', treasury: ZERO, tokenKeys: [] };
    const own = await fungible('Own');
    expect(await hts(update, [own, empty])).toBe(22n);
    expect(await net.reader.readContract({ address: own, abi: erc20Abi, functionName: 'name' })).toBe('New');
    expect(await hts(update, [own, { ...empty, treasury: '0x00000000000000000000000000000000000ffffe' }])).toBe(
      S('INVALID_TREASURY_ACCOUNT_FOR_TOKEN'),
    );
    const bare = await create('createFungibleToken(HederaToken token, int64 supply, int32 decimals)', [
      { ...definition('Bare'), tokenKeys: [] },
      1n,
      0,
    ]);
    expect(await hts(update, [bare, empty])).toBe(S('TOKEN_IS_IMMUTABLE'));
    const foreign = await new TokenCreateTransaction()
      .setTokenName('F')
      .setTokenSymbol('F')
      .setTreasuryAccountId(net.client.operatorAccountId!)
      .setAdminKey(net.client.operatorPublicKey!)
      .execute(net.client);
    const num = (await foreign.getReceipt(net.client)).tokenId!.num;
    expect(await hts(update, [`0x${num.toString(16).padStart(40, '0')}`, empty])).toBe(S('INVALID_SIGNATURE'));
  });

  it('logs classic transfers, refuses system accounts, delegate calls and what a reverted frame did', async () => {
    const token = await fungible('Moves');
    const user = net.users[2]!.address;
    const source = ['function transferToken(address t, address from, address to, int64 amount) returns (int64 code)'];
    const data = encodeFunctionData({
      abi: parseAbi(source as readonly string[]) as Abi,
      args: [token, relay, user, 3n],
    });
    const hash = await net
      .walletOf(net.users[0]!)
      .writeContract({ address: relay, abi, functionName: 'forward', args: [HTS, 0n, data], gas: 3_000_000n });
    const { logs } = await net.reader.waitForTransactionReceipt({ hash });
    expect(logs.map((log) => [log.address.toLowerCase(), BigInt(log.data)])).toEqual([[token.toLowerCase(), 3n]]);
    expect(await through(HTS, source, [token, relay, '0x0000000000000000000000000000000000000062', 1n])).toMatchObject({
      ok: false,
      raw: `0x${Status.INVALID_RECEIVING_NODE_ACCOUNT.toString(16).padStart(64, '0')}`,
    });
    expect((await through(HTS, source, [token, relay, user, 1n], { via: 'forwardDelegate' })).ok).toBe(false);
    await through(HTS, source, [token, relay, user, 5n], { via: 'forwardAndRevert' });
    expect(await balanceOf(token, user)).toBe(3n);
  });

  it('serves the account service: associations, allowances and signatures, directly and at an account’s address', async () => {
    const unlimited = ['function setUnlimitedAutomaticAssociations(bool enabled) returns (int64 code)'];
    // A contract has no such property for others to set: the node updates accounts only.
    expect((await through(HAS, unlimited, [true])).values).toBe(S('INVALID_ACCOUNT_ID'));
    expect(await asStrict(HAS, unlimited[0] ?? '', [true])).toBe(22n);
    expect(net.devnet.ledger.state.accounts.get(strict.id.num.toNumber())?.maxAutoAssociations).toBe(-1);
    expect(
      (
        await through(
          strict.address,
          ['function hbarAllowance(address spender) returns (int64 code, int256 amount)'],
          [relay],
        )
      ).values,
    ).toEqual([22n, 0n]);
    expect(
      await asStrict(strict.address, 'function hbarApprove(address spender, int256 amount) returns (int64)', [
        relay,
        9n,
      ]),
    ).toBe(22n);
    expect(
      await asStrict(HAS, 'function hbarApprove(address owner, address spender, int256 amount) returns (int64)', [
        strict.address,
        relay,
        9n,
      ]),
    ).toBe(22n);
    const inner = encodeFunctionData({ abi: parseAbi(['function hbarAllowance(address)']), args: [relay] });
    const redirect = ['function redirectForAccount(address account, bytes data) returns (int64 code, int256 amount)'];
    expect((await through(HAS, redirect, [strict.address, inner])).values).toEqual([22n, 9n]);
    const message = '0x1234';
    const signed: Hex = `0x${Buffer.from(strict.key.sign(Uint8Array.of(0x12, 0x34))).toString('hex')}`;
    const raw = ['function isAuthorizedRaw(address a, bytes m, bytes s) returns (int64 code, bool ok)'];
    expect((await through(HAS, raw, [strict.address, message, signed])).values).toEqual([22n, true]);
    expect((await through(HAS, raw, [strict.address, '0x99', signed])).values).toEqual([22n, false]);
    const prefix = Buffer.from(strict.key.publicKey.toBytesRaw()).toString('hex');
    // One pair of a signature map: key prefix (field 1) and ED25519 signature (field 3).
    const map: Hex = `0x0a64${'0a20'}${prefix}1a40${signed.slice(2)}`;
    const whole = ['function isAuthorized(address a, bytes m, bytes s) returns (int64 code, bool ok)'];
    expect((await through(HAS, whole, [strict.address, message, map])).values).toEqual([22n, true]);
    expect((await through(HAS, whole, [strict.address, '0x99', map])).values).toEqual([22n, false]);
  });

  it('schedules calls and creations by 0x16b, signs and deletes them', async () => {
    const HSS: Hex = '0x000000000000000000000000000000000000016b';
    const inner = encodeFunctionData({ abi, functionName: 'forward', args: [ZERO, 0n, '0x'] });
    const expiry = BigInt(Math.floor(Date.now() / 1000) + 600);
    const call =
      'uint256 expirySecond, uint256 gasLimit, uint64 value, bytes callData) returns (int64 code, address schedule)';
    const scheduleCall = [`function scheduleCall(address to, ${call}`];
    const deposit = await net
      .walletOf(net.users[0]!)
      .sendTransaction({ to: relay, value: parseEther('10'), gas: 100_000n });
    await net.reader.waitForTransactionReceipt({ hash: deposit });
    const capacity = ['function hasScheduleCapacity(uint256, uint256) returns (bool)'];
    expect((await through(HSS, capacity, [expiry, 100_000n])).values).toBe(true);
    expect((await through(HSS, capacity, [1n, 100_000n])).values).toBe(false);
    const made = (await through(HSS, scheduleCall, [relay, expiry, 200_000n, 0n, inner])).values as [bigint, Hex];
    expect(made[0]).toBe(22n);
    const second = (await through(HSS, scheduleCall, [relay, expiry, 210_000n, 0n, inner])).values as [bigint, Hex];
    const state = (address: Hex) => net.devnet.ledger.state.schedules.get(Number(address))!;
    expect(state(made[1])).toMatchObject({ waitForExpiry: true, executedAt: null });
    const remove = ['function deleteSchedule(address schedule) returns (int64 code)'];
    expect((await through(HSS, remove, [second[1]])).values).toBe(22n);
    expect((await through(HSS, remove, [second[1]])).values).toBe(S('SCHEDULE_ALREADY_DELETED'));
    expect((await through(HSS, scheduleCall, [relay, 5n, 200_000n, 0n, inner])).values).toMatchObject([
      S('SCHEDULE_EXPIRATION_TIME_MUST_BE_HIGHER_THAN_CONSENSUS_TIME'),
      ZERO,
    ]);
    const create = parseAbi([
      'function createFungibleToken(HederaToken token, int64 supply, int32 decimals) payable returns (int64, address)',
      ...HTS_STRUCTS,
    ]) as Abi;
    const definitionOfStrict = { ...definition('Later', 0n), treasury: strict.address, tokenKeys: [] };
    const body = encodeFunctionData({ abi: create, args: [definitionOfStrict, 9n, 0] });
    const native = [
      'function scheduleNative(address target, bytes data, address payer) returns (int64 code, address schedule)',
    ];
    const later = (await through(HSS, native, [HTS, body, strict.address])).values as [bigint, Hex];
    expect(later[0]).toBe(22n);
    const info = (what: string) => [
      `function getScheduledCreate${what}FungibleTokenInfo(address a) returns (int64 code, ${what}FungibleTokenInfo info)`,
      ...HTS_STRUCTS,
    ];
    const told = (await through(HSS, info(''), [later[1]])).values as [bigint, Record<string, unknown>];
    expect(told[0]).toBe(22n);
    expect(told[1]).toMatchObject({ decimals: 0, tokenInfo: { totalSupply: 9n, token: { name: 'Later' } } });
    expect((await through(HSS, info('Non'), [later[1]])).ok).toBe(false);
    expect((await through(HSS, info(''), [strict.address])).ok).toBe(false);
    const authorize = ['function authorizeSchedule(address schedule) returns (int64 code)'];
    expect((await through(HSS, authorize, [later[1]])).values).toBe(S('NO_NEW_VALID_SIGNATURES'));
    expect(await asStrict(later[1], 'function signSchedule() returns (int64)', [])).toBe(22n);
    expect(state(later[1]).executedAt).not.toBeNull();
    await net.devnet.travel(700_000);
    await write('forward', [ZERO, 0n, '0x']);
    expect(state(made[1]).executedAt).not.toBeNull();
  });

  it('keeps the sum of all hbar and reports no fault of its own', () => {
    let total = 0n;
    for (const account of net.devnet.ledger.state.accounts.values()) total += account.balance;
    expect(total).toBe(5_000_000_000_000_000_000n);
    expect(net.faults).toEqual([]);
  });
});
