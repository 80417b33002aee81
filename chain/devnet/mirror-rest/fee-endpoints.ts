import type { proto } from '../codec/proto.ts';
import { type ParsedTransaction, parseTransaction } from '../ledger/precheck.ts';
import { StatusError } from '../ledger/status-error.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { int } from './formats.ts';
import { badRequest, invalidParameter } from './mirror-error.ts';

/** The network part is nine times the node part (HIP-1261). */
const NETWORK_MULTIPLIER = 9n;

/** Fee estimates (HIP-1261): the body is a protobuf Transaction, the answer its price in tinycents. */
export const FEE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/network/fees',
    query: ['high_volume_throttle', 'mode'],
    missing: 'extras are part of the base; high-volume pricing (HIP-1313) is not simulated',
    handle: (context, _parameters, query, body) => {
      const mode = query.one('mode')?.toUpperCase() ?? 'INTRINSIC';
      if (mode !== 'INTRINSIC' && mode !== 'STATE') throw invalidParameter('mode');
      query.integers('high_volume_throttle');
      const transaction = parse(body);
      const fee = priceOf(context, transaction);
      return {
        high_volume_multiplier: 1,
        network: { multiplier: int(NETWORK_MULTIPLIER), subtotal: int(fee.network) },
        node: { base: int(fee.node), extras: [] },
        service: { base: int(fee.service), extras: [] },
        total: int(fee.network + fee.node + fee.service),
      };
    },
  },
];

function priceOf(context: MirrorContext, transaction: ParsedTransaction) {
  const handler = context.ledger.handlers[transaction.kind];
  if (handler === undefined) throw badRequest(`Transactions of kind ${transaction.kind} are not supported`);
  try {
    return handler.fee(transaction.body as proto.TransactionBody, {
      state: context.ledger.state,
      size: transaction.signed.length,
      signatures: transaction.signatures.size,
      now: context.horizon,
    });
  } catch (error) {
    if (error instanceof StatusError) throw badRequest('Unable to price this transaction');
    throw error;
  }
}

function parse(body: Uint8Array): ParsedTransaction {
  try {
    return parseTransaction(body);
  } catch (error) {
    if (error instanceof StatusError) throw badRequest('Unable to parse transaction');
    throw error;
  }
}
