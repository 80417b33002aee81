import type { ContractOutcome } from '../ledger/record-draft.ts';
import { decodeJson } from '../store/json-codec.ts';
import { big, type MirrorContext, text } from './endpoint.ts';

/** Results that are looked through for the slots of one page. */
const MAX_LOOKED_AT = 5_000;
const BATCH = 200;
/** So the store writes the changes of a transaction that changed nothing. */
const UNCHANGED = '"stateChanges":[]';

/**
 * When slots (64 hex digits) of a contract last got their values, consensus time in ns, as far as that is found within the latest
 * transactions before the horizon.
 */
export function slotTimes(context: MirrorContext, contract: number, slots: readonly string[]): Map<string, bigint> {
  const wanted = new Set(slots);
  const times = new Map<string, bigint>();
  let before = context.horizon + 1n;
  for (let looked = 0; wanted.size > 0 && looked < MAX_LOOKED_AT; looked += BATCH) {
    const rows = context.rows(
      `select consensus_ts, detail from contract_results where consensus_ts < ? order by consensus_ts desc limit ${BATCH}`,
      [before],
    );
    for (const row of rows) {
      before = big(row['consensus_ts']);
      const detail = text(row['detail']);
      if (detail.includes(UNCHANGED)) continue;
      // Written by encodeJson from a ContractOutcome and covered by the log's checks.
      for (const change of (decodeJson(detail) as ContractOutcome).stateChanges)
        if (change.contract === contract && change.after !== null && wanted.delete(change.slot))
          times.set(change.slot, before);
    }
    if (rows.length < BATCH) break;
  }
  return times;
}
