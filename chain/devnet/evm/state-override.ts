import type { HandleContext } from '../ledger/transaction-handler.ts';
import type { Contract } from '../state/entities.ts';
import { slotKey } from '../state/ledger-state.ts';
import { entityAtAddress } from './addresses.ts';
import { makeContract, plainTemplate } from './make-contract.ts';

/** What an account pretends to be for one simulated call. Slots and values: 64 hex digits each. */
export interface StateOverride {
  /** Tinybars. */
  readonly balance?: bigint;
  readonly nonce?: bigint;
  readonly code?: Uint8Array;
  /** The whole storage. */
  readonly state?: ReadonlyMap<string, string>;
  /** Single slots; the others stay. */
  readonly stateDiff?: ReadonlyMap<string, string>;
}

const ZERO_WORD = '0'.repeat(64);

/** Puts pretended state in place of what an address (40 hex digits) has; the caller's frame is undone afterwards. */
export function applyOverride(ctx: HandleContext, address: string, override: StateOverride): void {
  const { state } = ctx;
  const known = entityAtAddress(state, address);
  const num = known ?? makeContract(ctx, address, plainTemplate(new Uint8Array(0), undefined), 0);
  const account = state.accounts.get(num);
  // A token has neither balance nor code that could be replaced.
  if (account === undefined) return;
  state.accounts.set(num, {
    ...account,
    contract: override.code !== undefined || (known !== undefined && account.contract),
    balance: override.balance ?? account.balance,
    ethereumNonce: override.nonce ?? account.ethereumNonce,
  });
  if (override.code !== undefined) {
    const row = state.contracts.get(num) ?? noContract(ctx, num);
    state.contracts.set(num, { ...row, bytecode: override.code });
  }
  if (override.state !== undefined) for (const key of [...state.slotsOfContract(num)]) state.slots.delete(key);
  for (const [slot, value] of override.state ?? override.stateDiff ?? []) {
    if (value === ZERO_WORD) state.slots.delete(slotKey(num, slot));
    else state.slots.set(slotKey(num, slot), value);
  }
}

function noContract(ctx: HandleContext, num: number): Contract {
  const empty = new Uint8Array(0);
  const life = { createdAt: ctx.now, permanentRemoval: false, obtainer: null };
  return { num, bytecode: empty, initcode: empty, fileId: null, creator: num, ...life };
}
