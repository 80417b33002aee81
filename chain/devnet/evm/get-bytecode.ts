import { Status, toInt64 } from '../codec/proto.ts';
import { resolveContractId } from '../ledger/addresses.ts';
import type { QueryHandler } from '../ledger/query-handler.ts';
import { ensure } from '../ledger/status-error.ts';
import { liveContract } from './update-contract.ts';

/** ContractGetBytecode: the runtime code. 0.05 USD. */
export const getBytecode: QueryHandler = {
  answer(query, ledger) {
    const id = query.contractGetBytecode?.contractID;
    ensure(id, Status.INVALID_CONTRACT_ID);
    const account = liveContract(ledger, resolveContractId(ledger.state, id));
    const bytecode = ledger.state.contracts.get(account.num)?.bytecode ?? new Uint8Array(0);
    return {
      contractGetBytecodeResponse: { header: { nodeTransactionPrecheckCode: Status.OK, cost: toInt64(0n) }, bytecode },
    };
  },
  cost: () => 500_000_000n,
  header: (header) => ({ contractGetBytecodeResponse: { header } }),
  requestHeader: (query) => query.contractGetBytecode?.header,
};
