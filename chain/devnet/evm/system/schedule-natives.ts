import { parseAbiItem } from 'viem/utils';
import { accountId, contractId, proto, Status, scheduleId, toNumber } from '../../codec/proto.ts';
import { fromLongZero, longZeroAddress } from '../../ledger/addresses.ts';
import { SignatureMap } from '../../ledger/signature-map.ts';
import type { LeafAuthority } from '../../state/key.ts';
import type { NativeOutcome } from '../hedera-evm.ts';
import { MAX_GAS } from '../intrinsic-gas.ts';
import {
  authorityOf,
  type Dispatched,
  dispatchAsync,
  type HtsCall,
  halt,
  type NativeFunction,
  nativeFunction,
  revertWithCode,
  VIEW_GAS,
} from './hts-call.ts';
import { HTS_FUNCTIONS } from './hts-functions.ts';
import { abiBytes, bytesOf, code, int64, numberAt, plain } from './hts-values.ts';
import { scheduledTokenInfo } from './scheduled-token-info.ts';
import { ZERO_ADDRESS } from './token-info.ts';

/** Seconds that a call can be scheduled ahead (62 days). */
const MAX_AHEAD = 5_356_800n;
const MAX_INT64 = (1n << 63n) - 1n;
const HTS_NUMBER = 0x167;

type Created = { returns(values: readonly [bigint, `0x${string}`], gas: bigint): NativeOutcome };
type OneCode = { returns(values: readonly [bigint], gas: bigint): NativeOutcome };

interface FutureCall {
  readonly to: string;
  readonly payer: number;
  readonly expiry: bigint;
  readonly gas: bigint;
  readonly value: bigint;
  readonly data: string;
  readonly waitForExpiry: boolean;
}

const CALL = 'uint256 expirySecond, uint256 gasLimit, uint64 value, bytes callData';
const CREATED = 'returns (int64 responseCode, address scheduleAddress)';

/** The schedule service at 0x16b (HIP-755, HIP-756, HIP-1215). */
export const scheduleFunctions: NativeFunction[] = [
  nativeFunction(
    parseAbiItem(`function scheduleCall(address to, ${CALL}) ${CREATED}`),
    (call, [to, expiry, gas, value, data], answer) =>
      scheduleCall(call, answer, { to, payer: call.sender, expiry, gas, value, data, waitForExpiry: true }),
  ),
  nativeFunction(
    parseAbiItem(`function scheduleCallWithPayer(address to, address payer, ${CALL}) ${CREATED}`),
    (call, [to, payer, expiry, gas, value, data], answer) =>
      scheduleCall(call, answer, { to, payer: numberAt(call, payer), expiry, gas, value, data, waitForExpiry: true }),
  ),
  nativeFunction(
    parseAbiItem(`function executeCallOnPayerSignature(address to, address payer, ${CALL}) ${CREATED}`),
    (call, [to, payer, expiry, gas, value, data], answer) =>
      scheduleCall(call, answer, { to, payer: numberAt(call, payer), expiry, gas, value, data, waitForExpiry: false }),
  ),
  nativeFunction(
    parseAbiItem(`function scheduleNative(address systemContract, bytes callData, address payer) ${CREATED}`),
    (call, [target, data, payer], answer) => scheduleNative(call, answer, target, abiBytes(data), payer),
  ),
  nativeFunction(
    parseAbiItem('function authorizeSchedule(address schedule) returns (int64 responseCode)'),
    (call, [schedule], answer) => sign(call, answer, scheduleNumber(schedule), authorityOf(call)),
  ),
  nativeFunction(
    parseAbiItem('function signSchedule(address schedule, bytes signatureMap) returns (int64 responseCode)'),
    (call, [schedule, signatures], answer) => {
      const num = scheduleNumber(schedule);
      const map = decodedMap(abiBytes(signatures));
      if (map === null || !call.env.ctx.state.schedules.has(num)) return halt();
      return sign(call, answer, num, new SignatureMap(messageOf(num), map).authority);
    },
  ),
  nativeFunction(
    parseAbiItem('function deleteSchedule(address schedule) returns (int64 responseCode)'),
    (call, [schedule], answer) => remove(call, answer, scheduleNumber(schedule)),
  ),
  nativeFunction(
    parseAbiItem(
      'function hasScheduleCapacity(uint256 expirySecond, uint256 gasLimit) view returns (bool hasCapacity)',
    ),
    (call, [expiry, gas], answer) => {
      const now = call.env.ctx.now / 1_000_000_000n;
      return answer.returns([expiry > now && expiry <= now + MAX_AHEAD && gas <= MAX_GAS], VIEW_GAS);
    },
  ),
  ...scheduledTokenInfo,
];

const facade: NativeFunction[] = [
  nativeFunction(parseAbiItem('function signSchedule() returns (int64 responseCode)'), (call, _args, answer) =>
    sign(call, answer, scheduleNumber(`0x${call.target}`), authorityOf(call)),
  ),
  nativeFunction(parseAbiItem('function deleteSchedule() returns (int64 responseCode)'), (call, _args, answer) =>
    remove(call, answer, scheduleNumber(`0x${call.target}`)),
  ),
];

