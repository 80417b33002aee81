import { createHederaLedger, createLedgerReader, type HederaOperator, performCall } from '@tensornode/driver-ledger';
import { systemClock } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { formatAmount } from '../output/amount.ts';
import { formatTable } from '../output/table.ts';
import { localOperators, namedOperator } from './local-operators.ts';
import { type NetworkView, networkView } from './network-view.ts';

export interface ClaimOptions {
  readonly account?: string;
  readonly keyFile?: string;
}

interface Claimed {
  readonly account: string;
  /** Smallest unit, decimal. */
  readonly amount: string;
  readonly transactionId: string;
  readonly consensusTimestamp: string;
}

/** Withdraws everything that epochs credited: for the named account, or for every local account that has credit. @throws TensorNodeError TN-4002 */
export const runClaim: Command<ClaimOptions> = async (options, { output }) => {
  const view = await networkView(options);
  const named = await namedOperator(options, view);
  const claims: Claimed[] = [];
  for (const operator of named === null ? await localOperators(view) : [named]) {
    const claimed = await claimFor(operator, view);
    if (claimed !== null) claims.push(claimed);
  }
  if (claims.length === 0)
    throw fault('TN-4002', {
      detail: named === null ? 'No local account has anything to claim' : `${named.accountId} has nothing to claim`,
    });
  const { token } = view.addressBook;
  output.result({ claims }, (paint) =>
    [
      '',
      formatTable(
        [{ title: '  account' }, { title: 'claimed', align: 'right' }, { title: 'transaction' }],
        claims.map(({ account, amount, transactionId }) => [
          `  ${account}`,
          formatAmount(amount, token),
          paint('dim', transactionId),
        ]),
        output.width,
      ),
      '',
    ].join('\n'),
  );
  return EXIT.ok;
};

async function claimFor(operator: HederaOperator, { profile, addressBook }: NetworkView): Promise<Claimed | null> {
  const { registry } = createLedgerReader({ profile, addressBook });
  const { credited, claimed } = await registry.creditOf(operator.accountId);
  const amount = credited - claimed;
  if (amount <= 0n) return null;
  const ledger = await createHederaLedger({ profile, addressBook, operator });
  try {
    // Tokens can only arrive where they are associated; asking twice does nothing.
    await ledger.accounts.associate(addressBook.token.id);
    const { transactionId, consensusTimestamp } = await performCall(
      ledger,
      profile,
      ledger.planner.claim(),
      systemClock,
    );
    return { account: operator.accountId, amount: String(amount), transactionId, consensusTimestamp };
  } finally {
    ledger.close();
  }
}
