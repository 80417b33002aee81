import type { ErrorSpec } from '@tensornode/kernel';

/** TN-2xxx: dispatch, miners, scoring. */
export const SERVICE_ERRORS = {
  'TN-2001': {
    code: 'TN-2001',
    title: 'No active instance serves this subnet',
    status: 503,
    retryable: true,
    fix: 'Wait for a miner, or start one: `tensornode miner start`',
  },
  'TN-2002': {
    code: 'TN-2002',
    title: 'The request signature is missing or wrong',
    status: 401,
    retryable: false,
    fix: 'Ask through a gateway or validator of the network',
  },
  'TN-2003': {
    code: 'TN-2003',
    title: 'The nonce was seen before and has no stored answer',
    status: 409,
    retryable: false,
    fix: 'Ask again with a fresh nonce',
  },
  'TN-2004': {
    code: 'TN-2004',
    title: 'The miner is busy',
    status: 503,
    retryable: true,
    fix: 'Try again after the time in Retry-After',
  },
  'TN-2005': { code: 'TN-2005', title: 'The engine failed', status: 502, retryable: true, fix: 'See the miner log' },
  'TN-2006': {
    code: 'TN-2006',
    title: 'The engine did not answer in time',
    status: 504,
    retryable: true,
    fix: 'Ask for a shorter answer or raise the deadline',
  },
  'TN-2007': {
    code: 'TN-2007',
    title: 'No instance answered',
    status: 502,
    retryable: true,
    fix: 'The causes are in the round; try again',
  },
  'TN-2008': {
    code: 'TN-2008',
    title: 'The scorer of this subnet is not available',
    status: 500,
    retryable: false,
    fix: 'Install the scorer whose hash the subnet pins',
  },
  'TN-2009': {
    code: 'TN-2009',
    title: 'The gateway cannot be reached',
    status: 503,
    retryable: true,
    fix: 'Run `tensornode doctor`',
  },
  'TN-2010': {
    code: 'TN-2010',
    title: 'The gateway gave an answer that cannot be read',
    status: 502,
    retryable: false,
    fix: 'Use a client of the same version as the gateway',
  },
  'TN-2011': {
    code: 'TN-2011',
    title: 'The round is not answered yet',
    status: 503,
    retryable: true,
    fix: 'Run `tensornode doctor`: is the worker running? The round is kept and goes on when it is',
  },
} as const satisfies Record<string, ErrorSpec>;
