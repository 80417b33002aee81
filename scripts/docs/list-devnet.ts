import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SurfaceEntry, startDevnet } from '@tensornode/devnet';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'reference', 'devnet.md');

/** The reference of the devnet: every method and endpoint of a running one, and what each lacks. */
export async function devnetReference(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'devnet-reference-'));
  const devnet = await startDevnet({ dataDir, ports: 'free' });
  try {
    const { hapi, mirrorGrpc, mirrorRest, jsonRpc, control } = devnet.surface();
    return [
      '# Devnet: what is supported',
      '',
      'Generated from the code by `node scripts/docs/list-devnet.ts`.',
      '',
      'What is not supported answers so in the words of its protocol: HAPI with NOT_SUPPORTED, JSON-RPC with -32601, the mirror with 404',
      'or 501. State proofs are served nowhere. One node answers, without TLS and without gRPC-web. Entities keep their expiry and',
      'auto-renew settings, but nothing is renewed or removed by it: so it is on the real network, where expiry is switched off. The',
      'throttles of file 0.0.123 are those of the real network; they are applied once the file is changed, or where a rehearsal says so. Records cost what other',
      'queries cost, but are also given without a payment.',
      '',
      ...section('HAPI over gRPC (port 50211)', hapi),
      ...section('Mirror over gRPC (port 5600)', mirrorGrpc),
      ...section('Mirror REST below `/api/v1` (ports 5551, 8084 and 8545)', mirrorRest),
      ...section('JSON-RPC (HTTP 7546, WebSocket 8546)', jsonRpc),
      ...section('Rehearsal controls (port 5552, only where they are switched on)', control),
    ].join('\n');
  } finally {
    await devnet.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What the file says now. */
export function writtenDevnetReference(): string {
  return readFileSync(PAGE, 'utf8');
}

function section(title: string, entries: readonly SurfaceEntry[]): string[] {
  const rows = entries.map(({ group, name, isServed, missing }) => {
    const support = isServed
      ? missing === null
        ? 'supported'
        : `partly: ${missing}`
      : `not supported${missing === null ? '' : `, ${missing}`}`;
    return `| ${group} | \`${name}\` | ${support} |`;
  });
  return [`## ${title}`, '', '| Group | Name | Support |', '|---|---|---|', ...rows, ''];
}

if (import.meta.main) writeFileSync(PAGE, await devnetReference());
