import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitHash, packU16, unpackU16 } from './commit-hash.ts';
import { amountsRoot, epochPot, settleEpoch } from './epoch-settlement.ts';
import { splitByLargestRemainder } from './split-pot.ts';

const address = (n: number) => `0x${n.toString(16).padStart(40, '0')}`;
const terms = {
  owner: address(1),
  ownerBps: 1800,
  validatorBps: 4100,
  minerBps: 4100,
  kappaBps: 5_000,
  bondPenaltyPpm: 1_000_000,
  alphaLowPpm: 100_000,
  alphaHighPpm: 300_000,
  alphaSteepness: 1_000,
  bonds: new Map<string, number>(),
  pot: 1_000_000n,
  closerPrice: 100n,
};

describe('settleEpoch', () => {
  it('pays a small epoch as worked out by hand', () => {
    // Two validators, 300 and 100; each says the other is fully reliable. Rows 3:1 and 0:1 of two instances.
    const result = settleEpoch({
      ...terms,
      permits: [
        { validator: address(2), stake: 300n },
        { validator: address(3), stake: 100n },
      ],
      instances: [
        { instanceId: 7n, miner: address(4), payee: address(4) },
        { instanceId: 9n, miner: address(5), payee: address(6) },
      ],
      votes: [
        { weights: [30_000, 10_000], reliability: [0, 65_535] },
        { weights: [0, 500], reliability: [65_535, 0] },
      ],
      closers: [{ account: address(8), columns: 2 }],
      remainingCap: 10n ** 12n,
    });
    // Miners 9 : 4. Validators: α is 0.1013 where nothing was clipped and 0.2848 for the second's excess of 3/4, so the first bonds are
    // 0.0760 and 0.0253 against 0 and 0.0712; held 225 + 26.25 against 73.75, times stake 300 and 100.
    // Closers 2 × 100 = 200; rest 999,800: owner 179,964, validators 409,918, miners 409,918, nothing left over.
    expect(result.reliability).toEqual([65_535, 65_535]);
    // Half of 400 is 200: the first row's 300 alone decide, so consensus is its row, 3/4 and 1/4.
    const quarter = 1n << 30n;
    expect(result.scores).toEqual([300n * 65_535n * 3n * quarter, (300n + 100n) * 65_535n * quarter]);
    const amounts = result.amounts.map(({ account, role, amount }) => [account, role, amount]);
    expect(amounts).toEqual([
      [address(1), 'owner', 179_964n],
      [address(2), 'validator', 373_379n],
      [address(3), 'validator', 36_538n],
      [address(4), 'miner', 283_789n],
      [address(6), 'miner', 126_128n],
      [address(8), 'closer', 200n],
    ]);
    expect(result.minted).toBe(999_998n);
  });

  it('is empty when less than half of the stake revealed, and pays at exactly half', () => {
    const instances = [{ instanceId: 1n, miner: address(4), payee: address(4) }];
    const vote = { weights: [1], reliability: [0, 0] };
    const epoch = (silent: bigint) =>
      settleEpoch({
        ...terms,
        instances,
        permits: [
          { validator: address(2), stake: 100n },
          { validator: address(3), stake: silent },
        ],
        votes: [vote, undefined],
        closers: [],
        remainingCap: 10n ** 12n,
      });
    expect(epoch(101n)).toMatchObject({ voted: false, minted: 0n, amounts: [] });
    expect(epoch(100n)).toMatchObject({ voted: true, reliability: [32_767, 0] });
    expect(epoch(100n).minted).toBe(1_000_000n);
  });

  it('never mints more than the pot or the cap, and mints the sum of its amounts', () => {
    const u16 = fc.integer({ min: 0, max: 65_535 });
    const epochs = fc.integer({ min: 1, max: 6 }).chain((rows) =>
      fc.integer({ min: 1, max: 12 }).chain((columns) =>
        fc.record({
          pot: fc.bigInt({ min: 0n, max: 2n ** 62n }),
          remainingCap: fc.bigInt({ min: 0n, max: 2n ** 62n }),
          closerPrice: fc.bigInt({ min: 0n, max: 2n ** 54n }),
          stakes: fc.array(fc.bigInt({ min: 1n, max: 2n ** 62n }), { minLength: rows, maxLength: rows }),
          weights: fc.array(fc.array(u16, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
          opinions: fc.array(fc.array(u16, { minLength: rows, maxLength: rows }), { minLength: rows, maxLength: rows }),
        }),
      ),
    );
    fc.assert(
      fc.property(epochs, ({ pot, remainingCap, closerPrice, stakes, weights, opinions }) => {
        const columns = weights[0]?.length ?? 0;
        const result = settleEpoch({
          ...terms,
          pot,
          closerPrice,
          remainingCap,
          permits: stakes.map((stake, i) => ({ validator: address(100 + i), stake })),
          instances: Array.from({ length: columns }, (_, j) => ({
            instanceId: BigInt(j + 1),
            miner: address(200 + j),
            payee: address(200 + j),
          })),
          votes: weights.map((row, i) => ({ weights: row, reliability: opinions[i] ?? [] })),
          closers: [{ account: address(300), columns }],
        });
        const sum = result.amounts.reduce((total, { amount }) => total + amount, 0n);
        expect(result.minted).toBe(sum);
        expect(sum <= pot && sum <= remainingCap).toBe(true);
        const closers = result.amounts.filter(({ role }) => role === 'closer');
        expect(closers.every(({ amount }) => amount <= pot / 50n)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses a row that does not fit the snapshot', () => {
    const input = {
      ...terms,
      permits: [{ validator: address(2), stake: 1n }],
      instances: [],
      closers: [],
      remainingCap: 1n,
    };
    expect(() => settleEpoch({ ...input, votes: [{ weights: [1], reliability: [0] }] })).toThrow(RangeError);
  });
});

describe('its parts', () => {
  it('split every unit by largest remainder, ties to the earlier part', () => {
    expect(splitByLargestRemainder(1n, [1800n, 4100n, 4100n])).toEqual([0n, 1n, 0n]);
    expect(splitByLargestRemainder(5n, [1800n, 4100n, 4100n])).toEqual([1n, 2n, 2n]);
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n }), fc.integer({ min: 1000, max: 6000 }), (amount, owner) => {
        const rest = BigInt(10_000 - owner);
        const bps = [BigInt(owner), rest / 2n, rest - rest / 2n];
        const parts = splitByLargestRemainder(amount, bps);
        expect(parts.reduce((a, b) => a + b, 0n)).toBe(amount);
        parts.forEach((part, i) => {
          expect(part - (amount * (bps[i] ?? 0n)) / 10_000n).toBeOneOf([0n, 1n]);
        });
      }),
    );
  });

  it('halve the emission and end it', () => {
    const schedule = { emissionPerDay: 86_400_000_000n, halvingSeconds: 1000n, scheduleStart: 5_000n };
    const at = (start: bigint) => epochPot(schedule, { start, epochSeconds: 60n, sharePpm: 500_000n });
    expect([at(4_000n), at(5_999n), at(6_000n), at(7_000n)]).toEqual([
      30_000_000n,
      30_000_000n,
      15_000_000n,
      7_500_000n,
    ]);
    expect(at(5_000n + 64_000n)).toBe(0n);
  });

  it('pack u16 values both ways', () => {
    expect([...packU16([1, 65_535])]).toEqual([0, 1, 255, 255]);
    expect(unpackU16(packU16([0, 513, 65_535]))).toEqual([0, 513, 65_535]);
    expect(() => packU16([65_536])).toThrow(RangeError);
    expect(() => packU16([0.5])).toThrow(RangeError);
  });

  it('hash as the contracts do (values computed by another ABI encoder)', () => {
    const digest = `0x${'11'.repeat(32)}`;
    const hash = commitHash({
      chainId: 298n,
      board: address(0xb0),
      subnet: 1n,
      epoch: 2n,
      validator: address(0x7a),
      snapshotHash: digest,
      secretHash: `0x${'22'.repeat(32)}`,
      salt: `0x${'33'.repeat(32)}`,
      weights: Array.from({ length: 17 }, (_, i) => i),
      reliability: [0, 65_535],
    });
    expect(hash).toBe('0x1e04dc90e337302aaec324c3dbe26bb8d0efa23c5b53eed60d10e4af0ea2fab7');
    const amounts = [1n, 2n, 3n].map((amount, slot) => ({
      slot,
      account: address(slot + 1),
      role: 'miner' as const,
      amount,
    }));
    expect(amountsRoot(amounts)).toBe('0x71413898c560ea7a6d91e1106ba29ce374b72d32c431baa26868f8daeea5eb76');
    expect(amountsRoot([])).toBe(`0x${'0'.repeat(64)}`);
  });
});
