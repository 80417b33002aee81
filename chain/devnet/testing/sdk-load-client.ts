import { TopicId, TopicMessageSubmitTransaction } from '@hiero-ledger/sdk';
import { TREASURY_PRIVATE_KEY_DER } from '../published-test-keys.ts';
import { connectSdk } from './connect-sdk.ts';

// Submits messages with the official SDK and waits for each receipt, from a process of its own:
// sdk-load-client <hapi> <topic number> <count> <in flight>. Prints {perSecond, medianMs} as JSON.
const [hapi = '', topic = '', count = '0', inFlight = '1'] = process.argv.slice(2);
const MESSAGE = 'm'.repeat(100);
const WARM_UP = 200;

const client = connectSdk({
  hapi,
  nodeAccountId: '0.0.3',
  mirrorGrpc: hapi,
  operator: { accountId: '0.0.2', privateKey: TREASURY_PRIVATE_KEY_DER },
});
const topicId = TopicId.fromString(`0.0.${topic}`);
const millis: number[] = [];

async function send(total: number): Promise<number> {
  let next = 0;
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (next++ < total) {
      const sent = performance.now();
      const response = await new TopicMessageSubmitTransaction({ topicId, message: MESSAGE }).execute(client);
      await response.getReceipt(client);
      millis.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, worker));
  return performance.now() - began;
}

await send(WARM_UP);
millis.length = 0;
const spentMs = await send(Number(count));
client.close();
millis.sort((a, b) => a - b);
const medianMs = millis[Math.floor(millis.length / 2)] ?? Number.NaN;
process.stdout.write(`${JSON.stringify({ perSecond: (Number(count) / spentMs) * 1_000, medianMs })}\n`);
