import type { AddressBook, LedgerCall, Proposal } from '@tensornode/protocol';
import type { GovernancePlanner } from '@tensornode/registry';
import { encodeAbiParameters, keccak256, toBytes } from 'viem/utils';
import { ABIS } from '../contracts/abis.ts';
import { planCall } from '../contracts/create-call-planner.ts';
import { GAS, MAX_GAS } from '../contracts/plan-gas.ts';
import { type EncodedAction, encodeAction } from './action-codec.ts';

/** Governor.VoteType. */
const SUPPORT = { against: 0, for: 1, abstain: 2 } as const;
const PROPOSAL_TYPES = [
  { type: 'address[]' },
  { type: 'uint256[]' },
  { type: 'bytes[]' },
  { type: 'bytes32' },
] as const;

/** Encodes the calls of `GovernancePlanner` against an address book. Pure. */
export function planGovernance({ contracts }: Pick<AddressBook, 'contracts'>): GovernancePlanner {
  const governor = (functionName: string, args: readonly unknown[], gas: number): LedgerCall =>
    planCall(
      { id: contracts.TensorNodeGovernor.id, name: 'TensorNodeGovernor', abi: ABIS.TensorNodeGovernor },
      functionName,
      args,
      Math.min(gas, MAX_GAS),
      0n,
    );
  const step = (functionName: string, { actions, description }: Proposal, gas: number) => {
    const encoded = actions.map(({ address, data }) => ({ target: address, data: data as `0x${string}` }));
    return governor(functionName, [...listsOf(encoded), keccak256(toBytes(description))], gas);
  };
  return {
    propose(actions, description) {
      const lists = listsOf(actions.map((action) => encodeAction(action, contracts)));
      const bytes = lists[2].reduce((sum, data) => sum + data.length, description.length);
      const call = governor('propose', [...lists, description], GAS.propose + 100 * bytes);
      const hashed = encodeAbiParameters(PROPOSAL_TYPES, [...lists, keccak256(toBytes(description))] as never);
      return { proposal: String(BigInt(keccak256(hashed))), call };
    },
    vote: (proposal, support) => governor('castVote', [BigInt(proposal), SUPPORT[support]], GAS.vote),
    queue: (proposal) => step('queue', proposal, GAS.queue + 60_000 * proposal.actions.length),
    execute: (proposal) => step('execute', proposal, GAS.execute + 400_000 * proposal.actions.length),
    delegate: (toAddress) =>
      planCall(
        { id: contracts.StakeVault.id, name: 'StakeVault', abi: ABIS.StakeVault },
        'delegate',
        [toAddress],
        GAS.delegate,
        0n,
      ),
  };
}

function listsOf(actions: readonly EncodedAction[]): [string[], bigint[], `0x${string}`[]] {
  return [actions.map(({ target }) => target), actions.map(() => 0n), actions.map(({ data }) => data)];
}
