import { TransferTransaction } from '@hiero-ledger/sdk';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { proto, toInt64, topicId } from '../codec/proto.ts';
import { type Rig, startRig } from '../testing/connect-sdk.ts';
import { RawGrpc, signedByTreasury } from '../testing/raw-grpc.ts';
import { describeBody } from './describe-message.ts';
import type { RequestEvent } from './request-event.ts';

/** An answer is told of when it has gone out, which is after the client has it. */
const PATIENT = { timeout: 10_000 };
const events: RequestEvent[] = [];
let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ control: true, onRequest: (event) => events.push(event) });
});
afterAll(() => rig?.close());

const told = (at: RequestEvent['at']): RequestEvent[] => events.filter((event) => event.at === at);

test('tells of transactions decoded, refusals at the door, queries, and requests of every listener', async () => {
  const transfer = new TransferTransaction().addHbarTransfer('0.0.2', -1).addHbarTransfer('0.0.98', 1);
  await (await transfer.setTransactionMemo('for you').execute(rig.client)).getReceipt(rig.client);
  expect(told('ledger')).toMatchObject([{ what: 'cryptoTransfer', outcome: 'SUCCESS', isFailure: false, ms: null }]);
  expect(told('ledger')[0]?.detail).toMatch(
    /^0\.0\.2@\d+\.\d{9} {2}fee 0 ℏ {2}memo="for you" .*\{accountID=0\.0\.98 amount=100000000\}/,
  );
  expect(told('hapi').at(-1)).toMatchObject({ what: 'transactionGetReceipt', outcome: 'OK', isFailure: false });

  const hapi = new RawGrpc(rig.devnet.hapi);
  const call = signedByTreasury({
    consensusSubmitMessage: { topicID: topicId(5), message: Buffer.from('\u001b[2Jm') },
  });
  await hapi.call('/proto.ConsensusService/submitMessage', call.transaction);
  await hapi.call('/proto.ConsensusService/submitMessage', call.transaction);
  await hapi.call('/proto.ConsensusService/submitMessage', Buffer.from([255, 255]));
  hapi.close();
  expect(told('hapi').slice(-2)).toMatchObject([
    { what: 'consensusSubmitMessage', outcome: 'DUPLICATE_TRANSACTION', isFailure: true },
    { what: 'transaction', outcome: 'INVALID_TRANSACTION', isFailure: true },
  ]);
  expect(told('hapi').at(-2)?.detail).toContain('topicID=0.0.5 message=0x1b5b324a6d');

  await fetch(`${rig.devnet.mirrorRest}/api/v1/accounts/0.0.77777`);
  await fetch(`${rig.devnet.control}/state`);
  const question = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'eth_chainId', params: [] });
  await fetch(rig.devnet.rpc, { method: 'POST', body: question });
  const socket = new WebSocket(rig.devnet.rpcWs);
  await new Promise((resolve) => {
    socket.on('open', () => socket.send(question));
    socket.on('message', resolve);
  });
  socket.close();
  expect(told('json-rpc')).toMatchObject([
    { what: 'eth_chainId', outcome: 'ok' },
    { what: 'eth_chainId', outcome: 'ok' },
  ]);
  await expect
    .poll(() => told('mirror-rest'), PATIENT)
    .toMatchObject([{ what: 'GET /api/v1/accounts/0.0.77777', outcome: '404', isFailure: true }]);
  await expect
    .poll(() => told('control'), PATIENT)
    .toMatchObject([{ what: 'GET /state', outcome: '200', isFailure: false }]);
});

test('a body in one line: ids, amounts, times, keys; no control characters, no more than 400 characters', () => {
  const encode = (body: proto.ITransactionBody): string => describeBody(proto.TransactionBody.encode(body).finish());
  const create = encode({
    tokenCreation: {
      name: 'a\u0007b',
      treasury: { accountNum: toInt64(2) },
      initialSupply: toInt64(2n ** 62n),
      expiry: { seconds: toInt64(1_900_000_000), nanos: 5 },
      adminKey: { ed25519: new Uint8Array(32).fill(7) },
    },
  });
  expect(create).toContain('treasury=0.0.2');
  expect(create).toContain('name="a�b"');
  expect(create).toContain('initialSupply=4611686018427387904');
  expect(create).toContain('adminKey={ed25519=0x070707070707070707070707… (32 bytes)}');
  expect(create).toContain('expiry=1900000000.000000005');
  const long = encode({
    consensusSubmitMessage: { topicID: topicId(5), message: new Uint8Array(900).fill(65) },
    memo: 'x'.repeat(100),
  });
  expect(long.length).toBeLessThanOrEqual(401);
  expect(long).toContain('topicID=0.0.5');
});
