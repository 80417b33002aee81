import type { Command } from 'commander';
import type { Act } from './scorer-commands.ts';

const scoped = (command: Command): Command =>
  command
    .option('--network <name>', 'devnet, testnet or mainnet instead of the local network')
    .option('--profile <file>', 'network profile instead of the local network')
    .option('--address-book <file>', 'address book of the network');
const signed = (command: Command): Command =>
  scoped(command)
    .option('--account <id>', 'account that signs (the first local one by default)')
    .option('--key-file <file>', 'private key of that account');

/** `tensornode fees …`: prepaid query fees of an account. */
export function addFeesCommands(program: Command, run: Act): void {
  const fees = program.command('fees').description('prepaid query fees of an account');
  scoped(fees.command('balance'))
    .description('what is free, leased to gateways and earned')
    .option('--account <id>', 'account to look at (the first local one by default)')
    .action(run(async () => (await import('./commands/fees.ts')).showFees));
  signed(fees.command('deposit <amount>'))
    .description('deposit tokens of the network, such as 12.5')
    .action(run(async () => (await import('./commands/fees.ts')).depositFees, ['amount']));
  signed(fees.command('withdraw <amount>'))
    .description('take back what is not leased')
    .action(run(async () => (await import('./commands/fees.ts')).withdrawFees, ['amount']));
}

/** `tensornode court …`: proving that an instance signed two answers to one ask. */
export function addCourtCommands(program: Command, run: Act): void {
  const court = program.command('court').description('cases against instances that contradicted themselves');
  signed(court.command('submit <files...>'))
    .description('file two contradicting signed answers: one file with both, or two signed statements or receipts')
    .action(run(async () => (await import('./commands/court.ts')).submitCase, ['files']));
  scoped(court.command('list'))
    .description('all cases, newest first')
    .action(run(async () => (await import('./commands/court.ts')).listCases));
}
