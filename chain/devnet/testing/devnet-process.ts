import { startDevnet } from '../start-devnet.ts';

// A devnet in a process of its own, on free ports, for tests that kill it.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error('usage: devnet-process <data dir>');
const devnet = await startDevnet({ dataDir, ports: 'free' });
const { hapi, mirrorGrpc, nodeAccountId, operator } = devnet;
process.stdout.write(`${JSON.stringify({ hapi, mirrorGrpc, nodeAccountId, operator })}\n`);
