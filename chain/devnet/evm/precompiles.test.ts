import type { Hex } from 'viem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDevnet, type TestDevnet } from '../testing/open-test-devnet.ts';

const POINT_EVALUATION = `0x${'0a'.padStart(40, '0')}` as const;
const ORDER = '73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001';

/** A commitment's versioned hash, a point, the value there, the commitment and its proof, as Ethereum's own tests have them. */
const PROVEN =
  '01e798154708fe7789429634053cbf9f99b619f9f084048927333fce637f549b' +
  '564c0a11a0f704f4fc3e8acfe0f8245f0ad1347b378fbf96e206da11a5d36306' +
  '24d25032e67a7e6a4910df5834b8fe70e6bcfeeac0352434196bdf4b2485d5a1' +
  '8f59a8d2a1a625a17f3fea0fe5eb8c896db3764f3185481bc22f91b4aaffcca25f26936857bc3a7c2539ea8ec3a952b7' +
  '873033e038326e87ed3e1276fd140253fa08e9fc25fb2d9a98527fc22a2c9612fbeafdad446cbc7bcdbdcd780af2c16a';

describe('what the EVM takes from outside itself', () => {
  let test: TestDevnet;

  beforeAll(async () => {
    test = await openTestDevnet();
  });
  afterAll(() => test.close());

  it('checks the value of a committed polynomial (0x0a), and takes a false or broken proof for a failed call', async () => {
    const evaluate = async (input: string): Promise<string | undefined> =>
      (await test.reader.call({ to: POINT_EVALUATION, data: `0x${input}`, gas: 100_000n })).data;
    expect(await evaluate(PROVEN)).toBe(`0x${'1000'.padStart(64, '0')}${ORDER}`);
    const otherValue = `${PROVEN.slice(0, 190)}a2${PROVEN.slice(192)}`;
    const offTheCurve = `${PROVEN.slice(0, -2)}6b`;
    const tooGreat = PROVEN.slice(0, 64) + ORDER + PROVEN.slice(128);
    const otherHash = `02${PROVEN.slice(2)}`;
    for (const input of [otherValue, offTheCurve, tooGreat, otherHash, PROVEN.slice(2), '']) {
      await expect(evaluate(input)).rejects.not.toThrow('Internal');
    }
  });

  it('takes the neutral element, which a constant polynomial is proven with', async () => {
    const zero = `c0${'00'.repeat(47)}`;
    // sha256 of the commitment, its first byte the version: the polynomial that is 0 everywhere.
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(zero, 'hex'))).toString('hex');
    const input = `01${hash.slice(2)}${'05'.padStart(64, '0')}${'00'.repeat(32)}${zero}${zero}`;
    const { data } = await test.reader.call({ to: POINT_EVALUATION, data: `0x${input}` });
    expect(data).toBe(`0x${'1000'.padStart(64, '0')}${ORDER}`);
  });

  it('tells of calls to precompiles and system contracts how they were made and why they ended', async () => {
    // [value] of the call, its instruction, and 32 bytes of a call that no system contract knows.
    const actionOf = async (to: string, instruction: string, value = ''): Promise<Record<string, unknown>> => {
      const code = `60205f60205f${value}61${to.padStart(4, '0')}5a${instruction}00`;
      const initcode = `60${(code.length / 2).toString(16).padStart(2, '0')}8060095f395ff3`;
      const wallet = test.walletOf(test.users[0]!);
      const made = await wallet.sendTransaction({ data: `0x${initcode}${code}`, gas: 1_000_000n });
      const { contractAddress } = await test.reader.waitForTransactionReceipt({ hash: made });
      const hash = await wallet.sendTransaction({ to: contractAddress, value: 10n ** 10n, gas: 200_000n });
      await test.reader.waitForTransactionReceipt({ hash });
      const response = await fetch(`${test.devnet.mirrorRest}/api/v1/contracts/results/${hash}/actions`);
      return ((await response.json()) as { actions: Array<Record<string, unknown>> }).actions[1] ?? {};
    };
    const failed = (why: string): object => ({
      result_data: `0x${Buffer.from(why).toString('hex')}`,
      result_data_type: 'ERROR',
    });
    expect(await actionOf('2', 'fa')).toMatchObject({
      call_operation_type: 'STATICCALL',
      call_type: 'PRECOMPILE',
      result_data_type: 'OUTPUT',
    });
    expect(await actionOf('2', 'f1', '6001')).toMatchObject(failed('INVALID_CONTRACT_ID'));
    const outside = { call_operation_type: 'DELEGATECALL', call_type: 'SYSTEM', recipient: '0.0.359' };
    expect(await actionOf('167', 'f4')).toMatchObject({ ...outside, ...failed('PRECOMPILE_ERROR') });
    expect(await actionOf('167', 'f1', '5f')).toMatchObject(failed('INVALID_OPERATION'));
  });

  it('knows the hashes of the last 256 blocks', async () => {
    await test.walletOf(test.users[0]!).sendTransaction({ to: test.users[1]!.address, value: 10n ** 10n });
    // BLOCKHASH(NUMBER - distance) as the answer.
    const hashAt = async (distance: string): Promise<Hex | undefined> =>
      (await test.reader.call({ data: `0x60${distance}430340${'5f5260205ff3'}` })).data;
    const known = new Set<unknown>();
    for (let number = await test.reader.getBlockNumber(); number >= 0n && known.size < 4; number--)
      known.add((await test.reader.getBlock({ blockNumber: number })).hash);
    expect(known).toContain(await hashAt('01'));
    expect(await hashAt('01')).not.toBe(await hashAt('02'));
    expect(await hashAt('00')).toBe(`0x${'00'.repeat(32)}`);
  });
});
