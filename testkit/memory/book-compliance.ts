import type { LedgerCall, LedgerJournal, SignedCall } from '@tensornode/protocol';
import type { EpochCreditView, PayoutLeases, RewardsStore } from '@tensornode/rewards';
import { describe, expect, it } from 'vitest';

/** A book under test. */
export interface BookUnderTest {
  readonly store: RewardsStore;
  readonly leases: PayoutLeases;
  readonly journal: LedgerJournal;
}

const CALL: LedgerCall = { kind: 'topic-message', topicId: '0.0.9', message: 'aGk=' };
const OTHER_CALL: LedgerCall = { kind: 'topic-message', topicId: '0.0.9', message: 'b3RoZXI=' };
const signedAs = (transactionId: string, validUntil = 2_000_000_000): SignedCall => ({
  transactionId,
  bytes: 'AA==',
  validUntil,
});
const CONFIRMED = {
  state: 'confirmed',
  consensusTimestamp: '1700000000.000000001',
  sequenceNumber: 1,
  runningHash: 'ab'.repeat(48),
  returnData: null,
} as const;
/** 2^63 - 1 is what the token can hold; sums of many of them must stay exact too. */
const AMOUNTS = [1n, 2n ** 53n - 1n, 2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n];

const credit = (slot: number, amount: bigint, account = '0.0.7'): EpochCreditView => ({
  slot,
  account,
  address: `0x${'0'.repeat(39)}7`,
  role: 'miner',
  amount,
});

