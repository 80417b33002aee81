import type { AddressBook, AnswerStatement } from '@tensornode/protocol';
import type { CourtPlanner } from '@tensornode/registry';
import { ABIS } from '../contracts/abis.ts';
import { planCall } from '../contracts/create-call-planner.ts';
import { GAS } from '../contracts/plan-gas.ts';

/** Encodes the call of `CourtPlanner` against an address book. Pure. */
export function planCourt({ contracts }: Pick<AddressBook, 'contracts'>): CourtPlanner {
  const court = { id: contracts.EvidenceCourt.id, name: 'EvidenceCourt', abi: ABIS.EvidenceCourt };
  return {
    submit: (first, second) => {
      const args = [first, second].flatMap(({ statement, signature }) => [tupleOf(statement), `0x${signature}`]);
      return planCall(court, 'submit', args, GAS.submitCase, 0n);
    },
  };
}

function tupleOf({ instanceId, issuedAt, ...hashes }: AnswerStatement): Record<string, unknown> {
  const words = Object.fromEntries(Object.entries(hashes).map(([name, hex]) => [name, `0x${hex}`]));
  return { instanceId: BigInt(instanceId), issuedAt: BigInt(issuedAt), ...words };
}
