import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmbeddingJudge, type ReplyScore, scoreReply } from '@tensornode/scoring';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEmbedder, embedderOptionsSchema } from './create-embedder.ts';

type Manner = 'meanings' | 'all alike' | 'failing' | 'malformed';
let server: Server;
let manner: Manner;
let asked: string[];

/** Words that mean the same have one place: what a real model learns, written down for these sentences. */
const MEANINGS: readonly (readonly string[])[] = [
  ['start', 'begin', 'noon', 'twelve', 'meeting'],
  ['repair', 'fixed', 'broken', 'damaged', 'chair'],
  ['city', 'town', 'grown', 'larger'],
  ['late', 'storm', 'people'],
  ['close', 'shut', 'window'],
  ['doctor', 'physician', 'rest', 'easy'],
  ['feline', 'cat', 'asleep', 'sleep', 'sofa', 'couch', 'dozing', 'settee'],
];
const embed = (text: string): number[] => {
  const lower = text.toLowerCase();
  const places = MEANINGS.map((words) => words.filter((word) => lower.includes(word)).length);
  return manner === 'all alike' ? [1, 1] : [...places, places.every((place) => place === 0) ? 1 : 0.01];
};

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { input, model } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { input: string[]; model: string };
      asked.push(...input, `${request.url} ${model} ${request.headers.authorization}`);
      if (manner === 'failing') {
        response.writeHead(503).end();
        return;
      }
      const data = input
        .map((text, index) => ({ index, embedding: manner === 'malformed' ? 'no' : embed(text) }))
        .reverse();
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  manner = 'meanings';
  asked = [];
});

const options = () =>
  embedderOptionsSchema.parse({
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`,
    model: 'tiny-embed',
    apiKey: 'k',
  });
const TRUTH = 'A cat is asleep on the sofa.';
const input = (text: string) => ({
  kind: 'similarity' as const,
  question: 'Say it in other words.',
  references: [TRUTH],
  reply: { text, cause: null },
});
const faults: unknown[] = [];
const judged = async (text: string): Promise<ReplyScore> =>
  createEmbeddingJudge(createEmbedder(options()), (error) => faults.push(error)).judge(
    scoreReply(input(text)),
    input(text),
  );

describe('an embedding model', () => {
  it('gives one vector per text in order, and asks for the same text once', async () => {
    const embedder = createEmbedder(options());
    const [one, other] = await embedder.embed(['the cat', 'the storm']);
    expect([one?.[6], other?.[3]]).toEqual([1, 1]);
    expect(await embedder.embed(['the storm', 'the cat'])).toEqual([other, one]);
    expect(asked).toEqual(['the cat', 'the storm', '/v1/embeddings tiny-embed Bearer k']);
  });

  it('scores what means the same, and is named with its cosine', async () => {
    const said = await judged('The feline is dozing on the settee.');
    expect(said.method).toBe('embedding-similarity');
    expect(said.score).toBeGreaterThan(8_000);
    expect(said.trace[0]).toMatch(/embedding model tiny-embed: cosine 1\.0000/);
    expect((await judged('The treaty was signed in spring by both of the kings.')).score).toBeLessThan(500);
  });

  it('cannot lift what contradicts the truth', async () => {
    const said = await judged('A cat is not asleep on the sofa.');
    expect(said.criteria.map(({ name }) => name)).toContain('agreement');
    expect(said.score).toBeLessThanOrEqual(3_000);
  });

  it('has no say in what other methods decide', async () => {
    const number = { ...input('It is 42.'), kind: 'chat' as const, references: ['42'] };
    const own = scoreReply(number);
    const judge = createEmbeddingJudge(createEmbedder(options()), () => undefined);
    expect(await judge.judge(own, number)).toBe(own);
    expect(asked).toEqual([]);
  });

  it.each(['all alike', 'failing', 'malformed'] as const)(
    'that is %s leaves the lexical score as it is',
    async (how) => {
      manner = how;
      faults.length = 0;
      const text = 'The feline is dozing on the settee.';
      expect(await judged(text)).toEqual(scoreReply(input(text)));
      expect(faults).toHaveLength(how === 'all alike' ? 0 : 1);
    },
  );

  it('that keeps failing is left alone for a while', async () => {
    manner = 'failing';
    const embedder = createEmbedder(options());
    for (let at = 0; at < 6; at += 1) await expect(embedder.embed([`text ${at}`])).rejects.toThrow();
    expect(asked.filter((word) => word.startsWith('/v1'))).toHaveLength(3);
  });
});
