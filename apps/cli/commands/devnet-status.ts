import { type DevnetFacts, devnetFacts } from '@tensornode/devnet';
import { fault } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { listRunningNetworks } from '../network-file.ts';
import { checkUrl } from './check-url.ts';

/** Where the devnet is and which accounts it funds; exits 3 until its mirror and JSON-RPC answer. */
export const showDevnetStatus: Command<{ readonly portBase?: number }> = async (options, { output, signal }) => {
  const running = await listRunningNetworks();
  const named = running.find(({ name }) => name === options.name);
  const asked = named?.portBase ?? options.portBase ?? 0;
  // Without a port base or a name: the standard ports, else those of a network that runs in this folder.
  const others = asked === 0 && named === undefined ? running.map(({ portBase }) => portBase) : [];
  let broken: string | null = null;
  let facts = devnetFacts(asked);
  for (const portBase of new Set([asked, ...others])) {
    facts = devnetFacts(portBase);
    const failure = await findFailure(facts, signal);
    if (failure === null) {
      broken = null;
      break;
    }
    broken ??= failure;
  }
  if (broken !== null) {
    throw fault('TN-8005', {
      detail: `The devnet does not answer: ${broken}`,
      fix: 'Start it with `tensornode devnet` or `npm start`',
    });
  }
  output.result(facts, (paint) =>
    [
      '',
      `  ${paint('good', '✓')} The devnet is ready   chain ${facts.chainId}`,
      '',
      `  HAPI         ${facts.hapi}   node ${facts.nodeAccountId}`,
      `  Mirror gRPC  ${facts.mirrorGrpc}`,
      `  Mirror REST  ${facts.mirrorRest}`,
      `  JSON-RPC     ${facts.rpc}`,
      `  Accounts     ${facts.accounts.length} funded · public test keys, never use elsewhere (--json shows them)`,
      '',
    ].join('\n'),
  );
  return EXIT.ok;
};

/** What does not answer at these addresses; null when mirror and JSON-RPC do, the WebSocket's port included, which opens last. */
async function findFailure(
  { mirrorRest, rpc, rpcWs, chainId }: DevnetFacts,
  signal: AbortSignal,
): Promise<string | null> {
  const question = { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] };
  const [mirror, ...chains] = await Promise.all([
    checkUrl(`${mirrorRest}/api/v1/network/nodes`, signal),
    checkUrl(rpc, signal, question),
    checkUrl(rpcWs.replace(/^ws/, 'http'), signal, question),
  ]);
  const silent = [mirror, ...chains].find(({ ok }) => !ok);
  if (silent !== undefined) return silent.detail;
  const other = chains.find(({ body }) => Number((body as { result?: unknown } | null)?.result) !== chainId);
  return other === undefined ? null : `${rpc} is another chain than ${chainId}`;
}
