import type { RegistryView } from '@tensornode/registry';
import type { Probe } from '../ports.ts';

export interface ProbeDeps {
  checkDatabase(): Promise<void>;
  checkEvidence(): Promise<unknown>;
  readonly view: Pick<RegistryView, 'ageMs' | 'picture'>;
  readonly mirrorRest: string;
  readonly workerUrl: string;
}

/** A picture of the registry that is older says that the ledger is away. */
const MAX_AGE_MS = 15_000;

/** What this gateway leans on. Without the database nothing is accepted; without ledger or worker rounds wait, and chat goes on. */
export function gatewayProbes({ checkDatabase, checkEvidence, view, mirrorRest, workerUrl }: ProbeDeps): Probe[] {
  return [
    { name: 'database', required: true, check: () => checkDatabase().then(() => ({ ok: true, detail: 'answers' })) },
    {
      name: 'evidence',
      required: true,
      check: () => checkEvidence().then(() => ({ ok: true, detail: 'readable' })),
    },
    {
      name: 'registry',
      required: false,
      check: async () => {
        const age = view.ageMs();
        if (age === Number.POSITIVE_INFINITY) return { ok: false, detail: 'never read' };
        return { ok: age < MAX_AGE_MS, detail: `read ${(age / 1_000).toFixed(1)} s ago` };
      },
    },
    {
      name: 'instances',
      required: false,
      check: async () => {
        const count = [...view.picture().active.values()].flat().length;
        return { ok: count > 0, detail: `${count} active` };
      },
    },
    {
      name: 'mirror',
      required: false,
      check: (signal) => answers(`${mirrorRest}/api/v1/network/nodes?limit=1`, signal),
    },
    { name: 'worker', required: false, check: (signal) => answers(`${workerUrl}/healthz`, signal) },
  ];
}

async function answers(url: string, signal: AbortSignal): Promise<{ ok: boolean; detail: string }> {
  try {
    const response = await fetch(url, { signal });
    await response.body?.cancel();
    return { ok: response.ok, detail: `${url} answers ${response.status}` };
  } catch (error) {
    return { ok: false, detail: `${url}: ${reasonOf(error)}` };
  }
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return 'no answer';
  if (cause.name === 'TimeoutError') return 'no answer in time';
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
