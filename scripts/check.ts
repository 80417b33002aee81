/**
 * `npm run check [task …]`: types, lint and format, layers and circles, dead code, our own rules. No services, seconds.
 * With arguments only the tasks whose name contains one of them run, for example `npm run check -- types layers`.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isWanted, TASKS, type Task, type TaskResult } from './check/tasks.ts';

const ROOT = join(import.meta.dirname, '..');

async function runTask(task: Task): Promise<TaskResult> {
  const startedAt = performance.now();
  const result = await task.run(ROOT);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${result.ok ? '✓' : '✗'} ${task.name.padEnd(20)} ${seconds.padStart(5)} s`);
  if (result.output !== '' && (!result.ok || task.name === 'own rules')) {
    console.log(result.output.replaceAll(/^/gm, '    '));
  }
  return result;
}

async function main(wanted: readonly string[]): Promise<void> {
  const startedAt = performance.now();
  const queue = TASKS.filter((task) => isWanted(task, ROOT)).filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  );
  const total = queue.length;
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
      if (!(await runTask(task)).ok) failed.push(task.name);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    failed.length === 0
      ? `check: ${total} of ${total} in order, ${seconds} s\n`
      : `check: ${failed.length} of ${total} failed (${failed.join(', ')}), ${seconds} s\n`,
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}

await main(process.argv.slice(2));
