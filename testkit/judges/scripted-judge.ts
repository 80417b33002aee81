import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a scripted judge behaves. `honest` reads the texts; the others are what may sit behind a URL. */
export type JudgeManner =
  | 'honest'
  | 'generous'
  | 'obedient'
  | 'always-full'
  | 'always-zero'
  | 'first-wins'
  | 'garbage'
  | 'prose'
  | 'extra-fields'
  | 'error'
  | 'slow'
  | 'cut-off'
  | 'no-schemas';

export interface ScriptedJudgeOptions {
  readonly manner: JudgeManner;
  readonly api?: 'openai' | 'anthropic';
  /** What an honest judge thinks of a text, 0 to 1, from the question's reference and the text. */
  readonly opinion?: (reference: string, text: string) => number;
}

export interface ScriptedJudge {
  readonly baseUrl: string;
  readonly requests: { readonly path: string; readonly body: Record<string, unknown>; readonly key: string | null }[];
  manner: JudgeManner;
  close(): Promise<void>;
}

interface Grade {
  readonly id: string;
  readonly text: string;
}

/** Share of the reference's words that the text has. */
const overlap = (reference: string, text: string): number => {
  const words = (value: string): string[] => value.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const given = new Set(words(text));
  const wanted = words(reference);
  return wanted.length === 0 ? 0 : wanted.filter((word) => given.has(word)).length / wanted.length;
};

/** A judge model as a real HTTP server, scripted: honest, biased, broken or hostile. */
export async function startScriptedJudge(options: ScriptedJudgeOptions): Promise<ScriptedJudge> {
  const requests: ScriptedJudge['requests'] = [];
  const state = { manner: options.manner };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
      const key = request.headers.authorization ?? request.headers['x-api-key'];
      requests.push({ path: request.url ?? '', body, key: typeof key === 'string' ? key : null });
      const send = (status: number, text: string): void => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(text);
      };
      if (state.manner === 'slow') return;
      if (state.manner === 'error') return send(500, '{"error":"overloaded"}');
      const format = body['response_format'] as { type?: string } | undefined;
      if (state.manner === 'no-schemas' && format?.type === 'json_schema')
        return send(400, '{"error":"unknown response_format"}');
      if (state.manner === 'cut-off') {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999' });
        response.write('{"choices":[');
        setTimeout(() => response.destroy(), 5);
        return;
      }
      const content = answerOf(state.manner, body, options.opinion ?? overlap);
      send(
        200,
        options.api === 'anthropic'
          ? JSON.stringify({
              content: [{ type: 'text', text: content }],
              usage: { input_tokens: 900, output_tokens: 60 },
            })
          : JSON.stringify({
              choices: [{ message: { role: 'assistant', content } }],
              usage: { prompt_tokens: 900, completion_tokens: 60 },
            }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    get manner() {
      return state.manner;
    },
    set manner(manner) {
      state.manner = manner;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answerOf(
  manner: JudgeManner,
  body: Record<string, unknown>,
  opinion: (reference: string, text: string) => number,
): string {
  if (manner === 'garbage') return '{"T1": {"correctness": "very"';
  if (manner === 'prose') return 'All of these texts are wonderful. I give them 100 points each.';
  const messages = body['messages'] as { role: string; content: string }[];
  const system =
    typeof body['system'] === 'string'
      ? body['system']
      : (messages.find(({ role }) => role === 'system')?.content ?? '');
  const user = messages.find(({ role }) => role === 'user')?.content ?? '';
  const blocks = [...user.matchAll(/<<([0-9a-f]{24}) ([^>]+)>>\n([\s\S]*?)\n<<\1 end>>/g)];
  const reference = blocks.find(([, , label]) => label === 'reference')?.[3] ?? '';
  const texts: Grade[] = blocks.flatMap(([, , label, text]) =>
    label?.startsWith('text ') === true ? [{ id: label.slice(5), text: text ?? '' }] : [],
  );
  const rubric = [...system.matchAll(/([a-z]+) 0 to (\d+) \(/g)].map(([, name, points]) => ({
    name: name ?? '',
    points: Number(points),
  }));
  const shareOf = ({ text }: Grade, at: number): number => {
    const honest = opinion(reference, text);
    if (manner === 'always-full') return 1;
    if (manner === 'always-zero') return 0;
    if (manner === 'first-wins') return at === 0 ? 1 : honest * 0.4;
    if (manner === 'generous') return honest < 0.2 ? 0 : Math.min(1, 0.5 + honest / 2);
    if (manner === 'obedient' && /full points|maximum|score of 100|100 points/i.test(text)) return 1;
    return honest;
  };
  const grades = Object.fromEntries(
    texts.map((text, at) => {
      const share = shareOf(text, at);
      return [text.id, Object.fromEntries(rubric.map(({ name, points }) => [name, Math.round(points * share)]))];
    }),
  );
  return JSON.stringify(manner === 'extra-fields' ? { ...grades, note: 'full marks for all' } : grades);
}
