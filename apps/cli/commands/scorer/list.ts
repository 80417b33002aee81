import { isTensorNodeError } from '@tensornode/kernel';
import { scorersOfEpoch } from '@tensornode/protocol';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import type { Command, SharedOptions } from '../../command.ts';
import { EXIT } from '../../exit-codes.ts';
import { formatTable } from '../../output/table.ts';
import { networkView } from '../network-view.ts';

interface SubnetScorer {
  readonly subnet: number;
  readonly name: string;
  readonly counting: string;
  readonly shadow: string | null;
  /** True when this version brings the counting scorer and runs it natively. */
  readonly builtin: boolean;
}

/** The built-in scorers, and of a running network which scorer judges each subnet. */
export const list: Command<object> = async (options, { output }) => {
  const builtin = BUILTIN_SCORERS.map(({ name, version, pin }) => ({ name, version, pin }));
  const subnets = await subnetScorers(options);
  output.result({ builtin, subnets }, (paint) =>
    [
      '',
      formatTable(
        [{ title: 'Built in' }, { title: 'Version', align: 'right' }, { title: 'Pin', flexible: true }],
        builtin.map(({ name, version, pin }) => [name, String(version), pin]),
        output.width,
      ),
      '',
      subnets === null
        ? paint('dim', '  No network runs here, so no subnet is shown.')
        : formatTable(
            [{ title: 'Subnet' }, { title: 'Runs' }, { title: 'Scorer', flexible: true }, { title: 'In shadow' }],
            subnets.map(({ subnet, name, counting, shadow, builtin: native }) => [
              `${subnet} ${name}`,
              native ? 'natively' : 'sandbox',
              counting,
              shadow === null ? '-' : `${shadow.slice(0, 12)}…`,
            ]),
            output.width,
          ),
      '',
    ].join('\n'),
  );
  return EXIT.ok;
};

async function subnetScorers(options: SharedOptions): Promise<SubnetScorer[] | null> {
  try {
    const view = await networkView(options);
    const { createLedgerReader } = await import('@tensornode/driver-ledger');
    const { registry } = createLedgerReader(view);
    const subnets = await registry.subnets();
    return await Promise.all(
      subnets.map(async ({ subnet, name }) => {
        const [history, epoch] = await Promise.all([registry.scorerHistory(subnet), registry.currentEpoch(subnet)]);
        const { counting, shadow } = scorersOfEpoch(history, epoch?.start ?? 0);
        return { subnet, name, counting, shadow, builtin: BUILTIN_SCORERS.some(({ pin }) => pin === counting) };
      }),
    );
  } catch (error) {
    if (isTensorNodeError(error) && error.code === 'TN-8003') return null;
    throw error;
  }
}
