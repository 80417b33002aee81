import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { accountId, proto, Status, toInt64, toTimestamp } from '../codec/proto.ts';
import { entityAtAddress } from '../evm/addresses.ts';
import { decodeEthereumTransaction, type EthereumTransaction } from '../evm/decode-ethereum-transaction.ts';
import { intrinsicGas, MAX_GAS } from '../evm/intrinsic-gas.ts';
import { WEIBARS_PER_TINYBAR } from '../evm/run-ethereum-transaction.ts';
import type { LedgerReader } from '../ledger/ledger-reader.ts';
import { hexData, quantity } from './encode.ts';
import { RPC_CODES, RpcError } from './rpc-error.ts';

/** Who pays for bringing Ethereum transactions to the ledger. */
export interface RelayOperator {
  readonly account: number;
  /** ED25519 private key, PKCS#8 DER as hex. */
  readonly privateKeyDer: string;
}

/** Tinybars the operator may pay at most: 100 hbar, also for a sender that offers no gas price. */
const MAX_FEE = 10_000_000_000n;
const VALID_SECONDS = 120n;

/** Brings raw Ethereum transactions to the ledger as the relay does: as EthereumTransactions that its operator pays and signs. */
export class RawTransactionSender {
  readonly #ledger: LedgerReader;
  readonly #operator: number;
  readonly #nodeAccount: number;
  readonly #key: KeyObject;
  #lastStart = 0n;

  constructor(ledger: LedgerReader, operator: RelayOperator, nodeAccount: number) {
    this.#ledger = ledger;
    this.#operator = operator.account;
    this.#nodeAccount = nodeAccount;
    this.#key = createPrivateKey({ key: Buffer.from(operator.privateKeyDer, 'hex'), format: 'der', type: 'pkcs8' });
  }

  /** Checks, submits and waits until the transaction is on the ledger; returns its Ethereum hash. */
  async send(raw: Uint8Array): Promise<string> {
    checkSizes(raw);
    const tx = parse(raw);
    this.#check(tx);
    const validStart = this.#nextStart();
    const allowance = tx.hash === DETERMINISTIC_DEPLOYER ? MAX_FEE : 0n;
    const { precheck } = this.#ledger.submit(this.#wrap(raw, validStart, allowance));
    if (precheck !== Status.OK)
      throw new RpcError(RPC_CODES.server, `Transaction was refused: ${Status[precheck] ?? precheck}`);
    const committed = await this.#ledger.whenCommitted(this.#operator, validStart);
    // A transaction that never reached the EVM has no receipt, so its sender must hear of it now.
    if (committed.contract === null && committed.result !== Status.SUCCESS) throw this.#refusal(committed.result, tx);
    return hexData(tx.hash);
  }

