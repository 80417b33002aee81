import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '@tensornode/app-cli';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'reference', 'cli.md');

/** Commands in the order of `--help`; a group stands before its parts. */
const COMMANDS = [
  'up',
  'devnet',
  'devnet status',
  'doctor',
  'query',
  'receipt get',
  'receipt verify',
  'miner start',
  'claim',
  'subnet list',
  'epoch show',
  'epoch list',
  'audit',
  'consensus replay',
  'explain',
  'network deploy',
];

/** The reference of the command line, from the commands' own `--help`. */
export async function commandReference(): Promise<string> {
  const sections: string[] = [];
  for (const command of ['', ...COMMANDS]) {
    const title = command === '' ? 'tensornode' : `tensornode ${command}`;
    sections.push(
      `## ${title}\n\n\`\`\`text\n${await helpOf(command.split(' ').filter((word) => word !== ''))}\n\`\`\``,
    );
  }
  return [
    '# Command line',
    '',
    'Generated from the commands themselves by `node scripts/docs/list-commands.ts`.',
    '',
    'Every command takes `--json` (one JSON document on stdout, everything else on stderr), `--no-color`, `--name` and `--gateway`.',
    'Exit codes: 0 good, 1 failed, 2 used wrongly, 3 not ready, 130 interrupted. Amounts in JSON are decimal strings in the smallest unit.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

/** What the file says now. */
export function writtenReference(): string {
  return readFileSync(PAGE, 'utf8');
}

async function helpOf(words: readonly string[]): Promise<string> {
  let text = '';
  const stream = { write: (part: string) => (text += part) };
  await main([...words, '--help'], { env: {}, stdout: stream, stderr: stream });
  return text.trim();
}

if (import.meta.main) writeFileSync(PAGE, await commandReference());
