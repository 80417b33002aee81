import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fault } from '@tensornode/protocol';
import type { PostgresPlace } from './place-postgres.ts';

const PASSWORD_FILE = 'tensornode-password';

/** Creates the cluster on the first call and resolves with the password of its user `postgres`. A half-made cluster of a killed start is made anew. */
export async function initialiseCluster(place: PostgresPlace): Promise<string> {
  const known = await readFile(join(place.dataDir, PASSWORD_FILE), 'utf8').catch(() => null);
  if (known !== null) return known.trim();
  const password = randomBytes(18).toString('base64url');
  const draft = `${place.dataDir}.new`;
  const secret = `${draft}.password`;
  await rm(place.dataDir, { recursive: true, force: true });
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (place.identity.uid !== undefined && place.identity.gid !== undefined) {
    await chown(draft, place.identity.uid, place.identity.gid);
    await chown(secret, place.identity.uid, place.identity.gid);
  }
  try {
    await run(place, [
      `--pgdata=${draft}`,
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ]);
    const file = join(draft, PASSWORD_FILE);
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    if (place.identity.uid !== undefined && place.identity.gid !== undefined)
      await chown(file, place.identity.uid, place.identity.gid);
    await rename(draft, place.dataDir);
  } finally {
    await rm(secret, { force: true });
  }
  return password;
}

async function run(place: PostgresPlace, parameters: readonly string[]): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const child = spawn(place.binary('initdb'), [...parameters], {
      ...place.identity,
      cwd: place.root,
      env: place.environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors = `${errors}${chunk.toString('utf8')}`.slice(-2_000);
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(
            fault('TN-6001', {
              detail: `initdb ended with ${code}: ${errors.trim().split('\n').slice(-3).join(' | ')}`,
            }),
          ),
    );
  });
}
