import { systemClock } from '@tensornode/kernel';
import { fault, type LedgerCall } from '@tensornode/protocol';
import type { InstanceState, RegistryReader } from '@tensornode/registry';
import { createHederaLedger, createLedgerReader } from '../hedera/create-hedera-ledger.ts';
import type { HederaLedger, HederaOperator } from '../hedera/ledger-options.ts';
import { performCall } from '../hedera/perform-call.ts';
import type { DefaultNetwork, DefaultNetworkInput } from './deployment-types.ts';
import { findGrants } from './find-grants.ts';

type Miner = DefaultNetworkInput['miners'][number];
/** Does one account's calls, in order. */
type Act = (call: (ledger: HederaLedger) => LedgerCall | Promise<LedgerCall>) => Promise<void>;

/**
 * Brings validator and miners of the default network to the wanted state: grant → stake → permit → node entry; association, one instance each with
 * bond and answer key. Reads first and does only what is missing, so that it may run at every start; when all is there it sends nothing
 * and does not even load the SDK.
 * @throws TensorNodeError TN-3001, TN-3002, TN-3003, TN-3004, TN-3007; TN-8006 for published keys on a public network
 */
export async function bootstrapDefaultNetwork(input: DefaultNetworkInput): Promise<DefaultNetwork> {
  const { profile, addressBook, clock = systemClock } = input;
  const { registry } = createLedgerReader({ profile, addressBook });
  const open = (operator: HederaOperator) => createHederaLedger({ profile, addressBook, operator, clock });

  // The SDK shares one connection per address among all clients of a process: closing one cuts the others, so all are closed together at the end.
  const opened: Promise<HederaLedger>[] = [];

  /** Opens an account's ledger only when it has something to do. */
  async function as(operator: HederaOperator, work: (act: Act, ledger: () => Promise<HederaLedger>) => Promise<void>) {
    let own: Promise<HederaLedger> | undefined;
    const ledger = (): Promise<HederaLedger> => {
      if (own === undefined) {
        own = open(operator);
        opened.push(own);
      }
      return own;
    };
    const act: Act = async (call) => {
      const opener = await ledger();
      await performCall(opener, profile, await call(opener), clock);
    };
    await work(act, ledger);
  }

  const { validator, miners } = input;
  const prepared = await Promise.allSettled([
    as(validator.operator, (act, ledger) => prepareValidator(input, registry, act, ledger)),
    // One after the other: ids follow the order of the list, so that the same miner is instance 1 on every new network.
    inOrder(miners, (miner) => as(miner.operator, (act, ledger) => prepareMiner(input, miner, registry, act, ledger))),
  ]);
  for (const own of await Promise.allSettled(opened)) if (own.status === 'fulfilled') own.value.close();
  for (const one of prepared) if (one.status === 'rejected') throw one.reason;
  return {
    validator: validator.operator.accountId,
    miners: await Promise.all(
      miners.map(async ({ operator, answerKey, url }) => {
        const own = await instanceOf(registry, operator.accountId, input.subnet);
        if (own === null) {
          throw fault('TN-3007', {
            detail: `The instance of ${operator.accountId} at ${url} (${answerKey}) is not there yet`,
          });
        }
        return { account: operator.accountId, instanceId: own.instanceId };
      }),
    ),
  };
}

async function inOrder<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await work(item);
}

async function prepareValidator(
  { validator, subnet, addressBook, profile }: DefaultNetworkInput,
  registry: RegistryReader,
  act: Act,
  ledger: () => Promise<HederaLedger>,
): Promise<void> {
  const { accountId } = validator.operator;
  const [staked, permits, node] = await Promise.all([
    registry.stakeOf(accountId),
    registry.permits(subnet),
    registry.node(accountId),
  ]);
  if (staked < validator.stake) {
    await (await ledger()).accounts.associate(addressBook.token.id);
    for (const index of await findGrants(profile, addressBook, accountId, registry)) {
      await act(({ planner }) => planner.releaseGenesis(index));
    }
    const missing = validator.stake - staked;
    await act(({ planner }) => planner.approveStake(missing));
    await act(({ planner }) => planner.stake(missing));
  }
  if (!permits.some((permit) => permit.validator === accountId)) {
    await act(({ planner }) => planner.requestPermit(subnet));
  }
  const { requestKey, gatewayUrl, evidenceUrl } = validator;
  const same = node?.requestKey === requestKey && node.gatewayUrl === gatewayUrl && node.evidenceUrl === evidenceUrl;
  if (!same) await act(({ planner }) => planner.setNode({ requestKey, gatewayUrl, evidenceUrl }));
}

async function prepareMiner(
  { subnet, addressBook }: DefaultNetworkInput,
  miner: Miner,
  registry: RegistryReader,
  act: Act,
  ledger: () => Promise<HederaLedger>,
): Promise<void> {
  const { accountId } = miner.operator;
  const own = await instanceOf(registry, accountId, subnet);
  if (own === null) {
    await (await ledger()).accounts.associate(addressBook.token.id);
    const [address, rules] = await Promise.all([registry.addressOf(accountId), registry.subnet(subnet)]);
    if (rules === null) throw fault('TN-1004', { detail: `There is no subnet ${subnet}` });
    await act(({ planner }) =>
      planner.registerInstance({
        subnet,
        minerAddress: address,
        payeeAddress: address,
        active: true,
        url: miner.url,
        answerKey: miner.answerKey,
        modelCardDigest: miner.modelCardDigest,
        bondTinybar: rules.parameters.bondTinybar,
      }),
    );
    return;
  }
  const { instanceId } = own;
  if (own.url !== miner.url || own.modelCardDigest !== miner.modelCardDigest) {
    await act(({ planner }) => planner.updateInstance(instanceId, miner.url, miner.modelCardDigest));
  }
  if (own.answerKey !== miner.answerKey.toLowerCase()) {
    await act(({ planner }) => planner.rotateAnswerKey(instanceId, miner.answerKey));
  }
  if (own.state === 'inactive') await act(({ planner }) => planner.setInstanceState(instanceId, true));
}

/** The account's oldest instance in the subnet: the default network gives each miner one. */
async function instanceOf(registry: RegistryReader, account: string, subnet: number): Promise<InstanceState | null> {
  const [first] = await registry.instancesOf(account, subnet);
  return first === undefined ? null : registry.instance(first);
}
