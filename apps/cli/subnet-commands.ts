import type { Command } from 'commander';
import type { Act } from './scorer-commands.ts';
import { wholeNumber } from './whole-number.ts';

/** `tensornode subnet …`: looking at subnets and creating one. */
export function addSubnetCommands(program: Command, run: Act): void {
  const subnet = program.command('subnet').description('subnets');
  subnet
    .command('list')
    .description('all subnets')
    .action(run(async () => (await import('./commands/subnet-list.ts')).listSubnets));
  subnet
    .command('create <title>')
    .description('create a subnet with a topic and a pinned scorer of your own')
    .option('--scorer <scorer>', 'a bundle or module of yours, or builtin', 'builtin')
    .option('--epoch-seconds <n>', 'length of an epoch, a multiple of 4 (as the first subnet by default)', wholeNumber)
    .option('--deposit <hbar>', 'refundable deposit in HBAR', wholeNumber, 100)
    .option('--set <name=value...>', 'other parameters, such as kappaBps=6000 (as the first subnet by default)')
    .option('--no-permit', 'the local validator does not ask for a permit in it')
    .option('--evidence-dir <folder>', 'evidence store of a node of your own (of the local network by default)')
    .option('--network <name>', 'devnet, testnet or mainnet instead of the local network')
    .option('--profile <file>', 'network profile instead of the local network')
    .option('--address-book <file>', 'address book of the network')
    .option('--account <id>', 'owner of the subnet (the first local account by default)')
    .option('--key-file <file>', 'private key of that account')
    .action(run(async () => (await import('./commands/subnet/create.ts')).create, ['title']));
}
