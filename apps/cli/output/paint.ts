import { styleText } from 'node:util';

export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'bad' | 'warn' | 'accent';
export type Paint = (tone: Tone, text: string) => string;

const STYLES = { strong: 'bold', dim: 'dim', good: 'green', bad: 'red', warn: 'yellow', accent: 'cyan' } as const;

/** Colours, or their absence where nobody wants or sees them. Meaning never hangs on colour alone. */
export function createPaint(colour: boolean): Paint {
  if (!colour) return (_tone, text) => text;
  return (tone, text) => (tone === 'plain' ? text : styleText(STYLES[tone], text, { validateStream: false }));
}

/** no-color.org, `--no-color`, dumb terminals, pipes. */
export function wantsColour(
  flag: boolean | undefined,
  env: Readonly<Record<string, string | undefined>>,
  stream: { readonly isTTY?: boolean },
): boolean {
  if (flag === false || (env.NO_COLOR !== undefined && env.NO_COLOR !== '') || env.TERM === 'dumb') return false;
  return stream.isTTY === true;
}

// Terminal escape sequences are made of control characters: what a miner wrote must not drive the reader's terminal.
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Text of strangers, safe to print. */
export function plainText(text: string): string {
  return text.replace(CONTROLS, '');
}
