import type { ErrorSpec } from '@tensornode/kernel';

/** TN-41xx: scorers, their files and their judges. */
export const SCORING_ERRORS = {
  'TN-4101': {
    code: 'TN-4101',
    title: 'A row of the benchmark file is malformed',
    status: 400,
    retryable: false,
    fix: 'Correct the named line; docs/guides/scoring.md has the layouts',
  },
  'TN-4102': {
    code: 'TN-4102',
    title: 'The scorer cannot be used',
    status: 422,
    retryable: false,
    fix: 'Run `tensornode scorer test <file>` and correct what it names',
  },
  'TN-4103': {
    code: 'TN-4103',
    title: 'The sandbox of the scorer did not answer in time',
    status: 503,
    retryable: true,
    fix: 'Try again; if it stays, the machine is overloaded or the scorer too slow',
  },
  'TN-4104': {
    code: 'TN-4104',
    title: 'The pinned scorer cannot be found',
    status: 404,
    retryable: true,
    fix: 'Ask the subnet owner to publish the file, or name an evidence address that has it',
  },
} as const satisfies Record<string, ErrorSpec>;
