/**
 * Serves the built page in this process: `node apps/cli/up/serve-web.ts <port>`. It is `next start`, with one addition:
 * it ends with the supervisor, also when that was killed.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onStopRequest, PROJECT_ROOT } from '@tensornode/kernel/node';
import { nextScript } from './build-web.ts';

onStopRequest(() => Promise.resolve(), { deadlineMs: 1_000 });
const [port = '3000'] = process.argv.slice(2);
process.chdir(join(PROJECT_ROOT, 'apps', 'web'));
process.argv = [process.execPath, nextScript(), 'start', '--port', port, '--hostname', '127.0.0.1'];
await import(pathToFileURL(nextScript()).href);
