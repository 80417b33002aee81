import type { Transaction } from '@hiero-ledger/sdk';
import { fault } from '@tensornode/protocol';
import { type CarryOutParts, carryOut, orThrow } from '../hedera/carry-out.ts';
import type { DeployJournal } from './open-journal.ts';

export interface StepParts extends CarryOutParts {
  readonly journal: DeployJournal;
  readonly onDone: (step: string) => void;
}

const ATTEMPTS = 3;

/**
 * Does one step exactly once: signed bytes are on disk before they are sent, and after a crash the same bytes are looked up or sent again.
 * Only a transaction that can never be executed any more is replaced by a new one.
 * @returns the id of what was created, or an empty text
 */
export async function runStep(
  parts: StepParts,
  step: string,
  make: () => Transaction,
  maxFeeTinybar: bigint,
): Promise<string> {
  const { journal, desk, onDone } = parts;
  const known = journal.result(step);
  if (known !== undefined) return known;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    let signed = journal.pending(step);
    if (signed === undefined) {
      signed = await desk.sign(make(), maxFeeTinybar);
      journal.signed(step, signed);
    }
    const settled = await carryOut(parts, signed);
    if (settled.state === 'done') {
      journal.done(step, settled.entityId ?? '');
      onDone(step);
      return settled.entityId ?? '';
    }
    journal.dropped(step);
    if (settled.state === 'failed') orThrow(settled, step);
  }
  throw fault('TN-3007', { detail: `${step}: ${ATTEMPTS} transactions expired one after the other` });
}
