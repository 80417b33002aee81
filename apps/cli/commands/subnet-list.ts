import type { Subnet } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { plainText } from '../output/paint.ts';
import { formatTable } from '../output/table.ts';
import { gatewayClient } from './gateway-client.ts';

/** Prints all subnets. */
export const listSubnets: Command<object> = async (options, { output, signal }) => {
  const client = await gatewayClient(options);
  const subnets: Subnet[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.subnets.list({ limit: 100, signal, ...(cursor === undefined ? {} : { cursor }) });
    subnets.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  output.result({ subnets }, () =>
    formatTable(
      [
        { title: 'subnet', align: 'right' },
        { title: 'name', flexible: true },
        { title: 'state' },
        { title: 'instances', align: 'right' },
        { title: 'validators', align: 'right' },
        { title: 'epoch', align: 'right' },
        { title: 'emission', align: 'right' },
        { title: 'topic' },
      ],
      subnets.map((subnet) => [
        String(subnet.subnet),
        plainText(subnet.name),
        subnet.state,
        String(subnet.instances),
        String(subnet.validators),
        String(subnet.epoch),
        `${subnet.emissionShare / 100} %`,
        subnet.topicId ?? '-',
      ]),
      output.width,
    ),
  );
  return EXIT.ok;
};
