import type { Command } from 'commander';
import type { CommandContext } from './command.ts';

/** How a command's function becomes commander's action; see `createProgram`. */
type Act = (
  load: () => Promise<(options: never, context: CommandContext) => Promise<number>>,
  names?: readonly string[],
) => (...given: unknown[]) => Promise<void>;

/** `tensornode scorer …`: everything about judging that needs no network. */
export function addScorerCommands(program: Command, run: Act): void {
  const scorer = program.command('scorer').description('how answers are judged');
  scorer
    .command('bench <file>')
    .description('measure the scorer on labelled answers (JSONL, or a JSON document with rows), without a network')
    .option('--plot <file>', 'where the calibration plot (SVG) goes')
    .action(run(async () => (await import('./commands/scorer/bench.ts')).benchScorerFile, ['file']));
}
