import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';
import { MIRROR_SCHEMAS } from './mirror-schemas.test-support.ts';

const WRONG_TRANSACTION =
  'Invalid Transaction id. Please use "shard.realm.num-sss-nnn" format where sss are seconds and nnn are nanoseconds';
const wrong = (...names: readonly string[]): string[] => names.map((name) => `Invalid parameter: ${name}`);
const WRONG: ReadonlyArray<readonly [path: string, status: number, ...messages: string[]]> = [
  ['/accounts/0.0.2/nfts?serialnumber=1', 400, 'serialnumber without a token.id parameter filter'],
  ['/accounts/0.0.2/allowances/tokens?token.id=5', 400, 'token.id without a spender.id parameter filter'],
  ['/accounts/0.0.2/hooks/1/storage', 404, 'Not found'],
  ['/contracts/results/0x00/opcodes', 400],
  ['/tokens/0.0.999/nfts/99', 404, 'Not found'],
  ['/schedules/0.0.2', 404, 'Not found'],
  ['/schedules/x', 400],
  ['/transactions?transactiontype=DANCE', 400],
  ['/network/supply?q=all', 400],
  ['/tokens?name=a&token.id=1', 400],
  ['/tokens?name=ab', 400, 'Invalid parameter: name'],
  ['/accounts?limit=0', 400, 'Invalid parameter: limit'],
  [
    '/accounts?limit=a&order=up&foo=1',
    400,
    'Invalid parameter: limit',
    'Invalid parameter: order',
    'Unknown query parameter: foo',
  ],
  ['/accounts?account.id=0.0.x', 400, 'Invalid parameter: account.id'],
  ['/accounts?account.publickey=12', 400, 'Invalid parameter: account.publickey'],
  ['/accounts?account.balance=-1', 400, 'Invalid parameter: account.balance'],
  ['/accounts?balance=maybe', 400, 'Invalid parameter: balance'],
  ["/accounts?account.id=1';drop table entities--", 400, 'Invalid parameter: account.id'],
  ['/transactions?timestamp=12345678901', 400, 'Invalid parameter: timestamp'],
  ['/transactions?timestamp=1.1234567890', 400, 'Invalid parameter: timestamp'],
  ['/transactions?timestamp=gt:lt:1', 400, 'Invalid parameter: timestamp'],
  [
    '/transactions?timestamp=gt:1&timestamp=gte:2',
    400,
    'Multiple gt or gte operators not permitted for timestamp param',
  ],
  [
    '/transactions?timestamp=1&timestamp=gte:2',
    400,
    'Cannot combine eq with ne, gt, gte, lt, or lte for timestamp param',
  ],
  ['/transactions/0.0.2-1-1?nonce=-1', 400, 'Invalid parameter: nonce'],
  ['/transactions/hello', 400, WRONG_TRANSACTION],
  ['/transactions/1.2.3-4-5', 404, 'Not found'],
  ['/contracts/results/0.0.2', 400, WRONG_TRANSACTION],
  ['/accounts/0.0.2?timestamp=gt:5&timestamp=lt:4', 404, 'Timestamp range is empty'],
  [
    `/contracts/0.0.2/results/logs?transaction.hash=${'ab'.repeat(32)}`,
    400,
    'Unknown query parameter: transaction.hash',
  ],
  ['/network/nodes?file.id=0.0.100', 400, 'Invalid parameter: file.id'],
  ['/blocks?block.number=ne:1', 400, 'Invalid parameter: block.number'],
  ['/blocks/zz', 400],
  ['/contracts/results?block.number=gt:1', 400, 'Invalid parameter: block.number'],
  [
    '/contracts/results?transaction.index=1',
    400,
    'Invalid parameter usage: transaction.index - transaction.index requires block.number or block.hash filter to be specified',
  ],
  [
    `/contracts/results?block.number=1&block.hash=${'ab'.repeat(32)}`,
    400,
    'Invalid parameter usage: block.hash - cannot combine block.number and block.hash',
  ],
  ['/contracts/results/logs?index=1', 400, 'index without a timestamp parameter filter'],
  [
    '/contracts/results/logs?topic0=0x01',
    400,
    'Cannot search topics without a valid timestamp range: No timestamp range or eq operator provided',
  ],
  [
    '/contracts/results/logs?topic0=0x01&timestamp=gt:1&timestamp=lt:1000000',
    400,
    'Cannot search topics without a valid timestamp range: Timestamp range by the lower and upper bounds must be positive and within 7d',
  ],
  ['/contracts/results/logs?topic0=xyz', 400, 'Invalid parameter: topic0'],
  ['/contracts/0.0.2/state?slot=ne:0x1', 400, 'Invalid parameter: slot'],
  ['/topics/0.0.2x', 400],
  ['/topics/0.0.5/messages?sequencenumber=0', 400, 'Invalid parameter: sequencenumber'],
  ['/topics/0.0.5/messages?encoding=morse', 400],
  ['/contracts/results/logs?index=gt:0&timestamp=lte:9', 400, 'timestamp must have gte or eq operator'],
  ['/contracts/results/logs?index=lt:0&timestamp=gt:9', 400, 'timestamp must have lte or eq operator'],
  ['/contracts/results/logs?index=0&timestamp=lte:9', 400, 'timestamp must have eq operator'],
  ['/contracts/results/logs?timestamp=gt:9&timestamp=gte:8', 400, 'Only one gt/gte operator is allowed for timestamp'],
  ['/contracts/results/logs?timestamp=ne:9', 400, 'Not equal (ne) operator is not supported for timestamp'],
  ['/contracts/x/results/y', 400, 'Invalid parameter: contractid', 'Invalid parameter: timestamp'],
  ['/accounts/0.0.2/nfts?token.id=gt:1&serialnumber=gt:1', 400, 'token.id must have gte or eq operator'],
  ['/accounts/0.0.2/nfts?token.id=1&token.id=2', 400, 'Only one equal (eq) operator is allowed for token.id'],
  [
    '/accounts/0.0.2/allowances/tokens?spender.id=1&spender.id=gt:1',
    400,
    "Can't support both range and equal for spender.id",
  ],
  ['/accounts/0.0.2/allowances/nfts?token.id=1', 400, 'Bad Request'],
  ['/network/supply?timestamp=gt:2&timestamp=lt:1', 400, 'Bad Request'],
  ['/network/supply?timestamp=ne:2', 400, 'Bad Request'],
  ['/network/exchangerate?timestamp=1&timestamp=gt:1', 400, 'Bad Request'],
  ['/network/nodes?file.id=x&foo=1&node.id=y', 400, ...wrong('file.id', 'node.id'), 'Unknown query parameter: foo'],
  ['/tokens?name=abc&account.id=2', 400, 'account.id and name cannot be used together'],
  ['/tokens?account.id=gt:2', 400, ...wrong('account.id')],
  ['/tokens/x', 400, ...wrong('tokenid')],
  ['/tokens/1/nfts/x', 400, ...wrong('serialnumber')],
  ['/topics/x/messages', 400, ...wrong('topic.id')],
  ['/topics/x/messages/y', 400, ...wrong('topic.id', 'sequencenumber')],
  ['/topics/messages/1x', 400, ...wrong('consensus_timestamp')],
  ['/transactions?type=gift&result=maybe', 400, ...wrong('type', 'result')],
  ['/nowhere', 404, 'Not found'],
];

describe('what is not a question', () => {
  let test: TestDevnet;

  beforeAll(async () => {
    test = await openTestDevnet();
  });
  afterAll(() => test.close());

  it.each(WRONG.map(([path, status, ...messages]) => ({ path, status, messages })))(
    'answers $path with $status in the shape of errors',
    async ({ path, status, messages }) => {
      const response = await fetch(`${test.devnet.mirrorRest}/api/v1${path}`);
      expect(response.status).toBe(status);
      const body = (await response.json()) as { _status: { messages: { message: string }[] } };
      MIRROR_SCHEMAS.error.parse(body);
      if (messages.length > 0) expect(body._status.messages.map(({ message }) => message)).toEqual(messages);
    },
  );
});
