/**
 * The database of a local network as a part like the others: `node apps/cli/up/database-main.ts <data folder> <port>`.
 * With `remove` in place of the port it deletes the cluster, wherever it was put.
 * It ends when PostgreSQL ends (then the supervisor starts both again), and ends PostgreSQL when it is asked to stop or when
 * the supervisor was killed.
 */
import { writeSync } from 'node:fs';
import { removePostgres, startPostgres } from '@tensornode/driver-store';
import { onStopRequest } from '@tensornode/kernel/node';

const STDOUT = 1;
const STDERR = 2;
/** PostgreSQL gets four seconds of them before it is killed. */
const STOP_MS = 4_500;

const [dataDir = '', port = '0'] = process.argv.slice(2);
try {
  if (port === 'remove') {
    await removePostgres(dataDir);
    process.exit(0);
  }
  const postgres = await startPostgres({
    dataDir,
    port: Number(port),
    environment: process.env,
    onLog: (line) => writeSync(STDERR, `${line}\n`),
  });
  let stopping = false;
  onStopRequest(
    () => {
      stopping = true;
      return postgres.stop();
    },
    { deadlineMs: STOP_MS, onFailure: (error) => writeSync(STDERR, `${String(error)}\n`) },
  );
  writeSync(STDOUT, `${JSON.stringify({ ready: true, databaseUrl: postgres.databaseUrl, pid: postgres.pid })}\n`);
  const code = await postgres.exited;
  if (!stopping) {
    writeSync(STDERR, `PostgreSQL ended with ${code === null ? 'a signal' : `code ${code}`}\n`);
    process.exit(1);
  }
} catch (error) {
  writeSync(STDERR, `${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
