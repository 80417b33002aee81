import { setTimeout as pause } from 'node:timers/promises';
import { networkPorts } from '@tensornode/protocol';
import type { RunningNetwork } from '../run-network.ts';
import { findPart, PARTS, type Part } from './part-processes.ts';

export interface Kill {
  readonly part: Part;
  /** Milliseconds from kill -9 until the part's new process serves. */
  readonly servesAfterMs: number;
  /** Milliseconds until a query asked afterwards is scored and stands on the ledger; null where the next kill came before. */
  readonly wholeAfterMs: number | null;
}

export interface KillRun {
  readonly kills: readonly Kill[];
  /** Rounds that the gateway took in; each must end on the ledger. */
  readonly accepted: readonly string[];
  /** Queries that did not stand on the ledger within `GIVE_UP_MS`. */
  readonly lost: number;
}

export interface KillOptions {
  readonly network: RunningNetwork;
  readonly kills: number;
  readonly dice: () => number;
  readonly onKill?: (kill: Kill, index: number) => void;
  /** Longest pause between a part's return and the next kill, milliseconds. */
  readonly pauseMs: number;
}

const LOOK_MS = 40;
/** After every third kill the next one waits until the whole stack is back; the others come into the recovery of the one before. */
const ALONE = 3;
const REQUEST_MS = 2_000;
/** A part that is not back by then never will be. */
const GIVE_UP_MS = 240_000;

/**
 * Kills part after part of a running network with kill -9, waits each time until it serves again, and asks queries all the while: what the gateway
 * took in must end on the ledger, whoever dies.
 */
export async function killNetwork(options: KillOptions): Promise<KillRun> {
  const { network, dice } = options;
  const accepted: string[] = [];
  const anchored: Promise<number>[] = [];
  const kills: Kill[] = [];
  for (let index = 0; index < options.kills; index += 1) {
    // The worker last: it compares ledger and books when it starts.
    const part = index === options.kills - 1 ? 'worker' : (PARTS[Math.floor(dice() * PARTS.length)] as Part);
    const pid = await untilSome(() => findPart(network.pid, part));
    const began = performance.now();
    process.kill(pid, 'SIGKILL');
    // Never rejects: a query that does not arrive is told by its time.
    const whole = untilAnchored(network, accepted, began).catch(() => Number.POSITIVE_INFINITY);
    anchored.push(whole);
    await untilSome(async () => ((await findPart(network.pid, part)) === pid ? null : true));
    await untilSome(async () => ((await serves(network, part)) ? true : null));
    const servesAfterMs = performance.now() - began;
    const alone = index % ALONE === ALONE - 1 || index === options.kills - 1;
    const kill = { part, servesAfterMs, wholeAfterMs: alone ? await whole : null };
    kills.push(kill);
    options.onKill?.(kill, index);
    await pause(dice() * options.pauseMs);
  }
  const lost = (await Promise.all(anchored)).filter((ms) => !Number.isFinite(ms)).length;
  return { accepted, kills, lost };
}

/** Whether the part answers what others ask of it. */
async function serves({ portBase, gatewayUrl }: RunningNetwork, part: Part): Promise<boolean> {
  const ports = networkPorts(portBase);
  if (part === 'worker') return isOk(`http://127.0.0.1:${ports.worker}/healthz`);
  if (part === 'devnet') return isOk(`http://127.0.0.1:${ports.devnetMirrorRest}/api/v1/blocks?limit=1`);
  // The gateway reads its rounds from the database: a list is the shortest way to a row.
  return isOk(`${gatewayUrl}/v1/rounds?limit=1`);
}

/** Asks a query as soon as the gateway takes one, and waits until it stands on the ledger. @returns milliseconds since `began` */
async function untilAnchored({ gatewayUrl }: RunningNetwork, accepted: string[], began: number): Promise<number> {
  const roundId = await untilSome(async () => {
    const response = await ask(`${gatewayUrl}/v1/queries`, { question: 'What is 6 * 7?', truth: '42' });
    return response?.ok ? ((await response.json()) as { roundId: string }).roundId : null;
  });
  accepted.push(roundId);
  await untilSome(async () => ((await statusOf(gatewayUrl, roundId)) === 'anchored' ? true : null));
  return performance.now() - began;
}

export async function statusOf(gatewayUrl: string, roundId: string): Promise<string | null> {
  const response = await ask(`${gatewayUrl}/v1/rounds/${roundId}`);
  return response?.ok ? ((await response.json()) as { status: string }).status : null;
}

async function isOk(url: string): Promise<boolean> {
  const response = await ask(url);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

/** Null when nobody answers: while parts die, that is an answer too. */
async function ask(url: string, body?: object): Promise<Response | null> {
  const signal = AbortSignal.timeout(REQUEST_MS);
  const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return fetch(url, body === undefined ? { signal } : { ...post, signal }).catch(() => null);
}

/** Looks again and again until there is something. @throws Error after four minutes */
export async function untilSome<T>(look: () => Promise<T | null>): Promise<T> {
  const until = performance.now() + GIVE_UP_MS;
  for (;;) {
    const found = await look().catch(() => null);
    if (found !== null) return found;
    if (performance.now() > until) throw new Error(`nothing came within ${GIVE_UP_MS / 1_000} s`);
    await pause(LOOK_MS);
  }
}
