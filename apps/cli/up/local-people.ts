import { PUBLISHED_TEST_ACCOUNTS, privateKeyDer } from '@tensornode/devnet';
import type { HederaOperator } from '@tensornode/driver-ledger';

/** Who does what in a local network; the accounts are funded at genesis and their keys are public. */
export type LocalPeople = {
  /** Deploys the contracts, owns the genesis subnet. */
  deployer: HederaOperator;
  validator: HederaOperator;
  /** One per instance of the default network, in its order. */
  miners: readonly HederaOperator[];
};

/** First of the published accounts that have the EVM address of their key: `msg.sender` is the same in every form. */
const FIRST_ALIAS_ACCOUNT = 1012;

/** Takes the people of a local network from the published test accounts. */
export function localPeople(miners: number): LocalPeople {
  const operator = (offset: number): HederaOperator => {
    const num = FIRST_ALIAS_ACCOUNT + offset;
    const account = PUBLISHED_TEST_ACCOUNTS.find((candidate) => candidate.num === num);
    if (account === undefined) throw new Error(`there is no published test account ${num}`);
    return { accountId: `0.0.${num}`, privateKey: privateKeyDer(account) };
  };
  return {
    deployer: operator(0),
    validator: operator(1),
    miners: Array.from({ length: miners }, (_, index) => operator(2 + index)),
  };
}