/** What every book and journal must do, whatever keeps it: one suite for the one in memory and the one on PostgreSQL. `open` gives one that nobody used. */
export function bookCompliance(name: string, open: () => Promise<BookUnderTest>): void {
  describe(`book: ${name}`, () => {
    it('takes a transfer once, keeps every unit, and refuses what does not sum to zero', async () => {
      const { store } = await open();
      const post = (transfer: string, amount: bigint, against = -amount): Promise<void> =>
        store.inTransaction((ports) =>
          ports.post(transfer, [
            { account: 'mint', amount: against, memo: 'a' },
            { account: 'owed/0.0.7', amount, memo: 'a' },
          ]),
        );
      for (const amount of AMOUNTS) {
        await post(`t${amount}`, amount);
        await post(`t${amount}`, amount);
      }
      const sum = AMOUNTS.reduce((total, amount) => total + amount, 0n);
      expect((await store.balances()).get('owed/0.0.7')).toBe(sum);
      expect((await store.balances()).get('mint')).toBe(-sum);
      await expect(post('short', 5n, -4n)).rejects.toThrow();
      await expect(post('zero', 0n)).rejects.toThrow();
      expect((await store.balances()).get('owed/0.0.7')).toBe(sum);
    });

    it('settles an epoch once with all its credits, or not at all', async () => {
      const { store } = await open();
      const settle = (epoch: number, credits: readonly EpochCreditView[]): Promise<boolean> =>
        store.inTransaction((ports) =>
          ports.settle(1, { epoch, state: 'CLAIMABLE', minted: 3n, pushed: false }, credits),
        );
      expect(await settle(1, [credit(0, 1n), credit(2, 2n)])).toBe(true);
      expect(await settle(1, [credit(0, 1n)])).toBe(false);
      expect((await store.credits(1, 1)).map(({ slot, amount }) => [slot, amount])).toEqual([
        [0, 1n],
        [2, 2n],
      ]);
      // The same slot twice, an amount of nothing, a negative one.
      await expect(settle(2, [credit(0, 1n), credit(0, 2n)])).rejects.toThrow();
      await expect(settle(2, [credit(0, 0n)])).rejects.toThrow();
      await expect(settle(2, [credit(0, -1n)])).rejects.toThrow();
      expect(await store.settled(1, 2)).toBeNull();
      expect(await store.settled(1, 1)).toMatchObject({ minted: 3n, pushed: false, state: 'CLAIMABLE' });
      await store.markPushed(1, 1);
      expect(await store.markReconciled()).toBe(1);
      expect(await store.settled(1, 1)).toMatchObject({ pushed: true, state: 'RECONCILED' });
      expect(await store.ownChecks()).toEqual({ minted: 3n, credited: 3n, epochsWithoutEvidence: 0 });
    });

    it('takes 256 credits, and none, in one epoch', async () => {
      const { store } = await open();
      const many = Array.from({ length: 256 }, (_, slot) => credit(slot, BigInt(slot + 1), `0.0.${1_000 + slot}`));
      await store.inTransaction(async (ports) => {
        await ports.settle(1, { epoch: 1, state: 'CLAIMABLE', minted: 32_896n, pushed: false }, many);
        await ports.settle(1, { epoch: 2, state: 'EMPTY', minted: 0n, pushed: true }, []);
      });
      expect(await store.credits(1, 1)).toHaveLength(256);
      expect(await store.credits(1, 2)).toEqual([]);
      expect(await store.ownChecks()).toMatchObject({ minted: 32_896n, credited: 32_896n });
    });

    it('undoes everything of a transaction that fails, events included', async () => {
      const { store } = await open();
      const failing = store.inTransaction(async (ports) => {
        await ports.settle(1, { epoch: 1, state: 'EMPTY', minted: 0n, pushed: true }, []);
        await ports.post('t', [
          { account: 'mint', amount: -1n, memo: 'a' },
          { account: 'owed/0.0.7', amount: 1n, memo: 'a' },
        ]);
        await ports.setPaused('because');
        throw new Error('killed in the middle');
      });
      await expect(failing).rejects.toThrow('killed');
      expect(await store.settled(1, 1)).toBeNull();
      expect((await store.balances()).size).toBe(0);
      expect(await store.paused()).toBeNull();
      await store.inTransaction((ports) => ports.setPaused('because'));
      expect(await store.paused()).toBe('because');
      await store.inTransaction((ports) => ports.setPaused(null));
      expect(await store.paused()).toBeNull();
    });

    it('keeps the first plan of a call, its bytes and its outcome; nobody writes behind it', async () => {
      const { journal } = await open();
      expect(await journal.plan('k', CALL)).toMatchObject({ state: 'PLANNED', attempt: 0, signed: null });
      await journal.signed('k', 1, signedAs('0.0.7@1.1'));
      // A second writer with the same attempt: its bytes must never be sent.
      await expect(journal.signed('k', 1, signedAs('0.0.7@1.2'))).rejects.toMatchObject({ code: 'TN-4004' });
      expect(await journal.plan('k', OTHER_CALL)).toMatchObject({
        state: 'SIGNED',
        attempt: 1,
        call: CALL,
        signed: signedAs('0.0.7@1.1'),
      });
      await journal.sent('k', 1);
      await journal.settled('k', 1, 'EXPIRED', { state: 'expired' }, null);
      await journal.signed('k', 2, signedAs('0.0.7@1.3'));
      // The one who was stopped in the first attempt comes back.
      await expect(journal.settled('k', 1, 'EXPIRED', { state: 'expired' }, null)).rejects.toMatchObject({
        code: 'TN-4004',
      });
      await expect(journal.sent('k', 1)).rejects.toMatchObject({ code: 'TN-4004' });
      await journal.settled('k', 2, 'CONFIRMED', CONFIRMED, null);
      await journal.settled('k', 2, 'EXPIRED', { state: 'expired' }, null);
      expect(await journal.plan('k', CALL)).toMatchObject({ state: 'CONFIRMED', attempt: 2, outcome: CONFIRMED });
      await expect(journal.signed('k', 3, signedAs('0.0.7@1.4'))).rejects.toMatchObject({ code: 'TN-4004' });
      await expect(journal.sent('unplanned', 1)).rejects.toMatchObject({ code: 'TN-4004' });
    });

    it('names calls that nobody came back to', async () => {
      const { journal, store } = await open();
      for (const [key, validUntil] of [
        ['old', 1_000],
        ['older', 500],
        ['young', 5_000],
      ] as const) {
        await journal.plan(key, CALL);
        await journal.signed(key, 1, signedAs(`0.0.7@${validUntil}.1`, validUntil));
      }
      expect((await store.abandoned(2_000, 10)).map(({ key, attempt }) => [key, attempt])).toEqual([
        ['older', 1],
        ['old', 1],
      ]);
      await journal.settled('older', 1, 'CONFIRMED', CONFIRMED, null);
      expect((await store.abandoned(2_000, 10)).map(({ key }) => key)).toEqual(['old']);
      const later = Date.now() * 10;
      expect((await store.unproven(later, 10)).map(({ key }) => key)).toEqual(['older']);
      await store.markProven('older');
      expect(await store.unproven(later, 10)).toEqual([]);
    });

    it('gives a lease to one worker, a higher token with each change of hands, and refuses every write under an old one', async () => {
      const { leases, store } = await open();
      const first = await leases.take(1, 'a', null);
      expect(first).toMatchObject({ subnet: 1, holder: 'a', token: 1n });
      expect(await leases.take(1, 'b', null)).toBeNull();
      expect(await leases.take(2, 'b', null)).toMatchObject({ token: 1n });
      if (first === null) throw new Error('no lease');
      expect((await leases.take(1, 'a', first))?.token).toBe(1n);
      const stale = leases.guarded(first);
      await stale.journal.plan('k', CALL);
      // The process died and started again under its name.
      const second = await leases.take(1, 'a', null);
      expect(second?.token).toBe(2n);
      const fenced = { code: 'TN-4004' };
      await expect(stale.journal.signed('k', 1, signedAs('0.0.7@1.1'))).rejects.toMatchObject(fenced);
      await expect(stale.journal.plan('other', CALL)).rejects.toMatchObject(fenced);
      await expect(stale.store.inTransaction((ports) => ports.setPaused('x'))).rejects.toMatchObject(fenced);
      await expect(stale.store.markPushed(1, 1)).rejects.toMatchObject(fenced);
      await expect(
        stale.store.prepare('0.0.1', 1, { epoch: 1, secret: 's', tasks: [], poolRoot: 'r' }),
      ).rejects.toMatchObject(fenced);
      expect(await store.paused()).toBeNull();
      if (second === null) throw new Error('no lease');
      await leases.guarded(second).journal.signed('k', 1, signedAs('0.0.7@1.2'));
      await leases.release(first);
      expect(await leases.take(1, 'b', null)).toBeNull();
      await leases.release(second);
      expect((await leases.take(1, 'b', null))?.token).toBe(3n);
      expect((await leases.list()).map(({ subnet, holder, token }) => [subnet, holder, token])).toEqual([
        [1, 'b', 3n],
        [2, 'b', 1n],
      ]);
    });

    it('lets one of twenty workers win, whatever the order', async () => {
      const { leases, journal } = await open();
      const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => leases.take(1, `w${i}`, null)));
      expect(taken.filter((lease) => lease !== null)).toHaveLength(1);
      await journal.plan('k', CALL);
      const signed = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) => journal.signed('k', 1, signedAs(`0.0.7@2.${i + 1}`))),
      );
      expect(signed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });
}
