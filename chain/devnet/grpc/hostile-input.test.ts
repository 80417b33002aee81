import { afterAll, beforeAll, expect, test } from 'vitest';
import { com, proto, Status, toInt64 } from '../codec/proto.ts';
import { type Rig, startRig } from '../testing/connect-sdk.ts';
import { RawGrpc, signBody, signedByTreasury } from '../testing/raw-grpc.ts';
import { HAPI_METHODS } from './hapi-methods.ts';

const REQUESTS = 2_000;
const SUBMIT = '/proto.ConsensusService/submitMessage';
const ASK = '/proto.CryptoService/getAccountInfo';

let rig: Rig;
const faults: string[] = [];
let hapi: RawGrpc;
let mirror: RawGrpc;
beforeAll(async () => {
  rig = await startRig({
    log: (line, facts) => faults.push(`${line} ${facts['error'] instanceof Error ? facts['error'].stack : ''}`),
  });
  hapi = new RawGrpc(rig.devnet.hapi);
  mirror = new RawGrpc(rig.devnet.mirrorGrpc);
});
afterAll(async () => {
  hapi?.close();
  mirror?.close();
  await rig?.close();
});

/** Small generator (mulberry32), so that a failure can be repeated from its seed. */
function generator(seed: number): (below: number) => number {
  let a = seed >>> 0;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Flips, cuts, repeats or invents bytes of a well-formed message. */
function mutate(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  const out = Buffer.from(bytes);
  const kind = random(5);
  if (kind === 0) return out.subarray(0, random(out.length + 1));
  if (kind === 1) return Buffer.concat([out, out.subarray(random(out.length))]);
  if (kind === 2) return Buffer.from(Array.from({ length: random(200) }, () => random(256)));
  for (let i = 0; i <= random(8); i++) out[random(out.length)] = random(256);
  return out;
}

function bodies(): proto.ITransactionBody[] {
  return [
    { consensusCreateTopic: { memo: 'x', autoRenewPeriod: { seconds: toInt64(7_776_000) } } },
    {
      cryptoTransfer: {
        transfers: {
          accountAmounts: [
            { accountID: { accountNum: toInt64(2) }, amount: toInt64(-1) },
            { accountID: { accountNum: toInt64(98) }, amount: toInt64(1) },
          ],
        },
      },
    },
    {
      tokenCreation: {
        name: 'n',
        symbol: 's',
        treasury: { accountNum: toInt64(2) },
        expiry: { seconds: toInt64(1_900_000_000) },
      },
    },
    { contractCall: { contractID: { contractNum: toInt64(1050) }, gas: toInt64(100_000) } },
    { fileCreate: { contents: new Uint8Array(10), expirationTime: { seconds: toInt64(1_800_000_000) } } },
  ];
}

function validTransactions(): Uint8Array[] {
  return bodies().map((b) => signedByTreasury(b).transaction);
}

test('mutated transactions and queries are refused one by one, and the node goes on', async () => {
  const seed = Date.now() >>> 0;
  process.stdout.write(`seed ${seed}\n`);
  const random = generator(seed);
  const transactions = validTransactions();
  const query = proto.Query.encode({
    cryptoGetInfo: { header: { responseType: 2 }, accountID: { accountNum: toInt64(2) } },
  }).finish();
  const one = async (): Promise<void> => {
    const asQuery = random(4) === 0;
    const bytes = asQuery ? query : (transactions[random(transactions.length)] ?? query);
    const reply = await hapi.call(asQuery ? ASK : SUBMIT, mutate(bytes, random));
    expect(reply.status).toBe(200);
    expect(reply.grpcStatus).not.toBeNull();
    expect([0, 3]).toContain(reply.grpcStatus);
  };
  for (let done = 0; done < REQUESTS; done += 20) await Promise.all(Array.from({ length: 20 }, one));
  const fine = signedByTreasury({ consensusCreateTopic: { autoRenewPeriod: { seconds: toInt64(7_776_000) } } });
  const accepted = await hapi.call('/proto.ConsensusService/createTopic', fine.transaction);
  expect(proto.TransactionResponse.decode(accepted.message ?? new Uint8Array()).nodeTransactionPrecheckCode).toBe(
    Status.OK,
  );
  const receipt = await hapi.call('/proto.CryptoService/getTransactionReceipts', fine.receiptQuery);
  expect(proto.Response.decode(receipt.message ?? new Uint8Array()).transactionGetReceipt?.receipt?.status).toBe(
    Status.SUCCESS,
  );
}, 60_000);

test('well-signed nonsense reaches the handlers and never makes one fail', async () => {
  const seed = Date.now() >>> 0;
  process.stdout.write(`seed ${seed}\n`);
  const random = generator(seed);
  const one = async (): Promise<void> => {
    const { transaction } = signedByTreasury(bodies()[random(bodies().length)] ?? {});
    const { bodyBytes } = proto.SignedTransaction.decode(proto.Transaction.decode(transaction).signedTransactionBytes);
    // The first 30 bytes are id and node: left alone, so that most get past the precheck.
    const mutated = Buffer.concat([bodyBytes.subarray(0, 30), mutate(bodyBytes.subarray(30), random)]);
    const reply = await hapi.call(SUBMIT, signBody(mutated));
    expect(reply.grpcStatus).toBe(0);
  };
  for (let done = 0; done < REQUESTS; done += 20) await Promise.all(Array.from({ length: 20 }, one));
  await rig.devnet.ledger.drain();
  expect(faults).toEqual([]);
  expect([...rig.devnet.ledger.state.accounts.values()].reduce((sum, a) => sum + a.balance, 0n)).toBe(
    5_000_000_000_000_000_000n,
  );
}, 60_000);

test('mutated mirror queries end with a status', async () => {
  const random = generator(7);
  const api = com.hedera.mirror.api.proto;
  const query = api.ConsensusTopicQuery.encode({ topicID: { topicNum: toInt64(77) }, limit: toInt64(1) }).finish();
  for (let i = 0; i < 200; i++) {
    const reply = await mirror.call(
      '/com.hedera.mirror.api.proto.ConsensusService/subscribeTopic',
      mutate(query, random),
    );
    expect(reply.status).toBe(200);
    expect([0, 3, 5]).toContain(reply.grpcStatus);
  }
}, 60_000);

test('bad frames and unknown methods get their gRPC status', async () => {
  const frames: Array<[Uint8Array, number]> = [
    [new Uint8Array(), 3],
    [new Uint8Array([0, 0, 0]), 3],
    [new Uint8Array([0, 0, 0, 0, 9, 1]), 3],
    [new Uint8Array([1, 0, 0, 0, 2, 1, 2]), 3],
    [new Uint8Array([0, 127, 255, 255, 255]), 8],
    [new Uint8Array(200_000), 8],
  ];
  for (const [frame, status] of frames)
    expect((await hapi.call(SUBMIT, new Uint8Array(), frame)).grpcStatus).toBe(status);
  expect((await hapi.call('/proto.CryptoService/nothing', new Uint8Array())).grpcStatus).toBe(12);
});

test('an oversized transaction and a kind without handler are refused as on the real node', async () => {
  const big = signedByTreasury({
    fileCreate: { contents: new Uint8Array(6_200), expirationTime: { seconds: toInt64(1_900_000_000) } },
  });
  const oversized = await hapi.call('/proto.FileService/createFile', big.transaction);
  expect(proto.TransactionResponse.decode(oversized.message ?? new Uint8Array()).nodeTransactionPrecheckCode).toBe(
    Status.TRANSACTION_OVERSIZE,
  );
  const freeze = signedByTreasury({ freeze: {} });
  const refused = await hapi.call('/proto.FreezeService/freeze', freeze.transaction);
  expect(proto.TransactionResponse.decode(refused.message ?? new Uint8Array()).nodeTransactionPrecheckCode).toBe(
    Status.NOT_SUPPORTED,
  );
  for (const [service, methods] of Object.entries(HAPI_METHODS)) {
    for (const name of methods.transactions) {
      const reply = await hapi.call(`/proto.${service}/${name}`, new Uint8Array());
      expect(proto.TransactionResponse.decode(reply.message ?? new Uint8Array()).nodeTransactionPrecheckCode).toBe(
        Status.INVALID_TRANSACTION_BODY,
      );
    }
  }
});

test('queries without handler answer NOT_SUPPORTED in their own response', async () => {
  const kinds: Array<[proto.IQuery, keyof proto.Response]> = [
    [{ cryptoGetLiveHash: {} }, 'cryptoGetLiveHash'],
    [{ cryptoGetProxyStakers: {} }, 'cryptoGetProxyStakers'],
    [{ getBySolidityID: {} }, 'getBySolidityID'],
    [{ networkGetExecutionTime: {} }, 'networkGetExecutionTime'],
    [{ tokenGetAccountNftInfos: {} }, 'tokenGetAccountNftInfos'],
    [{ transactionGetFastRecord: {} }, 'transactionGetFastRecord'],
    [{ ContractGetRecords: {} }, 'contractGetRecordsResponse'],
  ];
  for (const [query, field] of kinds) {
    const reply = await hapi.call(ASK, proto.Query.encode(query).finish());
    const answer = proto.Response.decode(reply.message ?? new Uint8Array())[field] as {
      header?: proto.IResponseHeader;
    } | null;
    expect(answer?.header?.nodeTransactionPrecheckCode).toBe(Status.NOT_SUPPORTED);
  }
});