  #check(tx: EthereumTransaction): void {
    const { state, fees, chainId, clock } = this.#ledger;
    if (tx.data.length > MAX_CALL_DATA)
      throw new RpcError(
        RPC_CODES.oversized,
        `Oversized data: call data size ${tx.data.length}, call data size limit ${MAX_CALL_DATA}`,
      );
    if (tx.chainId !== 0 && tx.chainId !== chainId) {
      throw new RpcError(
        RPC_CODES.server,
        `ChainId (${quantity(tx.chainId)}) not supported. The correct chainId is ${quantity(chainId)}`,
      );
    }
    const price = fees.gasPrice(clock.nowNanos()) * WEIBARS_PER_TINYBAR;
    const offered = tx.maxFeePerGas ?? tx.gasPrice ?? 0n;
    if (offered < price && tx.hash !== DETERMINISTIC_DEPLOYER)
      throw new RpcError(
        RPC_CODES.gasPriceTooLow,
        `Gas price '${offered}' is below configured minimum gas price '${price}'`,
      );
    if (tx.gasLimit > MAX_GAS)
      throw new RpcError(
        RPC_CODES.gasTooHigh,
        `Transaction gas limit '${tx.gasLimit}' exceeds max gas per sec limit '${MAX_GAS}'`,
      );
    const least = intrinsicGas(tx.data, tx.to === null);
    if (tx.gasLimit < least)
      throw new RpcError(
        RPC_CODES.gasTooLow,
        `Transaction gas limit provided '${tx.gasLimit}' is insufficient of intrinsic gas required '${least}'`,
      );
    if (tx.value > 0n && tx.value < WEIBARS_PER_TINYBAR) {
      throw new RpcError(
        RPC_CODES.invalidParams,
        "Value can't be non-zero and less than 10_000_000_000 wei which is 1 tinybar",
      );
    }
    const num = state.aliases.get(tx.from);
    const account = num === undefined ? undefined : state.accounts.get(num);
    if (account === undefined)
      throw new RpcError(RPC_CODES.notFound, `Requested resource not found. address '0x${tx.from}'.`);
    if (tx.nonce < account.ethereumNonce) throw this.#nonceError(tx);
    if (account.balance * WEIBARS_PER_TINYBAR < tx.gasLimit * (offered < price ? offered : price) + tx.value)
      throw new RpcError(RPC_CODES.server, 'Insufficient funds for transfer');
    const receiver = tx.to === null ? undefined : entityAtAddress(state, tx.to);
    if (receiver !== undefined && state.accounts.get(receiver)?.receiverSigRequired === true)
      throw new RpcError(RPC_CODES.server, "Operation is not supported when receiver's signature is enabled.");
  }

  #refusal(status: Status, tx: EthereumTransaction): RpcError {
    if (status === Status.WRONG_NONCE) return this.#nonceError(tx);
    if (status === Status.INSUFFICIENT_PAYER_BALANCE)
      return new RpcError(RPC_CODES.server, 'Insufficient funds for transfer');
    return new RpcError(RPC_CODES.server, `Transaction failed: ${Status[status] ?? status}`);
  }

  #nonceError(tx: EthereumTransaction): RpcError {
    const { state } = this.#ledger;
    const current = state.accounts.get(state.aliases.get(tx.from) ?? 0)?.ethereumNonce ?? 0n;
    return tx.nonce < current
      ? new RpcError(RPC_CODES.nonceTooLow, `Nonce too low. Provided nonce: ${tx.nonce}, current nonce: ${current}`)
      : new RpcError(RPC_CODES.nonceTooHigh, `Nonce too high. Provided nonce: ${tx.nonce}, current nonce: ${current}`);
  }

  #wrap(raw: Uint8Array, validStart: bigint, allowance: bigint): Uint8Array {
    const bodyBytes = proto.TransactionBody.encode({
      transactionID: { accountID: accountId(this.#operator), transactionValidStart: toTimestamp(validStart) },
      nodeAccountID: accountId(this.#ledger.state.nodes.get(0)?.account ?? this.#nodeAccount),
      transactionFee: toInt64(MAX_FEE),
      transactionValidDuration: { seconds: toInt64(VALID_SECONDS) },
      ethereumTransaction: { ethereumData: raw, maxGasAllowance: toInt64(allowance) },
    }).finish();
    const ed25519 = sign(null, bodyBytes, this.#key);
    const signedTransactionBytes = proto.SignedTransaction.encode({
      bodyBytes,
      sigMap: { sigPair: [{ pubKeyPrefix: new Uint8Array(0), ed25519 }] },
    }).finish();
    return proto.Transaction.encode({ signedTransactionBytes }).finish();
  }

  /** A start of its own for each transaction: the operator's ids must differ. */
  #nextStart(): bigint {
    const { clock } = this.#ledger;
    // The validity of transactions goes by the wall clock, also where the ledger's was set forward.
    const now = clock.wallNanos?.() ?? clock.nowNanos();
    this.#lastStart = now > this.#lastStart ? now : this.#lastStart + 1n;
    return this.#lastStart;
  }
}

/** Hash of the transaction that deploys the deterministic deployment proxy: signed once, for every network, at a price of its own. */
const DETERMINISTIC_DEPLOYER = 'eddf9e61fb9d8f5111840daef55e5fde0041f5702856532cdbb5a02998033d26';
/** Bytes of a raw transaction that the relay takes (HIP-1086). */
const MAX_RAW_BYTES = 133_120;
/** Bytes of call data that the relay takes. */
const MAX_CALL_DATA = 131_072;
/** Transactions with blobs (EIP-4844). */
const BLOB_TYPE = 3;

function checkSizes(raw: Uint8Array): void {
  if (raw.length > MAX_RAW_BYTES)
    throw new RpcError(
      RPC_CODES.oversized,
      `Oversized data: transaction size ${raw.length}, transaction limit ${MAX_RAW_BYTES}`,
    );
  if (raw[0] === BLOB_TYPE)
    throw new RpcError(RPC_CODES.unsupportedType, `Unsupported transaction type: txType=${BLOB_TYPE}`);
}

function parse(raw: Uint8Array): EthereumTransaction {
  try {
    return decodeEthereumTransaction(raw);
  } catch (error) {
    if (error instanceof RangeError) throw new RpcError(RPC_CODES.server, `Invalid arguments: ${error.message}`);
    throw error;
  }
}
