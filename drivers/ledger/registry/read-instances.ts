import type { InstanceState, KeyPeriod, NodeState, RegistryReader } from '@tensornode/registry';
import type { ContractCaller } from '../contracts/create-contract-caller.ts';
import type { InstanceResult, KeyPeriodResult, NodeResult } from './contract-views.ts';
import { isRevert } from './is-revert.ts';

type Directory = Pick<RegistryReader, 'accountOf' | 'addressOf'>;
type InstanceReads = Pick<
  RegistryReader,
  'instances' | 'instance' | 'instancesOf' | 'answerKeyHistory' | 'answerKeys' | 'nodes' | 'node' | 'requestKeyHistory'
>;

const PAGE = 50n;
const ZERO_ADDRESS = `0x${'0'.repeat(40)}`;
const ZERO_WORD = `0x${'0'.repeat(64)}`;

/** Reads of `InstanceRegistry`: instances, keys and nodes. */
export function readInstances(caller: ContractCaller, directory: Directory): InstanceReads {
  /** Removed instances never come back: what was read once stays true. */
  const gone = new Map<number, InstanceState>();
  const elsewhere = new Map<number, number>();

  async function toState(result: InstanceResult): Promise<InstanceState> {
    const [miner, payee] = await Promise.all([
      directory.accountOf(result.minerAddress),
      directory.accountOf(result.payee),
    ]);
    const answerKey = result.answerKey === ZERO_ADDRESS ? null : result.answerKey.toLowerCase();
    const active = result.state && answerKey !== null;
    const state: InstanceState = {
      instanceId: Number(result.instanceId),
      subnet: Number(result.subnetId),
      miner,
      payee,
      url: result.url,
      state: result.removed ? 'removed' : active ? 'active' : 'inactive',
      answerKey,
      modelCardDigest: result.modelDigest === ZERO_WORD ? null : result.modelDigest.slice(2).toLowerCase(),
      registeredAt: Number(result.registeredAt),
      bondTinybar: result.bondTinybar,
    };
    elsewhere.set(state.instanceId, state.subnet);
    if (state.state === 'removed') gone.set(state.instanceId, state);
    return state;
  }

  async function instance(id: number): Promise<InstanceState | null> {
    const known = gone.get(id);
    if (known !== undefined) return known;
    try {
      return await toState(await caller.view<InstanceResult>('InstanceRegistry', 'getInstance', [BigInt(id)]));
    } catch (error) {
      if (isRevert(error, 'InstanceUnknown')) return null;
      throw error;
    }
  }

  async function activePages(subnet: number): Promise<InstanceState[]> {
    const found: InstanceResult[] = [];
    for (let offset = 0n; ; offset += PAGE) {
      const args = [BigInt(subnet), offset, PAGE];
      const page = await caller.view<InstanceResult[]>('InstanceRegistry', 'getInstancePage', args);
      found.push(...page);
      if (page.length < PAGE) return Promise.all(found.map(toState));
    }
  }

  async function answerKeyHistory(id: number): Promise<KeyPeriod[]> {
    const periods = await caller.view<KeyPeriodResult[]>('InstanceRegistry', 'keyHistory', [BigInt(id)]);
    return periods.map((period) => toPeriod(period, period.key.toLowerCase()));
  }

  return {
    instance,
    answerKeyHistory,
    async instances(subnet) {
      const [count, active] = await Promise.all([
        caller.view<bigint>('InstanceRegistry', 'instanceCount'),
        activePages(subnet),
      ]);
      const seen = new Set(active.map(({ instanceId }) => instanceId));
      const others = Array.from({ length: Number(count) }, (_, index) => index + 1).filter(
        (id) => !seen.has(id) && (elsewhere.get(id) ?? subnet) === subnet,
      );
      const rest = await Promise.all(others.map(instance));
      return [...active, ...rest.filter((state) => state !== null && state.subnet === subnet)]
        .filter((state) => state !== null)
        .sort((a, b) => a.instanceId - b.instanceId);
    },
    async instancesOf(account, subnet) {
      const args = [await directory.addressOf(account), BigInt(subnet)];
      const ids = await caller.view<bigint[]>('InstanceRegistry', 'instanceIdsOf', args);
      return ids.map(Number);
    },
    async answerKeys(id, unixSeconds) {
      const history = await answerKeyHistory(id);
      return history
        .filter(({ validFrom, validUntil }) => validFrom <= unixSeconds && (validUntil ?? Infinity) > unixSeconds)
        .map(({ key }) => key);
    },
    async nodes() {
      const found: NodeResult[] = [];
      for (let offset = 0n; ; offset += PAGE) {
        const page = await caller.view<NodeResult[]>('InstanceRegistry', 'getNodePage', [offset, PAGE]);
        found.push(...page);
        if (page.length < PAGE) break;
      }
      return Promise.all(found.map(async (node) => toNode(node, await directory.accountOf(node.account))));
    },
    async node(account) {
      const args = [await directory.addressOf(account)];
      const node = await caller.view<NodeResult>('InstanceRegistry', 'node', args);
      return node.requestKey === ZERO_WORD ? null : toNode(node, account);
    },
    async requestKeyHistory(account) {
      const args = [await directory.addressOf(account)];
      const periods = await caller.view<KeyPeriodResult[]>('InstanceRegistry', 'requestKeyHistory', args);
      return periods.map((period) => toPeriod(period, period.key.slice(2).toLowerCase()));
    },
  };
}

function toPeriod(period: KeyPeriodResult, key: string): KeyPeriod {
  const validUntil = Number(period.validUntil);
  return { key, validFrom: Number(period.validFrom), validUntil: validUntil === 0 ? null : validUntil };
}

function toNode(node: NodeResult, account: string): NodeState {
  return {
    account,
    requestKey: node.requestKey.slice(2).toLowerCase(),
    gatewayUrl: node.gatewayUrl === '' ? null : node.gatewayUrl,
    evidenceUrl: node.evidenceUrl === '' ? null : node.evidenceUrl,
    changedAt: Number(node.changedAt),
  };
}
