import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileId, proto, Status, toInt64 } from '../codec/proto.ts';
import { throttlesFile } from '../genesis/network-files.ts';
import { HapiRig, hbarBody, type Party } from '../services/hapi-rig.test-support.ts';
import { NetworkThrottles } from './network-throttles.ts';

let rig: HapiRig;
let alice: Party;
beforeAll(async () => {
  rig = await HapiRig.open();
  alice = await rig.account();
});
afterAll(() => rig?.close());

const { CryptoTransfer, ConsensusSubmitMessage } = proto.HederaFunctionality;
const file = (...throttleBuckets: proto.IThrottleBucket[]): Uint8Array =>
  proto.ThrottleDefinitions.encode({ throttleBuckets }).finish();
const bucket = (milliOpsPerSec: number, operations: proto.HederaFunctionality[], burst = 2_000) => ({
  name: 'one',
  burstPeriodMs: toInt64(burst),
  throttleGroups: [{ milliOpsPerSec: toInt64(milliOpsPerSec), operations }],
});
const upload = (contents: Uint8Array): Promise<string> => rig.status({ fileUpdate: { fileID: fileId(123), contents } });

test('a bucket drains steadily, and only operations that it names fill it', () => {
  let now = 0;
  const contents = file(bucket(1_000, [CryptoTransfer]));
  const files = { get: () => ({ contents, createdAt: 1n, modifiedAt: 2n }) } as never;
  const throttles = new NetworkThrottles(
    { files },
    () => false,
    () => now,
  );
  const transfers = (n: number) => Array.from({ length: n }, () => throttles.precheck('cryptoTransfer', 1_002));
  expect(transfers(3)).toEqual([undefined, undefined, Status.BUSY]);
  expect(throttles.precheck('tokenMint', 1_002)).toBeUndefined();
  expect(throttles.precheck('cryptoTransfer', 50)).toBeUndefined();
  now = 1_000;
  expect(transfers(2)).toEqual([undefined, Status.BUSY]);
});

test('the file of a new network applies only where a rehearsal wants it', () => {
  const contents = throttlesFile();
  const files = { get: () => ({ contents, createdAt: 1n, modifiedAt: 1n }) } as never;
  const count = (isWanted: boolean): number => {
    const throttles = new NetworkThrottles(
      { files },
      () => isWanted,
      () => 0,
    );
    return Array.from({ length: 100 }, () => throttles.precheck('cryptoCreateAccount', 1_002)).filter(
      (status) => status === undefined,
    ).length;
  };
  // Two a second for fifteen seconds.
  expect([count(false), count(true)]).toEqual([100, 30]);
});

test('uploaded throttles are checked and obeyed', async () => {
  const twice = { ...bucket(1_000, [CryptoTransfer, CryptoTransfer]) };
  expect(await upload(Uint8Array.of(255))).toBe('UNPARSEABLE_THROTTLE_DEFINITIONS');
  expect(await upload(file({ name: 'none', burstPeriodMs: toInt64(1_000) }))).toBe('BUCKET_HAS_NO_THROTTLE_GROUPS');
  expect(await upload(file(twice))).toBe('OPERATION_REPEATED_IN_BUCKET_GROUPS');
  expect(await upload(file(bucket(0, [CryptoTransfer])))).toBe('THROTTLE_GROUP_HAS_ZERO_OPS_PER_SEC');
  expect(await upload(file(bucket(100, [CryptoTransfer])))).toBe('NODE_CAPACITY_NOT_SUFFICIENT_FOR_OPERATION');
  // One in an hour and a half, and no more at once.
  const slow = bucket(1, [CryptoTransfer, ConsensusSubmitMessage], 1_000_000);
  expect(await upload(file({ ...slow, burstPeriodMs: toInt64(1_000_000) }))).toBe('SUCCESS');
  const transfer = { cryptoTransfer: hbarBody(alice.num, 98, 1) };
  expect(await rig.status(transfer, { payer: alice })).toBe('SUCCESS');
  expect(await rig.status(transfer, { payer: alice })).toBe('BUSY@precheck');
  expect(await rig.status({ cryptoTransfer: hbarBody(2, 98, 1) })).toBe('SUCCESS');
  expect(await upload(throttlesFile())).toBe('SUCCESS');
  expect(await rig.status(transfer, { payer: alice })).toBe('SUCCESS');
});
