import { BUILTIN_SCORERS } from '@tensornode/scoring';
import { afterEach, describe, expect, it } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.ts';

const INPUT = { kind: 'math', question: '', references: ['1/2'], reply: { text: '0.5', cause: null } };
const open: Sandbox[] = [];
afterEach(() => Promise.all(open.splice(0).map((sandbox) => sandbox.close())));

const run = (code: string, limits: SandboxOptions['limits'] = {}) => {
  const sandbox = createSandbox({ code, builtinUrl: BUILTIN_SCORERS[0].url, limits });
  open.push(sandbox);
  return sandbox.run('score', INPUT);
};
const verdictOf = async (code: string): Promise<unknown> => {
  const outcome = await run(code);
  if (outcome.kind !== 'value') throw new Error(JSON.stringify(outcome));
  return JSON.parse(outcome.json).verdict;
};

describe('the sandbox of scorers', () => {
  it('gives the scorer what there is to judge, and nothing of the machine', async () => {
    expect(await verdictOf('export const score = (input) => ({ ...input })')).toEqual({
      kind: 'math',
      question: '',
      references: ['1/2'],
      answer: '0.5',
    });
    const outside = [
      'process',
      'require',
      'fetch',
      'Date',
      'setTimeout',
      'console',
      'Worker',
      'WebAssembly',
      'Intl',
      '__builtin',
    ];
    expect(
      await verdictOf(`export const score = () => ${JSON.stringify(outside)}.filter((name) => name in globalThis)`),
    ).toEqual([]);
  });

  it('lets it call the built-in scorer and its methods, in points', async () => {
    const verdict = await verdictOf(
      'export const score = (input) => [tensornode.score(input).score, tensornode.judge("numeric", input).score, tensornode.methods()]',
    );
    expect(verdict).toEqual([100, 100, expect.arrayContaining(['numeric', 'exact'])]);
  });

  it.each([
    ['a loop', 'export const score = () => { for (;;); }', 'steps'],
    [
      'a loop that catches everything',
      'export const score = () => { for (;;) try { for (;;); } catch {} finally { continue; } }',
      'steps',
    ],
    ['a loop while loading', 'for (;;);', 'steps'],
    ['a pattern that backtracks for ever', 'export const score = () => /^(a+)+$/.test("a".repeat(60) + "b")', 'steps'],
    ['a list without end', 'export const score = () => { const list = []; for (;;) list.push({}); }', 'memory'],
    ['a depth without end', 'export const score = () => (function deep() { return deep() + 1; })()', 'stack'],
    ['a verdict without end', 'export const score = () => "x".repeat(100_000)', 'output'],
  ])('stops %s', async (_what, code, limit) => {
    expect(await run(code)).toMatchObject({ kind: 'limit', limit });
  });

  it('ends what does not end itself, and works again afterwards', async () => {
    const sandbox = createSandbox({
      code: 'export const score = (input) => { if (input.answer === "slow") for (;;); return 1; }',
      builtinUrl: null,
      limits: { steps: 1e9, milliseconds: 1_500 },
    });
    open.push(sandbox);
    const slow = sandbox.run('score', { ...INPUT, reply: { text: 'slow', cause: null } });
    const next = sandbox.run('score', INPUT);
    expect(await slow).toMatchObject({ kind: 'limit', limit: 'time' });
    expect(await next).toMatchObject({ kind: 'value' });
  });

  it.each([
    ['export const score = () => Math.random()', /no randomness/],
    ['export const score = async () => 1', /promise/],
    ['export const score = (input) => tensornode.judge("telepathy", input)', /no method telepathy/],
    ['import fs from "node:fs"; export const score = () => 1', /could not load module/],
    ['export const nothing = 1', /not a function/],
    ['export const score = (input) => { input.answer = "x"; }', /read-only/],
  ])('names the fault of %s', async (code, message) => {
    expect(await run(code)).toMatchObject({ kind: 'fault', message: expect.stringMatching(message) });
  });

  it('keeps nothing between two calls and takes the same steps each time', async () => {
    const sandbox = createSandbox({
      code: 'let calls = 0; export const score = () => { for (let i = 0; i < 1e6; i += 1) calls += 1; return calls; }',
      builtinUrl: null,
    });
    open.push(sandbox);
    const first = await sandbox.run('score', INPUT);
    expect(await sandbox.run('score', INPUT)).toEqual(first);
    expect(first).toMatchObject({ kind: 'value', json: '{"complete":false,"verdict":1000000}' });
  });
});
