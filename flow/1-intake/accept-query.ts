import type { Clock, RandomSource } from '@tensornode/kernel';
import { toHex } from '@tensornode/kernel';
import {
  type AccessRule,
  type AskBody,
  askBodyBytes,
  authorize,
  type CallContext,
  canonicalBytes,
  fault,
  type QueryEnvelope,
  queryRequestSchema,
  roundIdOf,
  sha256Hex,
} from '@tensornode/protocol';
import { checkSubnet } from './check-subnet.ts';
import { parseInput } from './parse-input.ts';
import type { IntakeStore, NewRound, SubnetDirectory } from './ports.ts';

export interface AcceptQueryDeps {
  readonly store: IntakeStore;
  readonly subnets: SubnetDirectory;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** CAIP-2 id of the network, for the envelope. */
  readonly networkId: string;
  /** Instances asked per round at most. */
  readonly fanout: number;
}

export interface AcceptQueryInput {
  /** The parsed JSON of `POST /v1/queries`; checked here against `queryRequestSchema`. */
  readonly request: unknown;
  /** Header `Idempotency-Key`, 1 to 200 characters; null when there is none. */
  readonly idempotencyKey: string | null;
  /** The most the asker pays for the round, smallest unit; null: any price. */
  readonly maxPrice?: bigint | null;
}

export interface QueryAdmission {
  readonly roundId: string;
  /** True when the Idempotency-Key named a round that was accepted before. */
  readonly repeated: boolean;
}

export const ASK_RULE: AccessRule = { name: 'query.ask', roles: ['asker', 'validator', 'owner'], system: true };

/** An envelope is good for this long (seconds): enough for the slowest round, too short to be replayed later. */
export const ENVELOPE_SECONDS = 300;
const MAX_KEY_CHARACTERS = 200;

/**
 * Takes a query in: rule, schema, Idempotency-Key, subnet, price; stores the round with audit entry and `query.accepted` in one transaction
 * and wakes the workers. The same key with the same body is the same round; without a key the same question asked twice is two rounds.
 * @throws TensorNodeError TN-1001 bad input, TN-1004 no subnet, TN-1005/1006 not allowed, TN-1007 key reused, TN-1009 subnet paused, TN-1012 price, TN-2001 nobody serves
 */
export async function acceptQuery(
  ctx: CallContext,
  input: AcceptQueryInput,
  deps: AcceptQueryDeps,
): Promise<QueryAdmission> {
  authorize(ctx.caller, ASK_RULE);
  const request = parseInput(queryRequestSchema, input.request);
  const account = ctx.caller.account;
  if (account === null) throw fault('TN-1006', { detail: 'A query needs an account that asks' });
  if (
    input.idempotencyKey !== null &&
    (input.idempotencyKey.length < 1 || input.idempotencyKey.length > MAX_KEY_CHARACTERS)
  )
    throw fault('TN-1001', { detail: `Idempotency-Key must have 1 to ${MAX_KEY_CHARACTERS} characters` });
  await checkSubnet(deps.subnets, {
    subnet: request.subnet,
    instances: request.instances ?? null,
    fanout: deps.fanout,
    maxPrice: input.maxPrice ?? null,
  });
  const ask: AskBody = {
    v: 1,
    subnet: request.subnet,
    kind: request.kind,
    question: request.question,
    truth: request.truth ?? null,
    messages: null,
  };
  const round = newOrganicRound(ask, account, request.instances ?? null, deps);
  const requestDigest = sha256Hex(canonicalBytes({ ...ask, instances: request.instances ?? null }));
  return deps.store.inTransaction(async ({ rounds, idempotency, audit, outbox }) => {
    if (input.idempotencyKey !== null) {
      const earlier = await idempotency.claim(account, input.idempotencyKey, { roundId: round.roundId, requestDigest });
      if (earlier !== null) {
        if (earlier.requestDigest !== requestDigest) throw fault('TN-1007', { facts: { roundId: earlier.roundId } });
        return { roundId: earlier.roundId, repeated: true };
      }
    }
    await rounds.insert(round);
    await audit.append({
      action: 'QUERY_ACCEPTED',
      actor: account,
      subject: round.roundId,
      facts: { subnet: round.subnet, door: round.door },
      requestId: ctx.requestId,
    });
    await outbox.add({
      type: 'query.accepted',
      key: round.roundId,
      data: { roundId: round.roundId, subnet: round.subnet, account, door: round.door },
    });
    await rounds.announce(round.roundId);
    return { roundId: round.roundId, repeated: false };
  });
}

function newOrganicRound(
  ask: AskBody,
  account: string,
  instances: readonly number[] | null,
  deps: AcceptQueryDeps,
): NewRound {
  const envelope = organicEnvelope(ask, account, deps);
  return {
    roundId: roundIdOf(envelope),
    subnet: ask.subnet,
    kind: 'organic',
    door: 'round',
    account,
    envelope,
    ask,
    salt: toHex(deps.random.bytes(32)),
    dataKey: toHex(deps.random.bytes(32)),
    instances: instances === null ? null : [...new Set(instances)],
    epoch: null,
    drawIndex: null,
    dueAt: null,
  };
}

/** The envelope of an organic query: a fresh nonce, good for `ENVELOPE_SECONDS`. */
export function organicEnvelope(
  ask: AskBody,
  account: string,
  deps: { readonly clock: Clock; readonly random: RandomSource; readonly networkId: string },
): QueryEnvelope {
  return {
    v: 1,
    network: deps.networkId,
    account,
    subnet: ask.subnet,
    nonce: toHex(deps.random.bytes(16)),
    expiry: Math.floor(deps.clock.now() / 1_000) + ENVELOPE_SECONDS,
    bodySha256: sha256Hex(askBodyBytes(ask)),
  };
}
