import { createPaint, type Paint, wantsColour } from './paint.ts';

/** Where a command's result and talk go: results to stdout, everything else to stderr. */
export interface Output {
  readonly json: boolean;
  readonly paint: Paint;
  /** Columns of the terminal; 100 where there is none. */
  readonly width: number;
  /** The one document of this command: as JSON, or as the text that a person reads. */
  result(document: unknown, text: (paint: Paint) => string): void;
  /** One document that is too large for memory, already written as JSON, piece by piece to stdout. */
  stream(pieces: AsyncIterable<string>): Promise<void>;
  /** A line for people, not part of the result. Silent in JSON mode only in so far as it goes to stderr. */
  note(text: string): void;
  /** Live text on stdout; nothing in JSON mode. */
  live(text: string): void;
  /** A failure: three lines and a code, or `{error}` on stdout in JSON mode. */
  failure(error: Failure): void;
}

export interface Failure {
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly fix: string;
  readonly retryable: boolean;
}

export interface OutputStreams {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean };
}

const DEFAULT_WIDTH = 100;

export function createOutput(
  options: { readonly json: boolean; readonly colour: boolean | undefined },
  env: Readonly<Record<string, string | undefined>>,
  { stdout, stderr }: OutputStreams,
): Output {
  const paint = createPaint(!options.json && wantsColour(options.colour, env, stdout));
  const paintError = createPaint(!options.json && wantsColour(options.colour, env, stderr));
  return {
    json: options.json,
    paint,
    width: stdout.columns ?? DEFAULT_WIDTH,
    result(document, text) {
      stdout.write(options.json ? `${JSON.stringify(document, null, 2)}\n` : `${text(paint)}\n`);
    },
    async stream(pieces) {
      for await (const piece of pieces) stdout.write(piece);
    },
    note: (text) => void stderr.write(`${text}\n`),
    live: (text) => void (options.json || stdout.write(text)),
    failure(error) {
      if (options.json) {
        const { code, message, fix, retryable } = error;
        stdout.write(
          `${JSON.stringify({ error: { code, message, fix, retryable, docs: `docs/errors/${code}.md` } }, null, 2)}\n`,
        );
        return;
      }
      stderr.write(formatFailure(error, paintError));
    },
  };
}

/** ux.md §3: what happened with its code, why, and what to do. */
function formatFailure(error: Failure, paint: Paint): string {
  const head = `  ${paint('bad', '✗')} ${paint('strong', error.title)}`;
  const code = paint('dim', error.code);
  const lines = [`${head.padEnd(60)} ${code}`];
  if (error.message !== error.title) lines.push(...error.message.split('\n').map((line) => `    ${line}`));
  lines.push(`    ${paint('accent', 'Fix')}   ${error.fix}`);
  return `${lines.join('\n')}\n`;
}
