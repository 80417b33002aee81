import { type proto, Status, toInt64, topicId } from '../codec/proto.ts';
import { startDevnet } from '../start-devnet.ts';
import { signedByTreasury } from './raw-grpc.ts';

// Fills a topic of a ledger in this process, the way HAPI does but without the socket:
// fill-topic <data dir> <messages>. Prints the topic's number as JSON.
const [dataDir, wanted] = process.argv.slice(2);
if (dataDir === undefined || wanted === undefined) throw new Error('usage: fill-topic <data dir> <messages>');
const count = Number(wanted);
const BATCH = 512;
const MESSAGE = Buffer.from('{"kind":"anchor","root":"4f1c7a","leaves":12,"epoch":3,"round":'.padEnd(100, '.'));

const devnet = await startDevnet({ dataDir, ports: 'free' });
const { ledger } = devnet;
const submit = (data: proto.ITransactionBody): void => {
  const { precheck } = ledger.submit(signedByTreasury(data).transaction);
  if (precheck !== Status.OK) throw new Error(`refused with ${Status[precheck]}`);
};
submit({ consensusCreateTopic: { autoRenewPeriod: { seconds: toInt64(7_776_000) } } });
await ledger.drain();
const topic = [...ledger.state.topics.keys()].at(-1);
if (topic === undefined) throw new Error('no topic was made');
for (let done = 0; done < count; done += BATCH) {
  for (let i = done; i < Math.min(count, done + BATCH); i++)
    submit({ consensusSubmitMessage: { topicID: topicId(topic), message: MESSAGE } });
  await ledger.drain();
}
const stored = ledger.state.topics.get(topic)?.sequence;
if (stored !== count) throw new Error(`${stored} messages instead of ${count}`);
await devnet.stop();
process.stdout.write(`${JSON.stringify({ topic })}\n`);
