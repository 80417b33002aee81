import {
  AccountId,
  ContractExecuteTransaction,
  ContractId,
  Hbar,
  TopicId,
  TopicMessageSubmitTransaction,
  type Transaction,
} from '@hiero-ledger/sdk';
import { type Clock, fromBase64, fromHex } from '@tensornode/kernel';
import { type LedgerCall, type LedgerDoor, ledgerCallSchema } from '@tensornode/protocol';
import type { MirrorClient } from '../mirror/mirror-client.ts';
import type { TransactionDesk } from './create-transaction-desk.ts';
import { createNudge } from './nudge-ledger.ts';
import { createOutcomeReader } from './outcome-of-call.ts';

const HBAR = 100_000_000n;
/** A message costs $0.0008, 15 million gas $1.28: both with room for a fallen exchange rate. */
const MESSAGE_MAX_FEE = 2n * HBAR;
const CONTRACT_MAX_FEE = 40n * HBAR;

export interface LedgerDoorParts {
  readonly desk: TransactionDesk;
  readonly mirror: MirrorClient;
  readonly clock: Clock;
}

/**
 * `LedgerDoor` on Hedera. `outcome` asks nodes for a receipt and decides on the mirror's row.
 * On an idle network it nudges the ledger (one tinybar, at most every 30 s), so that the end of a window can be seen.
 */
export function createLedgerDoor({ desk, mirror, clock }: LedgerDoorParts): LedgerDoor {
  return {
    payer: desk.payer,
    sign: (call) => desk.sign(toTransaction(call), call.kind === 'topic-message' ? MESSAGE_MAX_FEE : CONTRACT_MAX_FEE),
    send: (signed) => desk.send(signed),
    outcome: createOutcomeReader({
      receipt: (signed) => desk.receipt(signed),
      mirror,
      clock,
      nudge: createNudge(desk, clock),
    }),
  };
}

/** @throws ZodError when the call is malformed */
export function toTransaction(input: LedgerCall): Transaction {
  const call = ledgerCallSchema.parse(input);
  if (call.kind === 'topic-message') {
    return new TopicMessageSubmitTransaction()
      .setTopicId(TopicId.fromString(call.topicId))
      .setMaxChunks(1)
      .setMessage(fromBase64(call.message));
  }
  return new ContractExecuteTransaction()
    .setContractId(ContractId.fromString(AccountId.fromString(call.contract).toString()))
    .setGas(call.gas)
    .setPayableAmount(Hbar.fromTinybars(call.valueTinybar))
    .setFunctionParameters(fromHex(call.data));
}
