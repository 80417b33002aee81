import { expect, test } from 'vitest';
import type { Allowance, OperatorApproval, PendingAirdrop } from './entities.ts';
import { LedgerState, type ReadState } from './ledger-state.ts';
import { PastStates } from './past-states.ts';
import { pastView } from './past-view.ts';
import { withRows } from './with-rows.ts';

/** Numbers under names stand for any entity. */
function set(state: LedgerState, past: PastStates, at: bigint, rows: Record<string, number | null>): void {
  for (const [key, value] of Object.entries(rows)) {
    if (value === null) state.aliases.delete(key);
    else state.aliases.set(key, value);
  }
  state.journal.clear();
  past.note(at, state);
}

test('reads a state of the past as it was, rows made since and rows gone since included', () => {
  const state = new LedgerState();
  const past = new PastStates();
  past.begin(5n);
  set(state, past, 10n, { a: 1, b: 2 });
  set(state, past, 20n, { a: 3, c: 4 });
  set(state, past, 30n, { a: null, b: 5 });
  const at = (time: bigint) => pastView(state, past.rowsAt(time)!).aliases;
  expect([...at(15n).entries()].sort()).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
  expect([at(20n).get('a'), at(20n).get('c'), at(20n).size]).toEqual([3, 4, 3]);
  expect([at(30n).has('a'), at(30n).get('b')]).toEqual([false, 5]);
  expect(at(9n).size).toBe(0);
  expect(past.rowsAt(4n)).toBeUndefined();
});

test('what was undone leaves no trace; work finds the past rows and the present ones come back', async () => {
  const state = new LedgerState();
  const past = new PastStates();
  past.begin(0n);
  set(state, past, 10n, { a: 1 });
  const mark = state.mark();
  state.aliases.set('a', 9);
  state.aliases.set('z', 9);
  state.rollback(mark);
  set(state, past, 20n, { b: 2 });
  expect(past.rowsAt(10n)?.get('alias')).toEqual(new Map([['b', undefined]]));
  const rows = past.rowsAt(5n)!;
  const inside = await withRows(state, rows, async () => {
    const inner = state.mark();
    state.aliases.set('c', 7);
    const seen = [...state.aliases.entries()];
    state.rollback(inner);
    return seen;
  });
  expect(inside).toEqual([['c', 7]]);
  expect([...state.aliases.entries()].sort()).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('knows what an account granted and was sent, now, after an undo and in the past', () => {
  const state = new LedgerState();
  const past = new PastStates();
  past.begin(0n);
  const grant = (owner: number, spender: number): void => {
    state.allowances.set(`${owner}:${spender}:hbar`, { owner, spender } as Allowance);
    state.operatorApprovals.set(`${owner}:${spender}:9`, { owner, spender } as OperatorApproval);
    state.airdrops.set(`${owner}:${spender}:9:`, { sender: owner, receiver: spender } as PendingAirdrop);
  };
  const groups = (of: ReadState): number[] =>
    [of.allowancesOfOwner(1), of.approvalsOfOwner(1), of.approvalsOfSpender(2)]
      .concat(of.airdropsOfSender(1), of.airdropsOfReceiver(2))
      .map(({ size }) => size);
  grant(1, 2);
  set(state, past, 10n, {});
  grant(1, 3);
  grant(4, 2);
  set(state, past, 20n, {});
  expect(groups(state)).toEqual([2, 2, 2, 2, 2]);
  expect(state.allowanceCount(1)).toBe(4);
  const mark = state.mark();
  state.allowances.delete('1:2:hbar');
  state.operatorApprovals.delete('1:2:9');
  state.airdrops.delete('1:2:9:');
  expect(groups(state)).toEqual([1, 1, 1, 1, 1]);
  state.rollback(mark);
  expect(groups(state)).toEqual([2, 2, 2, 2, 2]);
  expect(groups(pastView(state, past.rowsAt(10n)!))).toEqual([1, 1, 1, 1, 1]);
});
