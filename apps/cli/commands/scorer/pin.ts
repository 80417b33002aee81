import { readFile } from 'node:fs/promises';
import { MAX_BUNDLE_BYTES, readHeader, sandboxedScorer } from '@tensornode/driver-scorers';
import { systemClock } from '@tensornode/kernel';
import { fault } from '@tensornode/protocol';
import { BUILTIN_SCORERS } from '@tensornode/scoring';
import type { Command } from '../../command.ts';
import { EXIT } from '../../exit-codes.ts';
import { localOperators, namedOperator } from '../local-operators.ts';
import { type NetworkView, networkView } from '../network-view.ts';

export interface PinOptions {
  /** A bundle, or `builtin`. */
  readonly bundle: string;
  readonly subnet?: number;
  readonly account?: string;
  readonly keyFile?: string;
}

interface Announced {
  readonly subnet: number;
  readonly transactionId: string;
  /** Unix seconds from which the parameters hold; then the scorer runs in shadow for `shadowEpochs`. */
  readonly effectiveAt: number;
  readonly shadowEpochs: number;
}

/**
 * Keeps the file of a scorer in the local network's evidence store, where every node finds it by its pin, and with `--subnet` announces it as that
 * subnet's scorer. @throws TensorNodeError TN-4102 for a file that is no scorer, TN-8003 without a network, TN-1004, TN-1005 when nobody here owns the subnet
 */
export const pin: Command<PinOptions> = async (options, { output }) => {
  const bundle = await readBundle(options.bundle);
  const view = await networkView(options);
  if (view.local === null) throw fault('TN-8003', { detail: 'A scorer is kept by a node, and none runs here' });
  const { folderEvidenceStore } = await import('@tensornode/driver-blobs');
  const digest = await folderEvidenceStore(view.local.evidenceDir).put(bundle.bytes);
  const announced = options.subnet === undefined ? null : await announce(options.subnet, digest, options, view);
  const url = `${view.local.urls.gateway}/v1/evidence/${digest}`;
  output.result({ name: bundle.name, version: bundle.version, pin: digest, url, announced }, (paint) =>
    [
      '',
      `  ${paint('good', '✓')} ${bundle.name} ${bundle.version} is kept under its pin`,
      `  pin       ${paint('strong', digest)}`,
      `  evidence  ${url}`,
      ...(announced === null
        ? ['', `  Next      tensornode scorer pin ${options.bundle} --subnet <id>`]
        : [
            `  announced for subnet ${announced.subnet}: holds from ${new Date(announced.effectiveAt * 1_000).toISOString()}, in shadow for ${announced.shadowEpochs} epochs`,
          ]),
      '',
    ].join('\n'),
  );
  return EXIT.ok;
};

async function readBundle(word: string): Promise<{ name: string; version: number; bytes: Uint8Array }> {
  const [core] = BUILTIN_SCORERS;
  if (word === 'builtin' || word === core.name)
    return { name: core.name, version: core.version, bytes: await readFile(new URL(core.url)) };
  const bytes = await readFile(word).catch((error: NodeJS.ErrnoException) => {
    throw fault('TN-4102', { detail: `${word} cannot be read (${error.code ?? 'error'})`, cause: error });
  });
  if (bytes.length > MAX_BUNDLE_BYTES || readHeader(bytes.toString('utf8')) === null)
    throw fault('TN-4102', {
      detail: `${word} is no bundle of a scorer`,
      fix: 'Build it first: tensornode scorer build <module>',
    });
  const scorer = sandboxedScorer(bytes.toString('utf8'), { builtins: BUILTIN_SCORERS });
  await scorer.close();
  return { name: scorer.name, version: scorer.version, bytes };
}

async function announce(subnet: number, digest: string, options: PinOptions, view: NetworkView): Promise<Announced> {
  const { createHederaLedger, createLedgerReader, performCall } = await import('@tensornode/driver-ledger');
  const { registry } = createLedgerReader(view);
  const state = await registry.subnet(subnet);
  if (state === null) throw fault('TN-1004', { detail: `There is no subnet ${subnet}` });
  const operator =
    (await namedOperator(options, view)) ??
    (await localOperators(view)).find(({ accountId }) => accountId === state.owner);
  if (operator?.accountId !== state.owner)
    throw fault('TN-1005', {
      detail: `Subnet ${subnet} belongs to ${state.owner}`,
      fix: 'Act as its owner with --account and --key-file',
    });
  const ledger = await createHederaLedger({ ...view, operator });
  try {
    const call = ledger.planner.updateParameters(subnet, { ...state.parameters, scorerHash: digest });
    const { transactionId } = await performCall(ledger, view.profile, call, systemClock);
    const last = (await registry.scorerHistory(subnet)).at(-1);
    const { shadowEpochs } = state.parameters;
    return { subnet, transactionId, effectiveAt: last?.effectiveAt ?? 0, shadowEpochs };
  } finally {
    ledger.close();
  }
}
