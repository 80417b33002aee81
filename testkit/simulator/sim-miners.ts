import type { MinerTransport } from '@tensornode/dispatch';
import { toHex, utf8 } from '@tensornode/kernel';
import {
  ANSWER_EVENT,
  encodeSignedAnswer,
  INSTANCE_HEADER,
  NONCE_HEADER,
  ROUND_HEADER,
  sha256Hex,
} from '@tensornode/protocol';
import type { World } from './sim-process.ts';

/** All simulated instances sign with one key; recovering it is a port, so that a thousand answers cost no curve arithmetic. */
export const ANSWER_ADDRESS = `0x${'aa'.repeat(20)}`;
const SIGNATURE = `${'5'.repeat(128)}1b`;

/** Miners that answer with a signed stream, or fail in one of the ways that a miner can. `truthOf` knows the right answer to a request body. */
export function simMiners(world: World, truthOf: (body: Uint8Array) => string): MinerTransport {
  return {
    async post({ headers, body, deadlineMs }) {
      const { dice, mix, scheduler } = world;
      await scheduler.delay(dice.between(20, 800));
      if (dice.chance(mix.minerFails)) {
        const cause = dice.pick(['unreachable', 'timeout', 'malformed', 'wrong', 'unsigned'] as const);
        if (cause === 'timeout') await scheduler.delay(deadlineMs);
        if (cause === 'unreachable' || cause === 'timeout' || cause === 'malformed')
          return { ok: false, cause, sent: true };
        if (cause === 'unsigned') return { ok: true, status: 200, headers: {}, body: answer('silence') };
        return signed(answer(`It is ${dice.below(10_000)}`), headers, body, scheduler.now);
      }
      return signed(answer(`It is ${truthOf(body)}`), headers, body, scheduler.now);
    },
  };
}

function answer(text: string): Uint8Array {
  return utf8(`data: ${JSON.stringify({ choices: [{ delta: { content: text } }] })}\n\ndata: [DONE]\n\n`);
}

function signed(bytes: Uint8Array, headers: Readonly<Record<string, string>>, request: Uint8Array, now: number) {
  const statement = {
    instanceId: Number(headers[INSTANCE_HEADER]),
    roundId: headers[ROUND_HEADER] ?? '',
    requestHash: sha256Hex(request),
    nonce: headers[NONCE_HEADER] ?? '',
    answerHash: sha256Hex(bytes),
    issuedAt: Math.floor(now / 1_000),
  };
  const event = utf8(`event: ${ANSWER_EVENT}\ndata: ${encodeSignedAnswer({ statement, signature: SIGNATURE })}\n\n`);
  const body = new Uint8Array(bytes.length + event.length);
  body.set(bytes);
  body.set(event, bytes.length);
  return { ok: true as const, status: 200, headers: {}, body };
}

/** Signs requests with bytes that nobody checks: the simulated miners are not what is tested here. */
export const simSigner = { keyId: toHex(new Uint8Array(32)), sign: () => new Uint8Array(64) };
