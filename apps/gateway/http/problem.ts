import { isTensorNodeError, type TensorNodeError } from '@tensornode/kernel';
import { fault, type Problem } from '@tensornode/protocol';
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isDatabaseAway } from './is-database-away.ts';

export const PROBLEM_TYPE = 'application/problem+json';
/** Where this gateway serves the page of a code; relative to the request's address (RFC 9457 §3.1.1). */
export const ERROR_PAGES = '/docs/errors';

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** RFC 9457 document of an error. Nothing of an unknown error's text leaves the house. */
export function problemOf(error: TensorNodeError, requestId: string, errors: readonly FieldError[] = []): Problem {
  return {
    type: `${ERROR_PAGES}/${error.code}`,
    title: titleOf(error),
    status: error.status,
    detail: error.publicMessage,
    code: error.code,
    fix: error.fix,
    requestId,
    retryable: error.retryable,
    errors: [...errors],
  };
}

function titleOf(error: TensorNodeError): string {
  return fault(error.code as Parameters<typeof fault>[0]).publicMessage;
}

/** What a route or Fastify itself threw, as our own error with its field errors. Unknown errors become TN-9001 with the original as cause. */
export function toFault(
  thrown: unknown,
  bodyLimit: number,
): { readonly error: TensorNodeError; readonly errors: readonly FieldError[] } {
  if (isTensorNodeError(thrown)) return { error: thrown, errors: [] };
  if (hasZodFastifySchemaValidationErrors(thrown)) {
    const place = (thrown as unknown as FastifyError).validationContext ?? 'request';
    const errors = thrown.validation.slice(0, 20).map((issue) => ({
      field: [place, ...issue.instancePath.split('/').filter((part) => part !== '')].join('.'),
      message: (issue.message ?? 'is not valid').slice(0, 300),
    }));
    return { error: fault('TN-1001', { detail: summary(errors) }), errors };
  }
  return { error: fastifyFault(thrown as Partial<FastifyError>, bodyLimit), errors: [] };
}

function summary(errors: readonly FieldError[]): string {
  const first = errors[0];
  return first === undefined ? 'The request is not valid' : `${first.field}: ${first.message}`;
}

function fastifyFault(error: Partial<FastifyError>, bodyLimit: number): TensorNodeError {
  switch (error.code) {
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return fault('TN-1002');
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return fault('TN-1003', { detail: `The body is larger than ${bodyLimit} bytes` });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return fault('TN-1010');
    case 'FST_ERR_BAD_URL':
    case 'FST_ERR_MAX_PARAM_LENGTH':
      return fault('TN-1001', { detail: 'The path is not valid' });
    default:
      // A parser's own SyntaxError (a forbidden key such as __proto__) comes with status 400.
      if (error.statusCode === 400) return fault('TN-1002', { cause: error });
      return isDatabaseAway(error) ? fault('TN-6001', { cause: error }) : fault('TN-9001', { cause: error });
  }
}
