import { afterEach, expect, test } from 'vitest';
import { fileId, proto, toInt64 } from '../../codec/proto.ts';
import { HapiRig, hbarBody } from '../hapi-rig.test-support.ts';

const { FREEZE_ONLY, FREEZE_UPGRADE, PREPARE_UPGRADE, FREEZE_ABORT } = proto.FreezeType;
let rig: HapiRig;
afterEach(() => rig?.close());

const freeze = (fields: proto.IFreezeTransactionBody): proto.ITransactionBody => ({ freeze: fields });
const inSeconds = (seconds: number): proto.ITimestamp => ({
  seconds: toInt64(BigInt(Math.floor(Date.now() / 1_000) + seconds)),
});

test('who may freeze, and what a freeze must say', async () => {
  rig = await HapiRig.open();
  const user = await rig.account();
  const later = { freezeType: FREEZE_ONLY, startTime: inSeconds(3_600) };
  const upgrade = { ...later, freezeType: FREEZE_UPGRADE, updateFile: fileId(150), fileHash: new Uint8Array(48) };
  expect(
    await rig.mismatches([
      ['NOT_SUPPORTED@precheck', freeze(later), { payer: user }],
      ['INVALID_FREEZE_TRANSACTION_BODY@precheck', freeze({ startTime: inSeconds(60) })],
      ['INVALID_FREEZE_TRANSACTION_BODY@precheck', freeze({ ...later, startHour: 3 })],
      ['INVALID_FREEZE_TRANSACTION_BODY', freeze({ freezeType: FREEZE_ONLY })],
      ['FREEZE_START_TIME_MUST_BE_FUTURE', freeze({ freezeType: FREEZE_ONLY, startTime: inSeconds(-60) })],
      ['INVALID_FREEZE_TRANSACTION_BODY', freeze({ ...upgrade, updateFile: fileId(111) })],
      ['FREEZE_UPDATE_FILE_DOES_NOT_EXIST', freeze(upgrade)],
      ['FREEZE_UPDATE_FILE_DOES_NOT_EXIST', freeze({ ...upgrade, freezeType: PREPARE_UPGRADE, startTime: null })],
      ['SUCCESS', freeze(later)],
      ['SUCCESS', freeze({ freezeType: FREEZE_ABORT })],
    ]),
  ).toEqual([]);
});

test('a frozen network takes nothing until it is started again; an abort ends what was planned', async () => {
  rig = await HapiRig.open();
  const transfer = { cryptoTransfer: hbarBody(2, 98, 1) };
  expect(await rig.status(freeze({ freezeType: FREEZE_ONLY, startTime: inSeconds(100) }))).toBe('SUCCESS');
  expect(await rig.status(freeze({ freezeType: FREEZE_ABORT }))).toBe('SUCCESS');
  await rig.devnet.travel(200_000);
  expect(await rig.status(transfer)).toBe('SUCCESS');
  expect(await rig.status(freeze({ freezeType: FREEZE_ONLY, startTime: inSeconds(300) }))).toBe('SUCCESS');
  expect(await rig.status(transfer)).toBe('SUCCESS');
  await rig.devnet.travel(200_000);
  expect(await rig.status(transfer)).toBe('PLATFORM_NOT_ACTIVE@precheck');
  rig = await rig.reopened();
  expect(await rig.status(transfer)).toBe('SUCCESS');
});
