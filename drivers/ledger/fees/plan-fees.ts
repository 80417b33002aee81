import type { AddressBook } from '@tensornode/protocol';
import type { FeePlanner } from '@tensornode/registry';
import { ABIS, TOKEN_ABI } from '../contracts/abis.ts';
import { planCall } from '../contracts/create-call-planner.ts';
import { GAS } from '../contracts/plan-gas.ts';

/** Encodes the calls of `FeePlanner` against an address book. Pure. */
export function planFees({ contracts, token }: Pick<AddressBook, 'contracts' | 'token'>): FeePlanner {
  const { id, evmAddress } = contracts.FeeCollector;
  const collector = (functionName: string, args: readonly unknown[], gas: number) =>
    planCall({ id, name: 'FeeCollector', abi: ABIS.FeeCollector }, functionName, args, gas, 0n);
  return {
    approve: (amount) =>
      planCall({ id: token.id, name: 'Token', abi: TOKEN_ABI }, 'approve', [evmAddress, amount], GAS.approve, 0n),
    deposit: (amount) => collector('deposit', [amount], GAS.depositFees),
    withdraw: (amount) => collector('withdraw', [amount], GAS.withdrawFees),
    openLease: (spender, amount, until) => collector('openLease', [spender, amount, BigInt(until)], GAS.openLease),
    closeLease: (payer, spender) => collector('closeLease', [payer, spender], GAS.closeLease),
  };
}
