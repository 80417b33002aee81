import {
  AccountId,
  Client,
  Hbar,
  PrecheckStatusError,
  type PrivateKey,
  Timestamp,
  Transaction,
  TransactionId,
  TransactionReceiptQuery,
} from '@hiero-ledger/sdk';
import { type Clock, fromBase64, isTensorNodeError, type RandomSource, toBase64, toHex } from '@tensornode/kernel';
import { fault, type NetworkProfile, type SendResult, type SignedCall } from '@tensornode/protocol';
import type { HederaOperator } from './ledger-options.ts';
import { readOperator } from './read-operator.ts';

/** A node's receipt. Entity ids are of what the transaction created. */
export interface NodeReceipt {
  /** Response code name, such as `SUCCESS`. */
  readonly status: string;
  readonly entityId: string | null;
  readonly sequenceNumber: number | null;
  /** Hex; null for anything but a message. */
  readonly runningHash: string | null;
}

/** Signs with an own transaction id, sends exactly the signed bytes, asks nodes for receipts. Nothing here decides what a silence means. */
export interface TransactionDesk {
  readonly payer: string;
  /** Signs as the payer, and with the keys of others whose consent the transaction needs. */
  sign(transaction: Transaction, maxFeeTinybar: bigint, others?: readonly PrivateKey[]): Promise<SignedCall>;
  /** @throws TensorNodeError TN-3001 when no node answered: then the bytes may or may not have arrived */
  send(signed: SignedCall): Promise<SendResult>;
  /** Null when the nodes know no final receipt (any more). @throws TensorNodeError TN-3001 when no node answered */
  receipt(signed: SignedCall): Promise<NodeReceipt | null>;
  close(): void;
}

/** Seconds for which nodes accept a transaction; the ledger allows 15 to 180. */
const VALID_SECONDS = 120;
/** Our clock may run ahead of a node's by this much (SDK: 3 to 8 s). */
const START_EARLIER_MS = 4_000;
const SEND_ATTEMPTS = 4;
const GRPC_DEADLINE_MS = 5_000;
const REQUEST_TIMEOUT_MS = 20_000;
/** Codes after which the same bytes may be sent again later. */
const RETRYABLE = new Set([
  'BUSY',
  'PLATFORM_NOT_ACTIVE',
  'PLATFORM_TRANSACTION_NOT_CREATED',
  'INVALID_TRANSACTION_START',
  'INVALID_NODE_ACCOUNT',
  'THROTTLED_AT_CONSENSUS',
]);

export function createTransactionDesk(
  profile: NetworkProfile,
  operator: HederaOperator,
  clock: Clock,
  random: RandomSource,
): TransactionDesk {
  const key = readOperator(operator, profile);
  // The client has no operator: it could otherwise sign again, or pay with a new transaction id.
  const client = Client.forNetwork(profile.consensusNodes, { scheduleNetworkUpdate: false })
    .setDefaultRegenerateTransactionId(false)
    .setMaxAttempts(SEND_ATTEMPTS)
    .setRequestTimeout(REQUEST_TIMEOUT_MS)
    .setNodeMinBackoff(250)
    .setNodeMaxBackoff(4_000)
    .setMinBackoff(100)
    .setMaxBackoff(2_000);
  client.setMirrorNetwork([profile.mirrorGrpc]);
  const nodes = [...new Set(Object.values(profile.consensusNodes))].map((id) => AccountId.fromString(id));
  let lastStart = 0n;

  /** Strictly rising, and apart from other processes of the same account by random nanoseconds. */
  function nextStart(): bigint {
    const noise = new DataView(random.bytes(4).slice().buffer).getUint32(0) % 1_000_000;
    const start = BigInt(Math.floor(clock.now()) - START_EARLIER_MS) * 1_000_000n + BigInt(noise);
    lastStart = start > lastStart ? start : lastStart + 1n;
    return lastStart;
  }

  return {
    payer: operator.accountId,

    async sign(transaction, maxFeeTinybar, others = []) {
      const start = nextStart();
      const seconds = start / 1_000_000_000n;
      const validStart = new Timestamp(Number(seconds), Number(start % 1_000_000_000n));
      const id = TransactionId.withValidStart(AccountId.fromString(operator.accountId), validStart);
      transaction
        .setTransactionId(id)
        .setNodeAccountIds(nodes)
        .setTransactionValidDuration(VALID_SECONDS)
        .setMaxTransactionFee(Hbar.fromTinybars(maxFeeTinybar.toString()))
        .setRegenerateTransactionId(false)
        .freezeWith(client);
      for (const signer of [key, ...others]) await transaction.sign(signer);
      return {
        transactionId: id.toString(),
        bytes: toBase64(transaction.toBytes()),
        validUntil: Number(seconds) + VALID_SECONDS,
      };
    },

    async send(signed) {
      try {
        await Transaction.fromBytes(fromBase64(signed.bytes)).setGrpcDeadline(GRPC_DEADLINE_MS).execute(client);
        return { state: 'accepted' };
      } catch (error) {
        return refusal(error, profile);
      }
    },

    async receipt(signed) {
      const query = new TransactionReceiptQuery()
        .setTransactionId(TransactionId.fromString(signed.transactionId))
        .setValidateStatus(false)
        .setMaxAttempts(2)
        .setGrpcDeadline(GRPC_DEADLINE_MS);
      try {
        return toReceipt(await query.execute(client));
      } catch (error) {
        if (isUnknownReceipt(error)) return null;
        throw unreachable(error, profile);
      }
    },

    close: () => client.close(),
  };
}

function toReceipt(receipt: Awaited<ReturnType<TransactionReceiptQuery['execute']>>): NodeReceipt {
  const { accountId, contractId, fileId, topicId, tokenId } = receipt;
  const sequence = receipt.topicSequenceNumber === null ? 0 : Number(receipt.topicSequenceNumber.toString());
  const entity = accountId ?? contractId ?? fileId ?? topicId ?? tokenId;
  return {
    status: receipt.status.toString(),
    entityId: entity === null ? null : entity.toString(),
    sequenceNumber: sequence > 0 ? sequence : null,
    runningHash: sequence > 0 && receipt.topicRunningHash !== null ? toHex(receipt.topicRunningHash) : null,
  };
}

function refusal(error: unknown, profile: NetworkProfile): SendResult {
  const code = error instanceof PrecheckStatusError ? error.status.toString() : lastStatus(error);
  if (code === 'DUPLICATE_TRANSACTION') return { state: 'duplicate' };
  if (code === null) throw unreachable(error, profile);
  return { state: 'refused', code, retryable: RETRYABLE.has(code) };
}

/** The SDK wraps the last status of an exhausted retry loop into its message only. */
function lastStatus(error: unknown): string | null {
  const message = error instanceof Error ? error.message : String(error);
  return /last error being: ([A-Z][A-Z_]+)$/.exec(message)?.[1] ?? null;
}

function isUnknownReceipt(error: unknown): boolean {
  const status = error instanceof PrecheckStatusError ? error.status.toString() : lastStatus(error);
  return status === 'RECEIPT_NOT_FOUND' || status === 'UNKNOWN' || status === 'OK' || status === 'SUCCESS';
}

function unreachable(error: unknown, profile: NetworkProfile): Error {
  if (isTensorNodeError(error)) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return fault('TN-3001', {
    detail: `No consensus node of ${profile.name} answered: ${reason.slice(0, 200)}`,
    facts: { network: profile.name },
    cause: error,
  });
}
