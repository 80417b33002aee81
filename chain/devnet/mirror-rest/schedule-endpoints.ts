import { proto } from '../codec/proto.ts';
import type { Schedule } from '../state/entities.ts';
import type { Endpoint, MirrorContext } from './endpoint.ts';
import { big, blob } from './endpoint.ts';
import { base64, entityId, keyObject, secondsTimestamp, timestamp } from './formats.ts';
import { invalidParameter, notFound } from './mirror-error.ts';
import { parseEntityId, passes } from './request-query.ts';
import { pageOfIds } from './sorted-ids.ts';

export const SCHEDULE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/schedules',
    query: ['account.id', 'limit', 'order', 'schedule.id'],
    handle: (context, _parameters, query) => {
      const creators = query.entities('account.id');
      const page = pageOfIds(context.state, context.state.schedules, query, {
        name: 'schedule.id',
        order: 'asc',
        accept: (schedule) => passes(creators, schedule.creator),
      });
      return { schedules: page.rows.map((row) => scheduleObject(context, row)), links: { next: page.next } };
    },
  },
  {
    method: 'GET',
    path: '/schedules/:id',
    query: [],
    handle: (context, parameters) => {
      const num = parseEntityId(parameters['id'] ?? '');
      if (num === null) throw invalidParameter('scheduleid');
      const schedule = context.state.schedules.get(num);
      if (schedule === undefined) throw notFound();
      return scheduleObject(context, schedule);
    },
  },
];

function scheduleObject(context: MirrorContext, schedule: Schedule): Record<string, unknown> {
  return {
    admin_key: keyObject(schedule.adminKey),
    consensus_timestamp: timestamp(schedule.createdAt),
    creator_account_id: entityId(schedule.creator),
    deleted: schedule.deletedAt !== null,
    executed_timestamp: schedule.executedAt === null ? null : timestamp(schedule.executedAt),
    expiration_time: secondsTimestamp(schedule.expiry),
    memo: schedule.memo,
    payer_account_id: entityId(schedule.payer),
    schedule_id: entityId(schedule.num),
    signatures: signaturesOf(context, schedule),
    transaction_body: base64(schedule.body),
    wait_for_expiry: schedule.waitForExpiry,
  };
}

/** The signatures that counted, from the bytes of the transactions that brought them. */
function signaturesOf(context: MirrorContext, schedule: Schedule): unknown[] {
  // Contracts authorise without a signature that could be shown.
  const missing = new Set(schedule.signatories.filter((name) => !name.includes(':')));
  if (missing.size === 0) return [];
  const rows = context.rows(
    `select consensus_ts, signed from transactions where kind in ('scheduleCreate', 'scheduleSign') and kind <> 'consensusSubmitMessage'
     and entity = ? and consensus_ts >= ? and consensus_ts <= ? order by consensus_ts`,
    [schedule.num, schedule.createdAt, context.horizon],
  );
  return rows.flatMap((row) => {
    const pairs = proto.SignedTransaction.decode(blob(row['signed'])).sigMap?.sigPair ?? [];
    return pairs.flatMap((pair) => {
      const prefix = Buffer.from(pair.pubKeyPrefix ?? new Uint8Array());
      const signature = pair.ed25519 ?? pair.ECDSASecp256k1;
      const key = [...missing].find((candidate) => candidate.startsWith(prefix.toString('hex')));
      if (key === undefined || !signature) return [];
      missing.delete(key);
      return [
        {
          consensus_timestamp: timestamp(big(row['consensus_ts'])),
          public_key_prefix: base64(prefix),
          signature: base64(signature),
          type: pair.ed25519 ? 'ED25519' : 'ECDSA_SECP256K1',
        },
      ];
    });
  });
}
