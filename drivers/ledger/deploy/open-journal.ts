import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fault, type SignedCall, signedCallSchema } from '@tensornode/protocol';
import { z } from 'zod';

/** What a deployment has done, step by step. A line is written before the first send and one when the result is known. */
export interface DeployJournal {
  /** What the finished step created or answered; undefined when it is not finished. */
  result(step: string): string | undefined;
  /** Signed bytes of the step's last attempt whose outcome is not written down. */
  pending(step: string): SignedCall | undefined;
  /** On disk when it returns. */
  signed(step: string, call: SignedCall): void;
  done(step: string, result: string): void;
  /** The attempt can never succeed any more; the next one is signed anew. */
  dropped(step: string): void;
  close(): void;
}

const lineSchema = z.union([
  z.object({ network: z.string(), parameters: z.string() }),
  z.object({ step: z.string(), signed: signedCallSchema }),
  z.object({ step: z.string(), done: z.string() }),
  z.object({ step: z.string(), dropped: z.literal(true) }),
]);

/**
 * Opens or makes the journal of one deployment. A last line that a crash cut off is ignored.
 * @param identity of network and parameters: a journal of another one is refused with TN-3006
 */
export function openJournal(path: string, identity: { network: string; parameters: string }): DeployJournal {
  const results = new Map<string, string>();
  const attempts = new Map<string, SignedCall>();
  const known = existsSync(path) ? readLines(path) : [];
  for (const line of known) {
    if ('network' in line) refuseOther(path, line, identity);
    else if ('signed' in line) attempts.set(line.step, line.signed);
    else if ('done' in line) results.set(line.step, line.done);
    else attempts.delete(line.step);
  }
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a', 0o600);
  const write = (line: object): void => {
    writeSync(file, `${JSON.stringify(line)}\n`);
  };
  // A torn last line must not swallow the next one.
  if (known.length > 0) appendFileSync(file, '\n');
  else write(identity);
  return {
    result: (step) => results.get(step),
    pending: (step) => attempts.get(step),
    signed(step, call) {
      write({ step, signed: call });
      fsyncSync(file);
      attempts.set(step, call);
    },
    done(step, result) {
      write({ step, done: result });
      results.set(step, result);
    },
    dropped(step) {
      write({ step, dropped: true });
      attempts.delete(step);
    },
    close: () => closeSync(file),
  };
}

function readLines(path: string): z.infer<typeof lineSchema>[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const line = lineSchema.safeParse(parse(text));
      return line.success ? [line.data] : [];
    });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function refuseOther(path: string, found: Record<string, string>, wanted: Record<string, string>): void {
  for (const key of ['network', 'parameters'] as const) {
    if (found[key] === wanted[key]) continue;
    throw fault('TN-3006', {
      detail: `${path} is the journal of a deployment with another ${key === 'network' ? 'network' : 'set of parameters'}`,
      fix: 'Name another state file, or deploy with the parameters that it began with',
    });
  }
}
