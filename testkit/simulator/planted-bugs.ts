/** Bugs that live in the simulated contracts. */
export interface ChainBugs {
  /** `credit` books first and moves its cursor afterwards, so that a cut in between books again. */
  readonly cursorAfterCredit: boolean;
  /** `push` keeps the claim of a transfer that the token service refused. */
  readonly pushWithoutRestore: boolean;
}

/** Text of the production source that a patch replaces at load time; it must be there, once, or the bug is out of date. */
export interface SourcePatch {
  /** End of the file's path. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export interface PlantedBug {
  readonly name: string;
  readonly what: string;
  /** Swapped parts of the simulated world. */
  readonly swap?:
    | 'unsafe-disk'
    | 'unfenced'
    | 'no-unique-key'
    | 'outbox-outside'
    | 'cursor-after-credit'
    | 'push-without-restore';
  readonly patches?: readonly SourcePatch[];
}

const RUN_CALL = 'base/protocol/ledger/run-ledger-call.ts';
const LOOK_UP = 'drivers/ledger/hedera/look-up-transaction.ts';
const OUTCOME = 'drivers/ledger/hedera/outcome-of-call.ts';
const SPLIT = 'base/protocol/epoch/split-pot.ts';
const RETRY = 'flow/5-rewards/retry-reverted.ts';
const ANCHOR = 'flow/4-record/anchor-batches.ts';
const SETTLE = 'flow/5-rewards/settle-books.ts';

/** Bugs that the simulator must find: made only here, by swapped ports or by patching source text while it is loaded. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  {
    name: 'new-id-on-retry',
    what: 'a retry after a crash signs anew instead of sending the stored bytes',
    patches: [
      {
        file: RUN_CALL,
        find: "let resend = entry.state === 'SIGNED' || entry.state === 'SENT';",
        replace: "let resend = false; if (entry.state === 'SENT') entry = { ...entry, state: 'PLANNED' };",
      },
      {
        file: 'testkit/memory/memory-journal.ts',
        find: 'if (row.attempt !== attempt - 1 || !OVER.has(row.state)) return false;',
        replace: 'if (row.attempt !== attempt - 1) return false;',
      },
    ],
  },
  {
    name: 'send-before-store',
    what: 'bytes are sent before the database has committed them',
    patches: [
      {
        file: RUN_CALL,
        find: 'await ports.journal.signed(input.key, attempt, signed);',
        replace: 'ports.journal.signed(input.key, attempt, signed).catch(() => undefined);',
      },
    ],
  },
  { name: 'ack-before-commit', what: 'the database acknowledges what a crash of it forgets', swap: 'unsafe-disk' },
  { name: 'no-unique-key', what: 'two processes can each write an attempt of one call', swap: 'no-unique-key' },
  {
    name: 'float-split',
    what: 'the pot is split in floating point',
    patches: [
      {
        file: SPLIT,
        find: 'const parts = bps.map((share) => (amount * share) / BPS);',
        replace:
          'return bps.map((share) => BigInt(Math.round((Number(amount) * Number(share)) / Number(BPS))));\n  const parts: bigint[] = [];',
      },
    ],
  },
  { name: 'no-fencing', what: 'a worker that was stopped goes on writing after another took over', swap: 'unfenced' },
  {
    name: 'absent-is-unpaid',
    what: 'a 404 of the mirror is read as "not executed"',
    patches: [
      {
        file: LOOK_UP,
        find: "if (!over) return { state: 'unknown' };",
        replace: "if (page === null) return { state: 'expired' };",
      },
    ],
  },
  {
    name: 'window-without-mirror',
    what: '"not executed" is concluded when the window is over, whether or not the mirror has passed it',
    patches: [
      {
        file: LOOK_UP,
        find: "return passed > signed.validUntil + MARGIN_SECONDS ? { state: 'expired' } : { state: 'waiting' };",
        replace: "return passed >= 0 ? { state: 'expired' } : { state: 'waiting' };",
      },
    ],
  },
  {
    name: 'cursor-after-credit',
    what: 'the contract moves its cursor after it booked the credits, not with them',
    swap: 'cursor-after-credit',
  },
  {
    name: 'resend-after-expiry',
    what: 'bytes are sent again after their window, and the refusal is taken for "never executed"',
    patches: [
      {
        file: RUN_CALL,
        find: 'if (!accepted && clock.now() / 1_000 < signed.validUntil) {',
        replace: 'if (!accepted) {',
      },
      { file: RUN_CALL, find: 'if (final && !mayBeOut) {', replace: 'if (final) {' },
      {
        file: RUN_CALL,
        find: 'const seen = await settle(journal, entry, await door.outcome(signed));\n    if (seen !== null) return seen;\n  }',
        replace: '  }',
      },
    ],
  },
  {
    name: 'duplicate-row-counts',
    what: 'the row of a rejected duplicate is taken for the outcome',
    patches: [{ file: LOOK_UP, find: " && result !== 'DUPLICATE_TRANSACTION'", replace: " && result !== ''" }],
  },
  {
    name: 'child-row-counts',
    what: 'the row of an inner call (nonce 1) is taken for the outcome',
    patches: [{ file: LOOK_UP, find: 'nonce === 0 && !scheduled', replace: 'nonce >= 0 && !scheduled' }],
  },
  {
    name: 'outbox-outside',
    what: 'events are written outside the transaction of what they tell',
    swap: 'outbox-outside',
  },
  { name: 'push-without-restore', what: 'a refused push keeps the claim', swap: 'push-without-restore' },
  {
    name: 'fees-for-nothing',
    what: 'a mint beyond the limit of the day is sent again each turn',
    patches: [
      {
        file: RETRY,
        find: 'if (isDayLimit(reverted)) return',
        replace: 'if (isDayLimit(reverted)) return true; else if (attempt < 0) return',
      },
    ],
  },
  {
    name: 'duplicate-is-failure',
    what: 'DUPLICATE_TRANSACTION is taken for a failure and the call is made anew',
    patches: [
      {
        file: RUN_CALL,
        find: "const final = result.state === 'refused' && !result.retryable;",
        replace:
          "if (result.state === 'duplicate') { await journal.settled(key, attempt, 'FAILED', null, 'DUPLICATE_TRANSACTION'); return { ...entry, state: 'FAILED' }; }\n      const final = result.state === 'refused' && !result.retryable;",
      },
    ],
  },
  {
    name: 'unnamed-batches',
    what: 'anchoring names its call by the moment instead of the batch',
    patches: [
      {
        file: ANCHOR,
        find: 'runLedgerCall(deps.ledger, {\n    key: `batch/',
        replace: 'runLedgerCall(deps.ledger, {\n    key: String(deps.ledger.clock.now()) + `batch/',
      },
    ],
  },
  {
    name: 'books-without-remainder',
    what: 'the book loses one unit of each credit',
    patches: [
      {
        file: SETTLE,
        find: 'account: owedAccount(account),\n    amount,',
        replace: 'account: owedAccount(account),\n    amount: amount > 1n ? amount - 1n : amount,',
      },
    ],
  },
  {
    name: 'believes-one-absence',
    what: 'one answer out of a cache is enough to conclude that nothing was executed',
    patches: [
      {
        file: OUTCOME,
        find: "if (since === undefined || clock.now() - since < ABSENCE_MS) return { state: 'unknown' };",
        replace: '',
      },
      { file: LOOK_UP, find: 'const MARGIN_SECONDS = 10;', replace: 'const MARGIN_SECONDS = -100;' },
    ],
  },
];
