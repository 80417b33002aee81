import {
  AccountCreateTransaction,
  Hbar,
  type PrivateKey,
  TokenAssociateTransaction,
  TopicCreateTransaction,
  type Transaction,
  TransferTransaction,
} from '@hiero-ledger/sdk';
import { accountIdSchema, evmAddressSchema, type NetworkProfile } from '@tensornode/protocol';
import { accountSchema, accountTokensSchema } from '../mirror/mirror-schemas.ts';
import { type CarryOutParts, carryOut, orThrow } from './carry-out.ts';
import type { AccountTools } from './ledger-options.ts';
import { readOperator } from './read-operator.ts';

const HBAR = 100_000_000n;
/** Each of these costs at most a few cents; creating a topic or account at most $0.05. */
const MAX_FEE = 20n * HBAR;
const ALREADY_ASSOCIATED = 'TOKEN_ALREADY_ASSOCIATED_TO_ACCOUNT';

export function createAccountTools(parts: CarryOutParts, profile: NetworkProfile): AccountTools {
  const { desk, mirror } = parts;

  const settle = async (transaction: Transaction, others: readonly PrivateKey[] = []) =>
    carryOut(parts, await desk.sign(transaction, MAX_FEE, others));

  async function created(transaction: Transaction, what: string, others?: readonly PrivateKey[]): Promise<string> {
    return accountIdSchema.parse(orThrow(await settle(transaction, others), what));
  }

  return {
    create(owner, initialTinybar) {
      const key = readOperator({ ...owner, accountId: 'the new account' }, profile);
      const transaction = new AccountCreateTransaction()
        .setInitialBalance(Hbar.fromTinybars(initialTinybar.toString()))
        .setMaxAutomaticTokenAssociations(-1);
      const { publicKey } = key;
      if (publicKey.type !== 'secp256k1') return created(transaction.setKeyWithoutAlias(publicKey), 'create account');
      // An alias is given to nobody without its key's consent.
      return created(transaction.setECDSAKeyWithAlias(publicKey), 'create account', [key]);
    },
    async ofAddress(evmAddress) {
      const path = `/accounts/${evmAddressSchema.parse(evmAddress)}?transactions=false`;
      return (await mirror.one(path, accountSchema))?.account ?? null;
    },
    async transferHbar(to, tinybar) {
      const transaction = new TransferTransaction()
        .addHbarTransfer(desk.payer, Hbar.fromTinybars((-tinybar).toString()))
        .addHbarTransfer(to, Hbar.fromTinybars(tinybar.toString()));
      orThrow(await settle(transaction), `transfer to ${to}`);
    },
    async associate(tokenId) {
      const transaction = new TokenAssociateTransaction().setAccountId(desk.payer).setTokenIds([tokenId]);
      const settled = await settle(transaction);
      if (settled.state !== 'failed' || settled.status !== ALREADY_ASSOCIATED) orThrow(settled, `associate ${tokenId}`);
    },
    createTopic: (memo) => created(new TopicCreateTransaction().setTopicMemo(memo), 'create topic'),
    async balance(accountId) {
      const found = await mirror.one(`/accounts/${accountIdSchema.parse(accountId)}?transactions=false`, accountSchema);
      return BigInt(found?.balance?.balance ?? 0);
    },
    async tokenBalance(accountId, tokenId) {
      const path = `/accounts/${accountIdSchema.parse(accountId)}/tokens?token.id=${accountIdSchema.parse(tokenId)}`;
      const found = await mirror.one(path, accountTokensSchema);
      const relation = found?.tokens[0];
      return relation === undefined ? null : BigInt(relation.balance);
    },
  };
}
