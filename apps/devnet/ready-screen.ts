import type { DevnetFacts } from '@tensornode/devnet';

/** What a person sees when the devnet is ready: addresses, and accounts with their keys, named as public test keys. */
export function readyScreen(facts: DevnetFacts & { readonly control?: string }): string {
  const lines = [
    'Hedera devnet is ready (Ctrl-C stops it).',
    '',
    `  HAPI (gRPC)   ${facts.hapi}   node ${facts.nodeAccountId}`,
    `  Mirror gRPC   ${facts.mirrorGrpc}`,
    `  Mirror REST   ${facts.mirrorRest}/api/v1`,
    `  JSON-RPC      ${facts.rpc}   chain ${facts.chainId}`,
    `  WebSocket     ${facts.rpcWs}`,
    ...(facts.control === undefined ? [] : [`  Control       ${facts.control}   tensornode devnet control --help`]),
    ...(isLocal(facts.hapi) ? [] : ['', '  ! Other machines can reach this network and spend with the keys below.']),
    '',
    'Accounts (PUBLIC TEST KEYS: everybody knows them, never use them on a public network)',
    `  ${facts.operator.accountId.padEnd(10)} operator  ${facts.operator.privateKey}`,
    ...facts.accounts.map((a) => `  ${a.accountId.padEnd(10)} ${a.type.padEnd(15)} ${a.evmAddress}  ${a.privateKey}`),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

function isLocal(hapi: string): boolean {
  return /^(127\.|localhost:|\[::1\])/.test(hapi);
}
