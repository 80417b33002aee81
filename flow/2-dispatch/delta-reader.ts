import { z } from 'zod';

const chunkSchema = z.object({
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }).optional() })).max(8),
});
/** A line longer than this is no delta; the reader drops it and goes on with the next. */
const MAX_LINE_CHARACTERS = 262_144;

/** Reads text pieces out of an SSE stream for live lanes. Only for show: what counts is read from the whole bytes afterwards. Never throws. */
export function deltaReader(onText: (text: string) => void): (bytes: Uint8Array) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return (bytes) => {
    rest += decoder.decode(bytes, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_CHARACTERS) rest = '';
    for (const line of lines) {
      const text = deltaOf(line.trimEnd());
      if (text !== '') onText(text);
    }
  };
}

function deltaOf(line: string): string {
  if (!line.startsWith('data:') || line.length > MAX_LINE_CHARACTERS) return '';
  const data = line.slice(5).trim();
  if (!data.startsWith('{')) return '';
  try {
    return chunkSchema.safeParse(JSON.parse(data)).data?.choices[0]?.delta?.content ?? '';
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}
