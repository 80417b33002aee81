import { type Epoch, fault } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { formatAmount } from '../output/amount.ts';
import { formatTable } from '../output/table.ts';
import { gatewayClient } from './gateway-client.ts';

/** Prints an epoch with its credits; without a number the latest that paid. */
export const showEpoch: Command<{ readonly number?: string; readonly subnet: number }> = async (
  options,
  { output, signal },
) => {
  if (options.number !== undefined && !/^(0|[1-9]\d{0,15})$/.test(options.number)) {
    throw fault('TN-8007', {
      detail: `"${options.number}" is no epoch`,
      fix: 'Give a whole number, or none for the latest epoch that paid',
    });
  }
  const client = await gatewayClient(options);
  const epoch = await client.epochs.get(
    options.subnet,
    options.number === undefined ? 'latest-paid' : Number(options.number),
    { signal },
  );
  const { token } = (await client.network.get({ signal })).addressBook;
  const { subnet, state, minted, credits } = epoch;
  output.result({ subnet, epoch: epoch.epoch, state, minted, credits }, (paint) => {
    const rows = credits.map(({ account, role, amount }) => [account, role, formatAmount(amount, token)]);
    const head = `  Epoch ${epoch.epoch} of subnet ${subnet}   ${paint('strong', state)}${epoch.reason === null ? '' : `   ${epoch.reason}`}`;
    const table = formatTable(
      [{ title: '  account' }, { title: 'role' }, { title: 'amount', align: 'right' }],
      rows.map(([account, ...rest]) => [`  ${account}`, ...rest]),
      output.width,
    );
    return [
      '',
      head,
      '',
      ...(rows.length === 0 ? ['  Nothing was minted.'] : [table, '', `  minted  ${formatAmount(minted, token)}`]),
      '',
    ].join('\n');
  });
  return EXIT.ok;
};

/** Prints epochs, newest first. */
export const listEpochs: Command<{ readonly subnet: number; readonly limit: number }> = async (
  options,
  { output, signal },
) => {
  const client = await gatewayClient(options);
  const { items } = await client.epochs.list(options.subnet, {
    limit: Math.min(100, Math.max(1, options.limit)),
    signal,
  });
  const { token } = (await client.network.get({ signal })).addressBook;
  const line = (epoch: Epoch): string[] => [
    String(epoch.epoch),
    epoch.state,
    formatAmount(epoch.minted, token),
    String(epoch.credits.length),
    epoch.reason ?? '',
  ];
  output.result({ epochs: items }, () =>
    formatTable(
      [
        { title: 'epoch', align: 'right' },
        { title: 'state' },
        { title: 'minted', align: 'right' },
        { title: 'credits', align: 'right' },
        { title: '', flexible: true },
      ],
      items.map(line),
      output.width,
    ),
  );
  return EXIT.ok;
};
