import { usd } from '../ledger/fees.ts';

/** Published prices per kind of transaction, tinycents, as file 0.0.113 lists them. */
export function genesisPrices(): ReadonlyArray<{ readonly name: string; readonly tinycents: bigint }> {
  const prices: ReadonlyArray<readonly [string, string]> = [
    ['CryptoCreate', '0.05'],
    ['CryptoTransfer', '0.0001'],
    ['CryptoApproveAllowance', '0.05'],
    ['ConsensusCreateTopic', '0.01'],
    ['ConsensusSubmitMessage', '0.0008'],
    ['TokenCreate', '1'],
    ['TokenMint', '0.001'],
    ['TokenBurn', '0.001'],
    ['TokenAssociateToAccount', '0.05'],
    ['FileCreate', '0.05'],
    ['FileAppend', '0.05'],
    ['ContractCreate', '1'],
  ];
  return prices.map(([name, price]) => ({ name, tinycents: usd(price) }));
}
