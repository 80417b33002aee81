import { contractId, proto, Status, toBigInt, toInt64 } from '../codec/proto.ts';
import { resolveAccountId, resolveContractId } from '../ledger/addresses.ts';
import { toFunctionResult } from '../ledger/encode-record.ts';
import type { QueryHandler } from '../ledger/query-handler.ts';
import { ensure } from '../ledger/status-error.ts';
import { addressOfEntity } from './addresses.ts';
import { checkGas } from './call-contract.ts';
import { simulateCall } from './simulate-call.ts';

/** ContractCallLocal: a read-only run on the present state. Costs 0.001 USD plus the gas offered. */
export const callLocal: QueryHandler = {
  async answer(query, ledger) {
    const op = query.contractCallLocal;
    ensure(op?.contractID, Status.INVALID_CONTRACT_ID);
    const gas = toBigInt(op.gas);
    const data = op.functionParameters ?? new Uint8Array(0);
    checkGas(gas, data, false);
    const num = resolveContractId(ledger.state, op.contractID);
    const account = num === null ? undefined : ledger.state.accounts.get(num);
    ensure(
      num !== null && (account?.contract === true || ledger.state.tokens.has(num) || (num >= 0x167 && num <= 0x16c)),
      Status.INVALID_CONTRACT_ID,
    );
    ensure(account?.deleted !== true, Status.CONTRACT_DELETED);
    const payer = query.contractCallLocal?.header?.payment ? payerOf(op.header) : undefined;
    const sender = (op.senderId ? resolveAccountId(ledger.state, op.senderId) : null) ?? payer ?? DEFAULT_SENDER;
    const answer = await simulateCall(ledger, {
      from: addressOfEntity(ledger.state, sender),
      to: addressOfEntity(ledger.state, num),
      data,
      value: 0n,
      gas,
      isStatic: true,
    });
    const result = toFunctionResult(answer.outcome);
    return {
      contractCallLocal: {
        header: {
          nodeTransactionPrecheckCode: answer.status === Status.SUCCESS ? Status.OK : answer.status,
          cost: toInt64(0n),
        },
        functionResult: { ...result, contractID: contractId(num), gasUsed: toInt64(answer.outcome.gasUsed) },
      },
    };
  },
  cost: (query, ledger) =>
    BASE_TINYCENTS +
    ledger.fees.toTinycents(
      toBigInt(query.contractCallLocal?.gas) * ledger.fees.gasPrice(ledger.clock.nowNanos()),
      ledger.clock.nowNanos(),
    ),
  header: (header) => ({ contractCallLocal: { header } }),
  requestHeader: (query) => query.contractCallLocal?.header,
};

/** 0.001 USD. */
const BASE_TINYCENTS = 10_000_000n;
/** Who calls where neither sender nor payer is named. */
const DEFAULT_SENDER = 2;

function payerOf(header: proto.IQueryHeader | null | undefined): number | undefined {
  const signed = header?.payment?.signedTransactionBytes;
  const bytes =
    signed && signed.length > 0 ? proto.SignedTransaction.decode(signed).bodyBytes : header?.payment?.bodyBytes;
  if (!bytes || bytes.length === 0) return undefined;
  const id = proto.TransactionBody.decode(bytes).transactionID?.accountID;
  return id?.accountNum === undefined || id.accountNum === null ? undefined : Number(toBigInt(id.accountNum));
}
