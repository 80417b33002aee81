import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PLANTED_BUGS } from './planted-bugs.ts';

const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url));
const MANY_SEEDS = '1000000';

export interface Hunt {
  readonly bug: string;
  readonly found: boolean;
  readonly seed: number | null;
  readonly violation: string | null;
  readonly seconds: number;
}

/** Plants every bug in a process of its own and lets it run until it is found. @returns the exit code: 1 when one was not */
export async function findBugs(minutes: number): Promise<number> {
  const hunts: Hunt[] = [];
  for (const { name, what } of PLANTED_BUGS) {
    const hunt = await huntBug(name, { minutes });
    hunts.push(hunt);
    process.stdout.write(
      hunt.found
        ? `found   ${name.padEnd(24)} seed ${String(hunt.seed).padEnd(6)} ${hunt.seconds.toFixed(1).padStart(6)} s  ${hunt.violation?.slice(0, 110)}\n`
        : `MISSED  ${name.padEnd(24)} ${what} (${hunt.seconds.toFixed(0)} s)\n`,
    );
  }
  const missed = hunts.filter(({ found }) => !found);
  process.stdout.write(`${hunts.length - missed.length} of ${hunts.length} planted bugs found\n`);
  return missed.length === 0 ? 0 : 1;
}

/** Looks for one planted bug, from seed 1 on or at one seed alone. */
export async function huntBug(
  name: string,
  options: { readonly minutes: number; readonly seed?: number },
): Promise<Hunt> {
  const began = performance.now();
  const range = options.seed === undefined ? ['--seed', '1', '--seeds', MANY_SEEDS] : ['--seed', String(options.seed)];
  const child = spawn(process.execPath, [MAIN, '--json', '--bug', name, ...range], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  let outOfTime = false;
  const timer = setTimeout(() => {
    outOfTime = true;
    child.kill('SIGKILL');
  }, options.minutes * 60_000);
  await new Promise<void>((resolve) => child.once('close', () => resolve()));
  clearTimeout(timer);
  const seconds = (performance.now() - began) / 1_000;
  const text = Buffer.concat(output).toString().trim();
  if (text === '' && !outOfTime) throw new Error(`the hunt for ${name} ended before it began: see the lines above`);
  const result = text === '' ? null : (JSON.parse(text) as { ok: boolean; seed?: number; violation?: string });
  return {
    bug: name,
    found: result !== null && !result.ok,
    seed: result?.seed ?? null,
    violation: result?.violation ?? null,
    seconds,
  };
}
