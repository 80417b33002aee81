import {
  AccountCreateTransaction,
  type AccountId,
  AccountInfoQuery,
  Hbar,
  NftId,
  PrivateKey,
  Status,
  TokenAssociateTransaction,
  TokenBurnTransaction,
  TokenCreateTransaction,
  TokenDeleteTransaction,
  TokenDissociateTransaction,
  TokenFreezeTransaction,
  type TokenId,
  TokenInfoQuery,
  TokenMintTransaction,
  TokenNftInfoQuery,
  TokenPauseTransaction,
  TokenSupplyType,
  TokenType,
  TokenUpdateTransaction,
  TokenWipeTransaction,
  type Transaction,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Rig, startRig } from '../../testing/connect-sdk.ts';

let rig: Rig;
const supply = PrivateKey.generateED25519();
const holder = PrivateKey.generateED25519();
let holderId: AccountId;

beforeAll(async () => {
  rig = await startRig();
  const response = await new AccountCreateTransaction()
    .setKeyWithoutAlias(holder.publicKey)
    .setInitialBalance(new Hbar(100))
    .execute(rig.client);
  const { accountId } = await response.getReceipt(rig.client);
  if (accountId === null) throw new Error('no account id');
  holderId = accountId;
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

async function newToken(change: (tx: TokenCreateTransaction) => TokenCreateTransaction = (tx) => tx): Promise<TokenId> {
  const tx = new TokenCreateTransaction()
    .setTokenName('Test')
    .setTokenSymbol('TST')
    .setDecimals(2)
    .setInitialSupply(1_000)
    .setTreasuryAccountId('0.0.2')
    .setSupplyKey(supply.publicKey);
  const { tokenId } = await (await change(tx).execute(rig.client)).getReceipt(rig.client);
  if (tokenId === null) throw new Error('no token id');
  return tokenId;
}

async function unitsOf(account: AccountId | string, token: TokenId): Promise<string | undefined> {
  const info = await new AccountInfoQuery().setAccountId(account).execute(rig.client);
  return info.tokenRelationships.get(token)?.balance.toString();
}

const move = (token: TokenId, to: AccountId, amount: number) =>
  new TransferTransaction().addTokenTransfer(token, '0.0.2', -amount).addTokenTransfer(token, to, amount);

test('a token is created, associated, transferred, minted and burned', async () => {
  const token = await newToken();
  expect(await run(move(token, holderId, 10))).toBe(Status.TokenNotAssociatedToAccount);
  const associate = () => new TokenAssociateTransaction().setAccountId(holderId).setTokenIds([token]);
  expect(await run(associate())).toBe(Status.InvalidSignature);
  expect(await run(associate(), holder)).toBe(Status.Success);
  expect(await run(associate(), holder)).toBe(Status.TokenAlreadyAssociatedToAccount);
  expect(await run(move(token, holderId, 300))).toBe(Status.Success);
  expect(await run(move(token, holderId, 5_000))).toBe(Status.InsufficientTokenBalance);
  expect(await unitsOf(holderId, token)).toBe('300');
  const mint = () => new TokenMintTransaction().setTokenId(token).setAmount(50);
  expect(await run(mint())).toBe(Status.InvalidSignature);
  expect(await run(mint(), supply)).toBe(Status.Success);
  expect(await run(new TokenBurnTransaction().setTokenId(token).setAmount(20), supply)).toBe(Status.Success);
  const info = await new TokenInfoQuery().setTokenId(token).execute(rig.client);
  expect(info.totalSupply.toString()).toBe('1030');
  expect(await unitsOf('0.0.2', token)).toBe('730');
  const leave = () => new TokenDissociateTransaction().setAccountId(holderId).setTokenIds([token]);
  expect(await run(leave(), holder)).toBe(Status.TransactionRequiresZeroTokenBalances);
  const back = new TransferTransaction().addTokenTransfer(token, holderId, -300).addTokenTransfer(token, '0.0.2', 300);
  expect(await run(back, holder)).toBe(Status.Success);
  expect(await run(leave(), holder)).toBe(Status.Success);
});

test('a finite supply ends, automatic slots associate, several receivers share one transfer', async () => {
  const token = await newToken((tx) => tx.setSupplyType(TokenSupplyType.Finite).setMaxSupply(1_010));
  expect(await run(new TokenMintTransaction().setTokenId(token).setAmount(11), supply)).toBe(
    Status.TokenMaxSupplyReached,
  );
  const response = await new AccountCreateTransaction()
    .setKeyWithoutAlias(PrivateKey.generateED25519().publicKey)
    .setMaxAutomaticTokenAssociations(1)
    .execute(rig.client);
  const { accountId } = await response.getReceipt(rig.client);
  if (accountId === null) throw new Error('no account id');
  const record = await (await move(token, accountId, 7).execute(rig.client)).getRecord(rig.client);
  expect(record.automaticTokenAssociations.length).toBe(1);
  expect(record.tokenTransfers.get(token)?.get(accountId)?.toNumber()).toBe(7);
  const other = await newToken();
  expect(await run(move(other, accountId, 7))).toBe(Status.NoRemainingAutomaticAssociations);
});

test('freeze, pause, wipe, update and delete follow their keys', async () => {
  const [admin, freeze, pause, wipe] = [1, 2, 3, 4].map(() => PrivateKey.generateED25519()) as [
    PrivateKey,
    PrivateKey,
    PrivateKey,
    PrivateKey,
  ];
  const tx = new TokenCreateTransaction()
    .setTokenName('Test')
    .setTokenSymbol('TST')
    .setInitialSupply(100)
    .setTreasuryAccountId('0.0.2')
    .setAdminKey(admin.publicKey)
    .setFreezeKey(freeze.publicKey)
    .setPauseKey(pause.publicKey)
    .setWipeKey(wipe.publicKey)
    .setSupplyKey(supply.publicKey)
    .freezeWith(rig.client);
  const { tokenId } = await (await (await tx.sign(admin)).execute(rig.client)).getReceipt(rig.client);
  if (tokenId === null) throw new Error('no token id');
  await run(new TokenAssociateTransaction().setAccountId(holderId).setTokenIds([tokenId]), holder);
  expect(await run(move(tokenId, holderId, 10))).toBe(Status.Success);
  expect(await run(new TokenFreezeTransaction().setTokenId(tokenId).setAccountId(holderId), freeze)).toBe(
    Status.Success,
  );
  expect(await run(move(tokenId, holderId, 1))).toBe(Status.AccountFrozenForToken);
  expect(await run(new TokenPauseTransaction().setTokenId(tokenId), pause)).toBe(Status.Success);
  expect(await run(move(tokenId, holderId, 1))).toBe(Status.TokenIsPaused);
  const other = await newToken();
  expect(await run(new TokenWipeTransaction().setTokenId(other).setAccountId(holderId).setAmount(1), wipe)).toBe(
    Status.TokenHasNoWipeKey,
  );
  const rename = (token: TokenId) => new TokenUpdateTransaction().setTokenId(token).setTokenName('Renamed');
  expect(await run(rename(other))).toBe(Status.TokenIsImmutable);
  expect(await run(new TokenDeleteTransaction().setTokenId(other))).toBe(Status.TokenIsImmutable);
  expect(await run(new TokenDeleteTransaction().setTokenId(tokenId), admin)).toBe(Status.TokenIsPaused);
});

test('NFTs are minted, moved and read', async () => {
  const token = await newToken((tx) => tx.setTokenType(TokenType.NonFungibleUnique).setDecimals(0).setInitialSupply(0));
  const mint = await new TokenMintTransaction()
    .setTokenId(token)
    .setMetadata([Buffer.from('a'), Buffer.from('b')])
    .freezeWith(rig.client)
    .sign(supply);
  const receipt = await (await mint.execute(rig.client)).getReceipt(rig.client);
  expect(receipt.serials.map(Number)).toEqual([1, 2]);
  await run(new TokenAssociateTransaction().setAccountId(holderId).setTokenIds([token]), holder);
  expect(await run(new TransferTransaction().addNftTransfer(token, 2, '0.0.2', holderId))).toBe(Status.Success);
  const [nft] = await new TokenNftInfoQuery().setNftId(new NftId(token, 2)).execute(rig.client);
  expect(nft?.accountId.toString()).toBe(holderId.toString());
  expect(await run(new TransferTransaction().addNftTransfer(token, 1, holderId, '0.0.2'), holder)).toBe(
    Status.SenderDoesNotOwnNftSerialNo,
  );
});