/** Functions of a schedule's own address by selector. */
export const SCHEDULE_FACADE: ReadonlyMap<string, NativeFunction> = new Map(facade.map((f) => [f.selector, f]));

async function scheduleCall(call: HtsCall, answer: Created, future: FutureCall): Promise<NativeOutcome> {
  const inLong = (value: bigint): bigint => (value > MAX_INT64 ? MAX_INT64 : value);
  const target = numberAt(call, future.to);
  const done = await dispatchAsync(
    call,
    {
      scheduleCreate: {
        scheduledTransactionBody: {
          contractCall: {
            contractID:
              target === 0
                ? { evmAddress: bytesOf(plain(future.to)), shardNum: null, realmNum: null }
                : contractId(target),
            gas: int64(inLong(future.gas)),
            amount: int64(inLong(future.value)),
            functionParameters: abiBytes(future.data),
          },
        },
        adminKey: adminKeyOf(call),
        expirationTime: { seconds: int64(inLong(future.expiry)) },
        payerAccountID: accountId(future.payer),
        waitForExpiry: future.waitForExpiry,
      },
    },
    authorityOf(call),
  );
  return created(answer, done);
}

/** Schedules what a call of the token service would do. A refusal reverts. */
async function scheduleNative(
  call: HtsCall,
  answer: Created,
  target: string,
  data: Uint8Array,
  payer: string,
): Promise<NativeOutcome> {
  if (fromLongZero(plain(target)) !== HTS_NUMBER) return halt();
  const body = translated(call, target, data);
  if (body === null) return halt();
  const done = await dispatchAsync(
    call,
    {
      scheduleCreate: {
        scheduledTransactionBody: { ...body } as proto.ISchedulableTransactionBody,
        payerAccountID: accountId(numberAt(call, payer)),
        waitForExpiry: false,
      },
    },
    authorityOf(call),
  );
  if (done.record !== null && done.status !== Status.SUCCESS) return revertWithCode(done.status, done.gas);
  return created(answer, done);
}

/** Carries a body out of a call that is only translated. */
class TranslatedBody extends Error {
  readonly body: proto.ITransactionBody;

  constructor(body: proto.ITransactionBody) {
    super('translated');
    this.body = body;
  }
}

/** Body of a creation or an update of a token; null: the call is no such thing. */
function translated(call: HtsCall, target: string, data: Uint8Array): proto.ITransactionBody | null {
  const found = HTS_FUNCTIONS.get(Buffer.from(data.subarray(0, 4)).toString('hex'));
  if (found === undefined || !/^(create(NonFungible|Fungible)|updateToken)/.test(found.name)) return null;
  const env = {
    ...call.env,
    onBody: (body: proto.ITransactionBody): never => {
      throw new TranslatedBody(body);
    },
  };
  try {
    found.run({ ...call, target: plain(target), env }, data.subarray(4));
  } catch (error) {
    if (error instanceof TranslatedBody) return error.body;
    throw error;
  }
  return null;
}

async function sign(call: HtsCall, answer: OneCode, num: number, authority: LeafAuthority): Promise<NativeOutcome> {
  if (!call.env.ctx.state.schedules.has(num)) return halt();
  const { status, gas } = await dispatchAsync(call, { scheduleSign: { scheduleID: scheduleId(num) } }, authority);
  return answer.returns([code(status)], gas);
}

async function remove(call: HtsCall, answer: OneCode, num: number): Promise<NativeOutcome> {
  const body = { scheduleDelete: { scheduleID: scheduleId(num) } };
  const { status, gas } = await dispatchAsync(call, body, authorityOf(call));
  return answer.returns([code(status)], gas);
}

function created(answer: Created, { status, record, gas }: Dispatched): NativeOutcome {
  const id = status === Status.SUCCESS ? toNumber(record?.receipt.scheduleID?.scheduleNum) : 0;
  return answer.returns([code(status), id === 0 ? ZERO_ADDRESS : `0x${longZeroAddress(id)}`], gas);
}

/** The key by which the caller can delete what it scheduled: its own as a contract, an account's own key otherwise. */
function adminKeyOf(call: HtsCall): proto.IKey | null {
  const account = call.env.ctx.state.accounts.get(call.sender);
  if (account?.contract === true) {
    const id = contractId(call.sender);
    return call.byBorrowedCode ? { delegatableContractId: id } : { contractID: id };
  }
  if (account?.key?.kind === 'ed25519') return { ed25519: bytesOf(account.key.publicKey) };
  return account?.key?.kind === 'ecdsa' ? { ECDSASecp256k1: bytesOf(account.key.publicKey) } : null;
}

function scheduleNumber(address: string): number {
  return fromLongZero(plain(address)) ?? 0;
}

/** What a signature over a schedule covers: shard, realm and number, 8 bytes each. */
function messageOf(num: number): Uint8Array {
  return bytesOf(`${'0'.repeat(32)}${num.toString(16).padStart(16, '0')}`);
}

function decodedMap(bytes: Uint8Array): proto.ISignatureMap | null {
  try {
    return proto.SignatureMap.decode(bytes);
  } catch (error) {
    // Undecodable in whatever way.
    if (error instanceof Error) return null;
    throw error;
  }
}
