import {
  plannedCallSchema,
  proposalIdSchema,
  proposalSchema,
  proposeRequestSchema,
  voteRequestSchema,
} from '@tensornode/protocol';
import { z } from 'zod';
import { contextOf } from '../http/admit-caller.ts';
import type { GatewayParts } from '../ports.ts';
import type { App } from './app.ts';
import { found } from './rounds.ts';
import { problemAnswers } from './shapes.ts';

const params = z.object({ proposal: proposalIdSchema });
const tags = ['governance'];
const PLANNED = 'The answer is a call for your own wallet to sign: a gateway never votes for anybody.';

/** Proposals, and the calls to make, support, queue and execute them. Who signs a call decides whose stake votes. */
export function governanceRoutes(app: App, { governance }: GatewayParts): void {
  app.get(
    '/v1/governance/proposals',
    {
      config: { access: 'readNetwork' },
      schema: {
        summary: 'Proposals, newest first',
        tags,
        response: { 200: z.object({ items: z.array(proposalSchema) }), ...problemAnswers },
      },
    },
    async () => ({ items: [...(await governance.list())] }),
  );
  app.get(
    '/v1/governance/proposals/:proposal',
    {
      config: { access: 'readNetwork' },
      schema: { summary: 'One proposal', tags, params, response: { 200: proposalSchema, ...problemAnswers } },
    },
    async ({ params: { proposal } }) => found(await governance.show(proposal), `There is no proposal ${proposal}`),
  );
  app.post(
    '/v1/governance/proposals',
    {
      config: { access: 'govern' },
      schema: {
        summary: `Plan a proposal. ${PLANNED}`,
        tags,
        body: proposeRequestSchema,
        response: { 200: plannedCallSchema, ...problemAnswers },
      },
    },
    (request, reply) => governance.propose(contextOf(request, reply), request.body),
  );
  app.post(
    '/v1/governance/proposals/:proposal/votes',
    {
      config: { access: 'govern' },
      schema: {
        summary: `Plan a vote. ${PLANNED}`,
        tags,
        params,
        body: voteRequestSchema,
        response: { 200: plannedCallSchema, ...problemAnswers },
      },
    },
    (request, reply) =>
      governance.step(contextOf(request, reply), {
        step: 'vote',
        proposal: request.params.proposal,
        support: request.body.support,
      }),
  );
  for (const step of ['queue', 'execute'] as const) {
    app.post(
      `/v1/governance/proposals/:proposal/${step}`,
      {
        config: { access: 'govern' },
        schema: {
          summary: `Plan the ${step === 'queue' ? 'queueing' : 'execution'} of a proposal. ${PLANNED}`,
          tags,
          params,
          response: { 200: plannedCallSchema, ...problemAnswers },
        },
      },
      (request, reply) => governance.step(contextOf(request, reply), { step, proposal: request.params.proposal }),
    );
  }
}
