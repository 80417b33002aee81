import { validationRequestSchema, validationResultSchema } from '@tensornode/protocol';
import { contextOf } from '../http/admit-caller.ts';
import type { GatewayParts } from '../ports.ts';
import type { App } from './app.ts';
import { problemAnswers } from './shapes.ts';

/** `POST /v1/validations`: what the subnet's scorer says of a given answer. */
export function validationRoutes(app: App, { verbs }: GatewayParts): void {
  app.post(
    '/v1/validations',
    {
      config: { access: 'validate' },
      schema: {
        summary: 'Score a given answer',
        tags: ['validations'],
        body: validationRequestSchema,
        response: { 200: validationResultSchema, ...problemAnswers },
      },
    },
    (request, reply) => verbs.validateAnswer(contextOf(request, reply), request.body),
  );
}
