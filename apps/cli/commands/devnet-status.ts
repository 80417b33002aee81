import { devnetFacts } from '@tensornode/devnet';
import { fault } from '@tensornode/protocol';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { listRunningNetworks } from '../network-file.ts';
import { checkUrl } from './check-url.ts';

/** Where the devnet is and which accounts it funds; exits 3 until its mirror and JSON-RPC answer. */
export const showDevnetStatus: Command<{ readonly portBase?: number }> = async (options, { output, signal }) => {
  const running = await listRunningNetworks();
  const network = running.find(({ name }) => name === (options.name ?? running[0]?.name));
  // `--port-base` belongs to `devnet`; its default 0 says nothing when a network of this folder runs on other ports.
  const facts = devnetFacts(
    options.portBase === undefined || options.portBase === 0 ? (network?.portBase ?? 0) : options.portBase,
  );
  const checks = await Promise.all([
    checkUrl(`${facts.mirrorRest}/api/v1/network/nodes`, signal),
    checkUrl(facts.rpc, signal, { jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] }),
  ]);
  const broken = checks.find(({ ok }) => !ok);
  if (broken !== undefined) {
    throw fault('TN-8005', {
      detail: `The devnet does not answer: ${broken.detail}`,
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
