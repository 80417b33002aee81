import {
  AccountCreateTransaction,
  type AccountId,
  AccountInfoQuery,
  CustomFixedFee,
  CustomFractionalFee,
  CustomRoyaltyFee,
  Hbar,
  NftId,
  PrivateKey,
  Status,
  TokenAirdropTransaction,
  TokenAssociateTransaction,
  TokenClaimAirdropTransaction,
  TokenCreateTransaction,
  type TokenId,
  TokenMintTransaction,
  TokenNftInfoQuery,
  TokenRejectTransaction,
  TokenType,
  TokenUpdateNftsTransaction,
  type Transaction,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../../testing/connect-sdk.ts';

let rig: Rig;
const supply = PrivateKey.generateED25519();
interface Party {
  readonly id: AccountId;
  readonly key: PrivateKey;
}
let alice: Party;
let bob: Party;
let collector: Party;

async function party(slots: number): Promise<Party> {
  const key = PrivateKey.generateED25519();
  const response = await new AccountCreateTransaction()
    .setKeyWithoutAlias(key.publicKey)
    .setInitialBalance(new Hbar(50))
    .setMaxAutomaticTokenAssociations(slots)
    .execute(rig.client);
  const { accountId } = await response.getReceipt(rig.client);
  if (accountId === null) throw new Error('no account id');
  return { id: accountId, key };
}

beforeAll(async () => {
  rig = await startRig();
  [alice, bob, collector] = [await party(10), await party(10), await party(10)];
});
afterAll(() => rig?.close());

async function run(tx: Transaction, ...keys: PrivateKey[]): Promise<Status> {
  const frozen = tx.freezeWith(rig.client);
  for (const key of keys) await frozen.sign(key);
  const response = await frozen.execute(rig.client);
  try {
    return (await response.getReceipt(rig.client)).status;
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status instanceof Status) return error.status;
    throw error;
  }
}

async function newToken(change: (tx: TokenCreateTransaction) => TokenCreateTransaction): Promise<TokenId> {
  const tx = new TokenCreateTransaction()
    .setTokenName('Test')
    .setTokenSymbol('TST')
    .setTreasuryAccountId('0.0.2')
    .setSupplyKey(supply.publicKey);
  const { tokenId } = await (await change(tx).execute(rig.client)).getReceipt(rig.client);
  if (tokenId === null) throw new Error('no token id');
  return tokenId;
}

async function unitsOf(account: AccountId, token: TokenId): Promise<string | undefined> {
  const info = await new AccountInfoQuery().setAccountId(account).execute(rig.client);
  return info.tokenRelationships.get(token)?.balance.toString();
}

const move = (token: TokenId, from: AccountId | string, to: AccountId, amount: number) =>
  new TransferTransaction().addTokenTransfer(token, from, -amount).addTokenTransfer(token, to, amount);

test('fixed and fractional fees are taken from sender and receiver, and recorded', async () => {
  const fixed = new CustomFixedFee().setHbarAmount(new Hbar(2)).setFeeCollectorAccountId(collector.id);
  const fractional = new CustomFractionalFee()
    .setNumerator(1)
    .setDenominator(10)
    .setFeeCollectorAccountId(collector.id);
  const create = new TokenCreateTransaction()
    .setTokenName('Fee')
    .setTokenSymbol('FEE')
    .setInitialSupply(10_000)
    .setTreasuryAccountId('0.0.2')
    .setCustomFees([fixed, fractional])
    .freezeWith(rig.client);
  const { tokenId } = await (await (await create.sign(collector.key)).execute(rig.client)).getReceipt(rig.client);
  if (tokenId === null) throw new Error('no token id');
  expect(await run(move(tokenId, '0.0.2', alice.id, 1_000))).toBe(Status.Success);
  expect(await unitsOf(alice.id, tokenId)).toBe('1000');
  const tx = await move(tokenId, alice.id, bob.id, 200).freezeWith(rig.client).sign(alice.key);
  const record = await (await tx.execute(rig.client)).getRecord(rig.client);
  expect(record.assessedCustomFees.length).toBe(2);
  expect(await unitsOf(bob.id, tokenId)).toBe('180');
  expect(await unitsOf(collector.id, tokenId)).toBe('20');
  expect(await run(move(tokenId, collector.id, bob.id, 20), collector.key)).toBe(Status.Success);
  expect(await unitsOf(bob.id, tokenId)).toBe('200');
});

