import { readFileSync, statSync } from 'node:fs';
import { CONFIG_ERROR } from '../config.ts';
import { TensorNodeError } from '../tensornode-error.ts';

const NO_ONE_ELSE = 0o077;

/**
 * The text of a private key's file, without blanks around it. As SSH does, a file that other users of the machine may read is refused
 * (Windows keeps such rights elsewhere and is not asked).
 * @throws TensorNodeError TN-8001 when it is missing, or open to others
 */
export function readSecretFile(path: string): string {
  let text: string;
  let mode: number;
  try {
    mode = statSync(path).mode;
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new TensorNodeError(CONFIG_ERROR, {
      detail: `${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'error'})`,
      fix: 'Put the private key there, readable by this user alone (mode 0600)',
      cause: error,
    });
  }
  if (process.platform !== 'win32' && (mode & NO_ONE_ELSE) !== 0) {
    throw new TensorNodeError(CONFIG_ERROR, {
      detail: `${path} holds a private key and may be read by others (mode ${(mode & 0o777).toString(8)})`,
      fix: `Run: chmod 600 ${JSON.stringify(path)}`,
    });
  }
  return text.trim();
}
