import {
  authorize,
  type CallContext,
  fault,
  type GovernanceChange,
  type PlannedCall,
  proposeRequestSchema,
} from '@tensornode/protocol';
import { GOVERN } from '../verbs/access-rules.ts';
import { subnetParametersSchema } from '../verbs/create-subnet.ts';
import { parseInput } from '../verbs/parse-input.ts';
import type { GovernanceAction, GovernanceVerbPorts } from './ports.ts';

/** Who follows the epoch controller. */
const CONTROLLED = ['WeightBoard', 'ConsensusEngine', 'HederaTokenDistributor', 'StakeVault'] as const;

/**
 * Plans a proposal. Changes of parameters are checked against the contract's bounds before anything is sent.
 * @throws TensorNodeError TN-1001, TN-1004 for an unknown subnet, TN-1005 or TN-1006
 */
export async function planProposal(ctx: CallContext, input: unknown, ports: GovernanceVerbPorts): Promise<PlannedCall> {
  authorize(ctx.caller, GOVERN);
  const { description, changes } = parseInput(proposeRequestSchema, input);
  const actions: GovernanceAction[] = [];
  for (const change of changes) actions.push(...(await actionsOf(change, ports)));
  return ports.planner.propose(actions, description);
}

async function actionsOf(change: GovernanceChange, ports: GovernanceVerbPorts): Promise<GovernanceAction[]> {
  switch (change.change) {
    case 'parameters':
      return [await parameterChange(change, ports)];
    case 'emission-share':
      return [action('SubnetRegistry', 'setEmissionShare', [change.subnet, change.sharePpm])];
    case 'controller':
      return CONTROLLED.map((contract) => action(contract, 'setController', [change.address]));
    default:
      return [action(change.contract, change.function, change.args)];
  }
}

async function parameterChange(
  { subnet, set }: Extract<GovernanceChange, { change: 'parameters' }>,
  { reader }: GovernanceVerbPorts,
): Promise<GovernanceAction> {
  const known = await reader.subnet(subnet);
  if (known === null) throw fault('TN-1004', { detail: `There is no subnet ${subnet}` });
  const { minStake, bondTinybar, ...rest } = known.parameters;
  const current: Record<string, unknown> = { ...rest, minStake: String(minStake), bondTinybar: String(bondTinybar) };
  for (const name of Object.keys(set)) {
    if (name in current) continue;
    throw fault('TN-1001', {
      detail: `A subnet has no parameter "${name}"`,
      fix: `Its parameters are ${Object.keys(current).join(', ')}`,
    });
  }
  const wanted = parseInput(subnetParametersSchema, { ...current, ...set });
  const tuple = {
    ...wanted,
    minStake: String(wanted.minStake),
    bondTinybar: String(wanted.bondTinybar),
    scorerHash: `0x${wanted.scorerHash}`,
  };
  return action('SubnetRegistry', 'updateParameters', [subnet, tuple]);
}

function action(
  contract: GovernanceAction['contract'],
  functionName: string,
  args: readonly unknown[],
): GovernanceAction {
  return { contract, functionName, args };
}
