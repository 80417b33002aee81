import { fault } from '@tensornode/protocol';
import type { PermitState, RegistryReader, SubnetParameters, SubnetState } from '@tensornode/registry';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { ParametersResult, SubnetViewResult } from './contract-views.ts';
import { isRevert } from './is-revert.ts';

type Directory = Pick<RegistryReader, 'accountOf' | 'addressOf'>;
type SubnetReads = Pick<RegistryReader, 'subnets' | 'subnet' | 'permits' | 'stakeOf' | 'subnetTopic'>;

const PAGE = 50n;

/** Reads of `SubnetRegistry` and of the permits in `StakeVault`. */
export function readSubnets(caller: ContractCaller, directory: Directory): SubnetReads {
  async function complete(view: SubnetViewResult): Promise<SubnetState> {
    const [parameters, owner] = await Promise.all([
      caller.view<ParametersResult>('SubnetRegistry', 'parameters', [view.subnetId]),
      directory.accountOf(view.owner),
    ]);
    return {
      subnet: Number(view.subnetId),
      name: view.name,
      owner,
      topicId: `0.0.${view.topicNum}`,
      paused: view.paused,
      retired: view.retired,
      emissionSharePpm: view.emissionSharePpm,
      createdAt: Number(view.createdAt),
      parameters: toParameters(parameters),
    };
  }

  async function subnet(id: number): Promise<SubnetState | null> {
    try {
      return await complete(await caller.view<SubnetViewResult>('SubnetRegistry', 'subnet', [BigInt(id)]));
    } catch (error) {
      if (isRevert(error, 'SubnetUnknown')) return null;
      throw error;
    }
  }

  return {
    subnet,
    async subnets() {
      const found: SubnetViewResult[] = [];
      for (let offset = 0n; ; offset += PAGE) {
        const page = await caller.view<SubnetViewResult[]>('SubnetRegistry', 'getSubnetPage', [offset, PAGE]);
        found.push(...page);
        if (page.length < PAGE) return Promise.all(found.map(complete));
      }
    },
    async permits(id) {
      const [validators, stakes] = await caller.view<[string[], bigint[]]>('StakeVault', 'permitsOf', [BigInt(id)]);
      return Promise.all(
        validators.map(
          async (address, i): Promise<PermitState> => ({
            validator: await directory.accountOf(address),
            stake: stakes[i] ?? 0n,
          }),
        ),
      );
    },
    async stakeOf(account) {
      return caller.view<bigint>('StakeVault', 'stakeOf', [await directory.addressOf(account)]);
    },
    async subnetTopic(id) {
      if (!Number.isSafeInteger(id) || id < 0) throw fault('TN-1004', { detail: `There is no subnet ${id}` });
      return (await subnet(id))?.topicId ?? null;
    },
  };
}

function toParameters(result: ParametersResult): SubnetParameters {
  const { epochSeconds, maxInstances, maxValidators, ownerBps, validatorBps, minerBps } = result;
  const { kappaBps, bondPenaltyPpm, alphaLowPpm, alphaHighPpm, alphaSteepness } = result;
  const { forfeitPpm, immunitySeconds, shadowEpochs, minStake, bondTinybar, scorerHash } = result;
  return {
    epochSeconds,
    maxInstances,
    maxValidators,
    ownerBps,
    validatorBps,
    minerBps,
    kappaBps,
    bondPenaltyPpm,
    alphaLowPpm,
    alphaHighPpm,
    alphaSteepness,
    forfeitPpm,
    immunitySeconds,
    shadowEpochs,
    minStake,
    bondTinybar,
    scorerHash: scorerHash.slice(2).toLowerCase(),
  };
}
