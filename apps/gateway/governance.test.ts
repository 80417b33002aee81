import { fault, type Proposal } from '@tensornode/protocol';
import { planProposal, planProposalStep } from '@tensornode/registry';
import { afterEach, expect, it } from 'vitest';
import { createServer } from './create-server.ts';
import type { App } from './routes/app.ts';
import { memoryParts } from './scene.test-support.ts';

const CALL = { kind: 'contract-call', contract: '0.0.7', data: '0x01', gas: 1, valueTinybar: '0', label: 'x' } as const;
const PROPOSAL: Proposal = {
  id: '42',
  proposer: '0.0.1013',
  description: 'A greater majority',
  state: 'active',
  actions: [],
  votes: { for: '0', against: '0', abstain: '0' },
  quorum: '1',
  voteStart: 1,
  voteEnd: 2,
  executableFrom: null,
};
const planned: unknown[] = [];
let app: App | undefined;

afterEach(async () => {
  await app?.close();
});

async function serve() {
  const plan =
    (name: string) =>
    (...args: unknown[]) => {
      planned.push([name, ...args]);
      return name === 'propose' ? { proposal: '42', call: CALL } : CALL;
    };
  const ports = {
    reader: { subnet: async () => null },
    governance: {
      proposals: async () => [PROPOSAL],
      proposal: async (id: string) => (id === '42' ? PROPOSAL : null),
      votesOf: () => Promise.reject(fault('TN-1004')),
      threshold: async () => 1n,
    },
    planner: {
      propose: plan('propose') as never,
      vote: plan('vote') as never,
      queue: plan('queue') as never,
      execute: plan('execute') as never,
      delegate: plan('delegate') as never,
    },
  };
  const governance = {
    list: () => ports.governance.proposals(),
    show: (proposal: string) => ports.governance.proposal(proposal),
    propose: (...[ctx, request]: Parameters<typeof planProposal>) => planProposal(ctx, request, ports),
    step: (...[ctx, request]: Parameters<typeof planProposalStep>) => planProposalStep(ctx, request, ports),
  };
  app = await createServer(memoryParts({ governance } as never), {
    version: '0.0.0',
    hosts: new Set(['127.0.0.1']),
    origins: new Set<string>(),
  });
  const base = `${await app.listen({ host: '127.0.0.1', port: 0 })}/v1/governance/proposals`;
  const post = (path: string, body?: unknown) =>
    fetch(`${base}${path}`, {
      method: 'POST',
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  return { base, post };
}

it('shows proposals and plans calls for the caller’s own wallet', async () => {
  const { base, post } = await serve();
  expect(await (await fetch(base)).json()).toEqual({ items: [PROPOSAL] });
  expect(await (await fetch(`${base}/42`)).json()).toEqual(PROPOSAL);
  expect((await fetch(`${base}/43`)).status).toBe(404);
  const changes = [{ change: 'emission-share', subnet: 1, sharePpm: 900_000 }];
  const proposed = await post('', { description: 'Less', changes });
  expect(await proposed.json()).toEqual({ proposal: '42', call: CALL });
  expect(planned.at(-1)).toEqual([
    'propose',
    [{ contract: 'SubnetRegistry', functionName: 'setEmissionShare', args: [1, 900_000] }],
    'Less',
  ]);
  expect(await (await post('/42/votes', { support: 'for' })).json()).toEqual({ proposal: '42', call: CALL });
  expect(planned.at(-1)).toEqual(['vote', '42', 'for']);
});

it.each([
  ['a step before its time', '/42/queue', undefined, 400, 'TN-1001'],
  ['a proposal that is not there', '/43/votes', { support: 'for' }, 404, 'TN-1004'],
  ['a vote without a side', '/42/votes', { support: 'maybe' }, 400, 'TN-1001'],
  ['a proposal that changes nothing', '', { description: 'x', changes: [] }, 400, 'TN-1001'],
  [
    'a contract that is not governed',
    '',
    { description: 'x', changes: [{ change: 'call', contract: 'Bank', function: 'rob', args: [] }] },
    400,
    'TN-1001',
  ],
  [
    'a subnet that is not there',
    '',
    { description: 'x', changes: [{ change: 'parameters', subnet: 9, set: { kappaBps: 5_000 } }] },
    404,
    'TN-1004',
  ],
])('%s is refused with what to do', async (_, path, body, status, code) => {
  const { post } = await serve();
  const response = await post(path, body);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ code });
});
