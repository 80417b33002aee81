import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedModel {
  /** For `tensornode miner start --engine openai --engine-url`. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/** An OpenAI-compatible model server that answers as a script says: what a miner with that skill would say, over real HTTP. */
export async function startScriptedModel(
  answer: (question: string) => string | Promise<string>,
): Promise<ScriptedModel> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      if (request.url?.endsWith('/models') === true) {
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"object":"list","data":[]}');
        return;
      }
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        readonly stream?: boolean;
        readonly messages: readonly { readonly role: string; readonly content: string }[];
      };
      const content = await answer(body.messages.findLast(({ role }) => role === 'user')?.content ?? '');
      if (body.stream === true) {
        const piece = (delta: object, finish: string | null): string =>
          `data: ${JSON.stringify({ id: 'scripted', object: 'chat.completion.chunk', created: 0, model: 'scripted', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.end(`${piece({ role: 'assistant', content }, null)}${piece({}, 'stop')}data: [DONE]\n\n`);
        return;
      }
      const message = { role: 'assistant', content };
      response.writeHead(200, { 'content-type': 'application/json' }).end(
        JSON.stringify({
          id: 'scripted',
          object: 'chat.completion',
          created: 0,
          model: 'scripted',
          choices: [{ index: 0, message, finish_reason: 'stop' }],
          usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
        }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
