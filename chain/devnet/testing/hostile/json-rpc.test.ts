import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RPC_METHODS } from '../../rpc/methods.ts';
import { compileSolidity } from '../compile-solidity.ts';
import { openTestDevnet, type TestDevnet } from '../open-test-devnet.ts';
import { HOSTILE_REQUESTS, HOSTILE_TIMEOUT } from './hostile-run.ts';

const BATCH = 50;
const INTERNAL = -32603;

describe('JSON-RPC under hostile requests', () => {
  const { abi, bytecode } = compileSolidity('Basics.sol')['Basics']!;
  let net: TestDevnet;
  let address: string;
  let hash: string;

  beforeAll(async () => {
    net = await openTestDevnet();
    hash = await net.walletOf(net.users[0]!).deployContract({ abi, bytecode, args: [7n, 'hello'] });
    address = (await net.reader.waitForTransactionReceipt({ hash: hash as `0x${string}` })).contractAddress!;
  });
  afterAll(() => net.close());

  it(
    'answers each with a result or an error of its own, never with a fault',
    async () => {
      const hex = (max: number): fc.Arbitrary<string> =>
        fc.uint8Array({ maxLength: max }).map((b) => `0x${Buffer.from(b).toString('hex')}`);
      const word = fc.oneof(
        fc.constantFrom(
          address,
          hash,
          '0x0',
          '0x1',
          '0x167',
          'latest',
          'pending',
          'earliest',
          '0x',
          `0x${'ff'.repeat(20)}`,
          `0x${'0'.repeat(37)}167`,
        ),
        hex(40),
        fc.string({ maxLength: 30 }),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      );
      const call = fc.record(
        {
          from: word,
          to: fc.oneof(
            { weight: 4, arbitrary: fc.constantFrom(address, `0x${'0'.repeat(37)}167`, `0x${'0'.repeat(37)}16a`) },
            word,
          ),
          data: fc.oneof(hex(200), fc.constantFrom('0x3fa4f245', '0x', '0xe0f4059a', '0x618dc65e')),
          value: word,
          gas: fc.constantFrom('0x0', '0x5208', '0x186a0', '0xffffffff'),
        },
        { requiredKeys: [] },
      );
      const filter = fc.record(
        {
          fromBlock: word,
          toBlock: word,
          address: fc.oneof(word, fc.array(word, { maxLength: 3 })),
          topics: fc.array(fc.oneof(word, fc.array(word, { maxLength: 3 })), { maxLength: 5 }),
          blockHash: word,
        },
        { requiredKeys: [] },
      );
      const param = fc.oneof({ weight: 3, arbitrary: word }, call, filter, fc.jsonValue());
      const request = fc.record({
        jsonrpc: fc.constantFrom('2.0', '2.0', '2.0', '1.0'),
        id: fc.oneof(fc.integer(), fc.string({ maxLength: 5 })),
        method: fc.oneof(
          { weight: 20, arbitrary: fc.constantFrom(...Object.keys(RPC_METHODS)) },
          fc.string({ maxLength: 20 }),
        ),
        params: fc.oneof({ weight: 9, arbitrary: fc.array(param, { maxLength: 4 }) }, fc.jsonValue()),
      });
      const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
      process.stdout.write(`seed ${seed} (FUZZ_SEED repeats it)\n`);
      const batches = fc.sample(fc.array(request, { minLength: BATCH, maxLength: BATCH }), {
        numRuns: HOSTILE_REQUESTS / BATCH,
        seed,
      });
      for (const batch of batches) {
        const response = await fetch(net.devnet.rpc, { method: 'POST', body: JSON.stringify(batch) });
        const replies = (await response.json()) as Array<{ result?: unknown; error?: { code: number } }>;
        expect(replies).toHaveLength(BATCH);
        replies.forEach((reply, i) => {
          expect('result' in reply || 'error' in reply).toBe(true);
          expect(reply.error?.code, JSON.stringify(batch[i])).not.toBe(INTERNAL);
        });
      }
      expect(net.faults).toEqual([]);
      expect(await net.reader.readContract({ address: address as `0x${string}`, abi, functionName: 'value' })).toBe(7n);
    },
    HOSTILE_TIMEOUT,
  );
});
