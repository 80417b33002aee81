import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountId, proto, Status, toInt64, tokenId, topicId } from '../../codec/proto.ts';
import { HAPI_METHODS } from '../../grpc/hapi-methods.ts';
import { type Rig, startRig } from '../connect-sdk.ts';
import { RawGrpc, type RawReply, signBody, signedByTreasury } from '../raw-grpc.ts';
import { HOSTILE_TIMEOUT, runHostile } from './hostile-run.ts';
import { lengthDelimited, mutate, wireMessage } from './wire-message.ts';

const PATHS = Object.entries(HAPI_METHODS).flatMap(([service, { transactions, queries }]) => [
  ...transactions.map((name) => ({ path: `/proto.${service}/${name}`, isQuery: false })),
  ...queries.map((name) => ({ path: `/proto.${service}/${name}`, isQuery: true })),
]);
const CALLS = PATHS.filter(({ isQuery }) => !isQuery);
const QUERIES = PATHS.filter(({ isQuery }) => isQuery);
const SUPPLY = 5_000_000_000_000_000_000n;
const IN_FLIGHT = 20;
/** An answer may take long on a busy machine, but it has to come. */
const PATIENCE_MS = 30_000;
/** Id and node of a body that `signedByTreasury` makes: left alone, so that most get past the precheck. */
const ENVELOPE_BYTES = 30;

let rig: Rig;
let hapi: RawGrpc;
const faults: string[] = [];
beforeAll(async () => {
  rig = await startRig({
    log: (line, facts) => faults.push(`${line} ${facts['error'] instanceof Error ? facts['error'].stack : ''}`),
  });
  hapi = new RawGrpc(rig.devnet.hapi, PATIENCE_MS);
});
afterAll(async () => {
  hapi?.close();
  await rig?.close();
});

const amounts = [
  { accountID: accountId(2), amount: toInt64(-1) },
  { accountID: accountId(98), amount: toInt64(1) },
];
const bodies: readonly proto.ITransactionBody[] = [
  { consensusCreateTopic: { memo: 'x', autoRenewPeriod: { seconds: toInt64(7_776_000) } } },
  { consensusSubmitMessage: { topicID: topicId(1_032), message: Buffer.from('m') } },
  { cryptoTransfer: { transfers: { accountAmounts: amounts } } },
  { cryptoTransfer: { tokenTransfers: [{ token: tokenId(1_033), transfers: amounts }] } },
  { cryptoCreateAccount: { initialBalance: toInt64(1), autoRenewPeriod: { seconds: toInt64(7_776_000) } } },
  { tokenCreation: { name: 'n', symbol: 's', treasury: accountId(2), expiry: { seconds: toInt64(1_900_000_000) } } },
  { contractCall: { contractID: { contractNum: toInt64(1_050) }, gas: toInt64(100_000) } },
  { fileCreate: { contents: new Uint8Array(10), expirationTime: { seconds: toInt64(1_800_000_000) } } },
  {
    scheduleCreate: {
      scheduledTransactionBody: {
        transactionFee: toInt64(1),
        cryptoTransfer: { transfers: { accountAmounts: amounts } },
      },
    },
  },
  { utilPrng: { range: 10 } },
];
const query = proto.Query.encode({ cryptoGetInfo: { header: { responseType: 2 }, accountID: accountId(2) } }).finish();

/** Field number of a kind of transaction or query. */
function fieldOf(encoded: Uint8Array): number {
  let tag = 0;
  for (let i = 0, shift = 0; i < encoded.length; i++, shift += 7) {
    tag |= ((encoded[i] ?? 0) & 0x7f) << shift;
    if ((encoded[i] ?? 0) < 0x80) break;
  }
  return tag >>> 3;
}

function isAnswered(reply: RawReply, statuses: readonly number[]): void {
  expect(reply.status).toBe(200);
  expect(statuses).toContain(reply.grpcStatus);
}

test(
  'mutated transactions and queries, and random bytes, are refused one by one',
  async () => {
    const transactions = bodies.map((body) => signedByTreasury(body).transaction);
    await runHostile(IN_FLIGHT, async (choice) => {
      const { path } = choice.pick(PATHS);
      const bytes = choice.chance(0.3) ? query : choice.pick(transactions);
      const frame = choice.chance(0.05) ? choice.bytes(40) : undefined;
      isAnswered(await hapi.call(path, mutate(bytes, choice), frame), [0, 3, 8]);
    });
    expect(faults).toEqual([]);
  },
  HOSTILE_TIMEOUT,
);

test(
  'well-signed nonsense of every kind reaches the handlers; none fails, no money comes or goes',
  async () => {
    const kinds = Object.keys(rig.devnet.ledger.handlers).map((kind) =>
      fieldOf(proto.TransactionBody.encode({ [kind]: {} }).finish()),
    );
    const plain = signedByTreasury({}).transaction;
    const bodyOf = (bytes: Uint8Array): Uint8Array =>
      proto.SignedTransaction.decode(proto.Transaction.decode(bytes).signedTransactionBytes).bodyBytes;
    expect(bodyOf(plain).length).toBeGreaterThan(ENVELOPE_BYTES);
    await runHostile(IN_FLIGHT, async (choice) => {
      const isMutated = choice.chance(0.4);
      const body = bodyOf(signedByTreasury(isMutated ? choice.pick(bodies) : {}).transaction);
      const hostile = isMutated
        ? Buffer.concat([body.subarray(0, ENVELOPE_BYTES), mutate(body.subarray(ENVELOPE_BYTES), choice)])
        : Buffer.concat([body, lengthDelimited(choice.pick(kinds), wireMessage(choice))]);
      isAnswered(await hapi.call(choice.pick(CALLS).path, signBody(hostile)), [0]);
    });
    await rig.devnet.ledger.drain();
    expect(faults).toEqual([]);
    expect([...rig.devnet.ledger.state.accounts.values()].reduce((sum, a) => sum + a.balance, 0n)).toBe(SUPPLY);
  },
  HOSTILE_TIMEOUT,
);

test(
  'random queries of every kind are answered',
  async () => {
    const kinds = Array.from({ length: 60 }, (_, i) => i + 1);
    await runHostile(IN_FLIGHT, async (choice) => {
      const bytes = lengthDelimited(choice.pick(kinds), wireMessage(choice));
      isAnswered(await hapi.call(choice.pick(QUERIES).path, bytes), [0, 3]);
    });
    expect(faults).toEqual([]);
    const fine = signedByTreasury(bodies[0] ?? {});
    const accepted = await hapi.call('/proto.ConsensusService/createTopic', fine.transaction);
    expect(proto.TransactionResponse.decode(accepted.message ?? new Uint8Array()).nodeTransactionPrecheckCode).toBe(
      Status.OK,
    );
  },
  HOSTILE_TIMEOUT,
);
