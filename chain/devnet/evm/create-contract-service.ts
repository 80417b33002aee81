import type { LedgerReader } from '../ledger/ledger-reader.ts';
import type { QueryHandlers } from '../ledger/query-handler.ts';
import type { TransactionHandlers } from '../ledger/transaction-handler.ts';
import { callContract } from './call-contract.ts';
import { callLocal } from './call-local.ts';
import { createContract } from './create-contract.ts';
import { deleteContract } from './delete-contract.ts';
import { getBytecode } from './get-bytecode.ts';
import { getContractInfo } from './get-contract-info.ts';
import { lazyEngine } from './lazy-engine.ts';
import { runEthereumTransaction } from './run-ethereum-transaction.ts';
import { updateContract } from './update-contract.ts';

/** SmartContractService: what the ledger handles and answers. The EVM itself is loaded when it is first needed. */
export function createContractService(ledger: LedgerReader): { handlers: TransactionHandlers; queries: QueryHandlers } {
  const engine = lazyEngine(ledger);
  return {
    handlers: {
      contractCreateInstance: createContract(engine),
      contractCall: callContract(engine),
      contractUpdateInstance: updateContract,
      contractDeleteInstance: deleteContract,
      ethereumTransaction: runEthereumTransaction(engine),
    },
    queries: {
      contractCallLocal: callLocal,
      contractGetInfo: getContractInfo,
      contractGetBytecode: getBytecode,
    },
  };
}
