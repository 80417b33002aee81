import { readFile, writeFile } from 'node:fs/promises';
import { type ControlClient, type ControlRequest, type ControlState, connectControl } from '@tensornode/devnet';
import { fault, networkPorts } from '@tensornode/protocol';
import type { Command, SharedOptions } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { listRunningNetworks } from '../network-file.ts';
import type { FAULT_NAMES } from './devnet-fault-names.ts';

interface ControlOptions extends SharedOptions {
  /** URL of the control API; wins over name and port base. */
  readonly url?: string;
  readonly portBase?: number;
}

type Control<O> = Command<O & ControlOptions>;

/** Runs `work` with the control API of the devnet that is meant, then prints what it returned, or the state that it left. */
function withControl<O>(
  work: (control: ControlClient, options: O) => Promise<Record<string, unknown> | undefined>,
): Control<O> {
  return async (options, { output }) => {
    const control = connectControl(options.url ?? (await controlUrl(options)));
    const done = await work(control, options);
    const document = done ?? (await control.state());
    output.result(document, () => (done === undefined ? describe(document as ControlState) : line(done)));
    return EXIT.ok;
  };
}

async function controlUrl({ name, portBase }: ControlOptions): Promise<string> {
  const named = name === undefined ? undefined : (await listRunningNetworks()).find((n) => n.name === name);
  return `http://127.0.0.1:${networkPorts(named?.portBase ?? portBase ?? 0).devnetControl}`;
}

export const showControlState = withControl(async () => undefined);

export const setProfile = withControl<{ readonly profileName: 'off' | 'realistic' }>(
  async (control, { profileName }) => {
    await control.profile(profileName);
    return undefined;
  },
);

/** Constant delays, milliseconds. */
export const setDelays = withControl<{ readonly finality?: number; readonly mirror?: number }>(
  async (control, { finality, mirror }) => {
    if (finality === undefined && mirror === undefined)
      throw fault('TN-8007', { detail: 'Give --finality or --mirror, milliseconds' });
    await control.delays({
      ...(finality === undefined ? {} : { finalityMs: finality }),
      ...(mirror === undefined ? {} : { mirrorLagMs: mirror }),
    });
    return undefined;
  },
);

interface FaultOptions {
  readonly what: (typeof FAULT_NAMES)[number];
  readonly code?: string;
  readonly kind?: string;
  readonly method?: string;
  readonly path?: string;
  readonly times: number;
}

/** What goes wrong next. */
export const injectFault = withControl<FaultOptions>(async (control, options) => {
  await control.fault(toFault(options));
  return undefined;
});

function toFault({ what, code, kind, method, path, times }: FaultOptions): ControlRequest<'fault'> {
  const ofKind = kind === undefined ? {} : { kind };
  const ofPath = path === undefined ? {} : { path };
  const withCode = (): string => {
    if (code === undefined)
      throw fault('TN-8007', { detail: `"${what}" needs --code, for example --code INVALID_SIGNATURE` });
    return code;
  };
  switch (what) {
    case 'busy':
      return { at: 'precheck', status: 'BUSY', ...ofKind, times };
    case 'expired':
      return { at: 'precheck', status: 'TRANSACTION_EXPIRED', ...ofKind, times };
    case 'precheck':
      return { at: 'precheck', status: withCode(), ...ofKind, times };
    case 'receipt':
      return { at: 'handle', status: withCode(), ...ofKind, times };
    case 'hts':
      return { at: 'handle', child: true, status: withCode(), ...ofKind, times };
    case 'drop-reply':
    case 'reset-stream':
      return {
        at: 'reply',
        how: what === 'drop-reply' ? 'drop' : 'reset',
        ...(method === undefined ? {} : { method }),
        times,
      };
    case 'mirror-stale':
      return { at: 'mirror', stale: true, ...ofPath, times };
    case 'mirror-404':
    case 'mirror-429':
    case 'mirror-500':
    case 'mirror-502':
    case 'mirror-503':
      return { at: 'mirror', httpStatus: MIRROR_STATUS[what], ...ofPath, times };
  }
}

const MIRROR_STATUS = {
  'mirror-404': 404,
  'mirror-429': 429,
  'mirror-500': 500,
  'mirror-502': 502,
  'mirror-503': 503,
} as const;

/** So many transactions per second, or those throttles that file 0.0.123 names. */
export const setThrottle = withControl<{ readonly perSecond: number | 'file'; readonly kind?: string }>(
  async (control, { perSecond, kind }) => {
    if (perSecond === 'file' && kind !== undefined)
      throw fault('TN-8007', { detail: 'The file names its own kinds: leave --kind out' });
    if (perSecond === 'file') await control.throttle({ file: true });
    else await control.throttle({ perSecond, ...(kind === undefined ? {} : { kind }) });
    return undefined;
  },
);

/** Ends every fault, throttle and delay. */
export const resetControls = withControl(async (control) => {
  await control.reset();
  return undefined;
});

export const setSeed = withControl<{ readonly seedNumber: number }>(async (control, { seedNumber }) => {
  await control.seed(seedNumber);
  return undefined;
});

/** Sets the ledger's clock forward. */
export const travelInTime = withControl<{ readonly durationMs: number }>(async (control, { durationMs }) => {
  await control.travel(durationMs);
  return undefined;
});

export const takeSnapshot = withControl(async (control) => ({ snapshot: await control.snapshot() }));

export const revertToSnapshot = withControl<{ readonly id: number }>(async (control, { id }) => {
  await control.revert(id);
  return undefined;
});

export const removeSnapshot = withControl<{ readonly id: number }>(async (control, { id }) => {
  await control.removeSnapshot(id);
  return undefined;
});

/** Writes the whole ledger into one SQLite file. */
export const dumpLedger = withControl<{ readonly file: string }>(async (control, { file }) => {
  const bytes = await control.dump();
  await writeFile(file, bytes, { mode: 0o600 });
  return { file, bytes: bytes.length };
});

/** Goes on with the ledger of a dump. */
export const loadLedger = withControl<{ readonly file: string }>(async (control, { file }) => {
  await control.load(new Uint8Array(await readDump(file)));
  return undefined;
});

async function readDump(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw fault('TN-8007', { detail: `${file} cannot be read`, facts: { file }, cause: error });
  }
}

function describe(state: ControlState): string {
  const [least, most] = state.finalityMs;
  const faults = state.faults.map((one) => `  Fault        ${line(one)}`);
  const throttles = state.throttles.map((one) => `  Throttle     ${line(one)}`);
  return [
    '',
    `  Finality     ${least === most ? least : `${least}-${most}`} ms`,
    `  Mirror lag   ${state.mirrorLagMs} ms`,
    ...faults,
    ...throttles,
    ...(state.throttleFile ? ['  Throttles    those of file 0.0.123'] : []),
    `  Last block   ${state.lastBlock}`,
    `  Ledger time  ${new Date(state.ledgerTimeMs).toISOString()}`,
    `  Snapshots    ${state.snapshots.length === 0 ? 'none' : state.snapshots.join(', ')}`,
    '',
  ].join('\n');
}

function line(facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ');
}
