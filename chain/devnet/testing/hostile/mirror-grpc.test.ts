import { afterAll, beforeAll, expect, test } from 'vitest';
import { com, toInt64 } from '../../codec/proto.ts';
import { type Rig, startRig } from '../connect-sdk.ts';
import { RawGrpc } from '../raw-grpc.ts';
import { HOSTILE_TIMEOUT, runHostile } from './hostile-run.ts';
import { mutate, wireMessage } from './wire-message.ts';

const SUBSCRIBE = '/com.hedera.mirror.api.proto.ConsensusService/subscribeTopic';
const NODES = '/com.hedera.mirror.api.proto.NetworkService/getNodes';
/** A stream without an end is cut off by the caller after this time, ms. */
const PATIENCE_MS = 30;
const IN_FLIGHT = 50;

let rig: Rig;
let mirror: RawGrpc;
const faults: string[] = [];
beforeAll(async () => {
  rig = await startRig({ log: (line, facts) => faults.push(`${line} ${String(facts['error'])}`) });
  mirror = new RawGrpc(rig.devnet.mirrorGrpc, PATIENCE_MS);
});
afterAll(async () => {
  mirror?.close();
  await rig?.close();
});

test(
  'hostile streams end with a status, or run until the caller leaves',
  async () => {
    const query = com.hedera.mirror.api.proto.ConsensusTopicQuery.encode({
      topicID: { topicNum: toInt64(77) },
      limit: toInt64(1),
    }).finish();
    await runHostile(IN_FLIGHT, async (choice) => {
      const path = choice.chance(0.8) ? SUBSCRIBE : NODES;
      const bytes = choice.chance(0.5) ? mutate(query, choice) : wireMessage(choice);
      const reply = await mirror.call(path, bytes, choice.chance(0.05) ? choice.bytes(40) : undefined);
      // 0 also where the stream was still open: then nothing had come yet.
      expect([0, 200]).toContain(reply.status);
      expect([null, 0, 3, 5, 8]).toContain(reply.grpcStatus);
    });
    expect(faults).toEqual([]);
    const book = com.hedera.mirror.api.proto.AddressBookQuery.encode({ fileId: { fileNum: toInt64(102) } }).finish();
    const whole = new RawGrpc(rig.devnet.mirrorGrpc);
    expect((await whole.call(NODES, book)).grpcStatus).toBe(0);
    whole.close();
  },
  HOSTILE_TIMEOUT,
);