test('a royalty comes out of the price, and the fallback from the receiver', async () => {
  const royalty = new CustomRoyaltyFee()
    .setNumerator(1)
    .setDenominator(4)
    .setFallbackFee(new CustomFixedFee().setHbarAmount(new Hbar(3)))
    .setFeeCollectorAccountId(collector.id);
  const token = await newToken((tx) => tx.setTokenType(TokenType.NonFungibleUnique).setCustomFees([royalty]));
  expect(await run(new TokenMintTransaction().setTokenId(token).setMetadata([Buffer.from('a')]), supply)).toBe(
    Status.Success,
  );
  expect(await run(new TransferTransaction().addNftTransfer(token, 1, '0.0.2', alice.id))).toBe(Status.Success);
  const gift = () => new TransferTransaction().addNftTransfer(token, 1, alice.id, bob.id);
  expect(await run(gift(), alice.key)).toBe(Status.InvalidSignature);
  const sale = await new TransferTransaction()
    .addNftTransfer(token, 1, alice.id, bob.id)
    .addHbarTransfer(bob.id, new Hbar(-8))
    .addHbarTransfer(alice.id, new Hbar(8))
    .freezeWith(rig.client);
  const record = await (await (await (await sale.sign(alice.key)).sign(bob.key)).execute(rig.client)).getRecord(
    rig.client,
  );
  expect(record.assessedCustomFees[0]?.amount?.toString()).toBe('200000000');
});

test('an airdrop waits for a receiver without slots, who claims it; rejecting sends units home', async () => {
  const token = await newToken((tx) => tx.setInitialSupply(500));
  const closed = await party(0);
  const drop = await new TokenAirdropTransaction()
    .addTokenTransfer(token, '0.0.2', -30)
    .addTokenTransfer(token, alice.id, 10)
    .addTokenTransfer(token, closed.id, 20)
    .execute(rig.client);
  const record = await drop.getRecord(rig.client);
  expect(await unitsOf(alice.id, token)).toBe('10');
  const waiting = record.newPendingAirdrops[0]?.airdropId;
  if (!waiting) throw new Error('nothing pending');
  expect(await run(new TokenClaimAirdropTransaction().addPendingAirdropId(waiting))).toBe(Status.InvalidSignature);
  expect(await run(new TokenClaimAirdropTransaction().addPendingAirdropId(waiting), closed.key)).toBe(Status.Success);
  expect(await unitsOf(closed.id, token)).toBe('20');
  expect(await run(new TokenClaimAirdropTransaction().addPendingAirdropId(waiting), closed.key)).toBe(
    Status.InvalidPendingAirdropId,
  );
  expect(await run(new TokenRejectTransaction().setOwnerId(closed.id).addTokenId(token), closed.key)).toBe(
    Status.Success,
  );
  expect(await unitsOf(closed.id, token)).toBe('0');
});

test('metadata of NFTs changes with the supply key while the treasury holds them', async () => {
  const token = await newToken((tx) => tx.setTokenType(TokenType.NonFungibleUnique));
  const mint = await new TokenMintTransaction()
    .setTokenId(token)
    .setMetadata([Buffer.from('a')])
    .freezeWith(rig.client)
    .sign(supply);
  const { serials } = await (await mint.execute(rig.client)).getReceipt(rig.client);
  await run(new TokenAssociateTransaction().setAccountId(alice.id).setTokenIds([token]), alice.key);
  const update = () =>
    new TokenUpdateNftsTransaction().setTokenId(token).setSerialNumbers(serials).setMetadata(Buffer.from('new'));
  expect(await run(update())).toBe(Status.InvalidSignature);
  expect(await run(update(), supply)).toBe(Status.Success);
  const [nft] = await new TokenNftInfoQuery().setNftId(new NftId(token, 1)).execute(rig.client);
  expect(Buffer.from(nft?.metadata ?? []).toString()).toBe('new');
  await run(new TransferTransaction().addNftTransfer(token, 1, '0.0.2', alice.id));
  expect(await run(update(), supply)).toBe(Status.TokenHasNoMetadataKey);
});
