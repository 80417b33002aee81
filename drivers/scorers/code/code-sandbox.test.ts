import {
  type CodeSandbox,
  generateKindTasks,
  type PinnedScorer,
  type ReplyScore,
  scoreCard,
  scoreReply,
  withCodeSandbox,
} from '@tensornode/scoring';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCodeSandbox } from './create-code-sandbox.ts';

let sandbox: CodeSandbox;
let scorer: PinnedScorer;
beforeAll(() => {
  sandbox = createCodeSandbox();
  scorer = withCodeSandbox({ pin: 'p', name: 'n', version: 1, builtin: true, score: scoreReply }, sandbox);
});
afterAll(() => sandbox.close());

const TESTS = 'add(1, 2) === 3\nadd(-1, 1) === 0\nsame([add(2, 2)], [4])';
const judge = async (text: string, truth = TESTS): Promise<ReplyScore> =>
  scorer.score({ kind: 'code', question: 'Write add(a, b).', references: [truth], reply: { text, cause: null } });

describe('code', () => {
  it.each([
    'function add(a, b) { return a + b; }',
    'Here you are:\n\n```js\nexport const add = (a, b) => a + b;\n```\nIt adds.',
    '```python\ndef add(a, b): return a + b\n```\nand\n```javascript\nlet add = (a, b) => { return a + b }\n```',
  ])('earns everything when all tests pass: %s', async (text) => {
    expect(await judge(text)).toMatchObject({ score: 10_000, method: 'code-tests' });
  });

  it('that fails a test is wrong, whatever else it passes', async () => {
    const { score, criteria } = await judge('function add(a, b) { return a === -1 ? 7 : a + b; }');
    expect(score).toBe(2_666);
    expect(criteria[0]?.note).toBe('2 of 3 passed: test 2 fails');
  });

  it.each([
    ['prose', 'To add two numbers, use the plus sign.'],
    ['nothing to call', 'const other = 1;'],
    ['an error in each call', 'function add() { throw new Error("no"); }'],
    ['a loop without end', 'function add() { for (;;); }'],
    ['a loop in front', 'while (true) {}'],
    ['memory without end', 'function add() { const all = []; for (;;) all.push(new Array(10000).fill(1)); }'],
    ['depth without end', 'function add(a, b) { return add(a, b) + 1; }'],
    ['its own equality', 'function same() { return true; } function add() { return {}; }'],
    ['its own JSON', 'JSON.stringify = () => \'{"complete":false,"verdict":"ran 111 "}\'; function add() {}'],
    ['another JSON', 'globalThis.JSON = { stringify: () => \'{"complete":false,"verdict":"ran 111 "}\' };'],
    [
      'marks on every object',
      'Object.prototype.toJSON = () => ({ complete: false, verdict: "ran 111 " }); function add() {}',
    ],
    ['words that become true', 'function add() { return { valueOf: () => true, toString: () => "3" }; }'],
    ['other lists', 'Array.isArray = () => true; Object.keys = () => []; Object.is = () => true; function add() {}'],
    ['tests left out', 'function add() {} /*'],
    [
      'every name called',
      'for (const name of Object.getOwnPropertyNames(globalThis)) if (name.startsWith("$")) globalThis[name](() => [() => true, () => true, () => true]); throw 1;',
    ],
    [
      'its caller read',
      'function add() { const text = String(add.caller ?? arguments.callee.caller); return Number(text.split("===")[1]); }',
    ],
    [
      'marks called early',
      'for (const name of Object.getOwnPropertyNames(globalThis)) if (name.startsWith("$")) globalThis[name](() => [() => true, () => true, () => true]);',
    ],
    ['a loader', 'import("node:fs"); function add() {}'],
  ])('earns next to nothing with %s', async (_, text) => {
    const { score, method } = await judge(text);
    expect(method).toBe('code-tests');
    expect(score).toBeLessThanOrEqual(500);
  });

  it('tells its author which test fails, and nothing of what stands in it', async () => {
    const spying = await judge('function add(a, b) { throw new Error(a + " " + b + new Error().stack); }');
    expect(JSON.stringify(spying)).not.toMatch(/-1 1|=== 3/);
    expect(spying.criteria[0]?.note).toBe('0 of 3 passed: test 1 throws an error');
    expect((await judge('const add = null;')).criteria[0]?.note).toBe('0 of 3 passed: test 1 throws a TypeError');
    expect(scoreCard(spying).toReach90).toEqual([expect.stringMatching(/one program/)]);
  });

  it('is unscored, never 0, where no sandbox has its language or the tests are none', async () => {
    for (const truth of [
      'assert add(1, 2) == 3',
      '{"language": "python", "tests": ["add(1, 2) == 3"]}',
      '{"language": "javascript", "tests": []}',
    ])
      expect(await judge('function add(a, b) { return a + b; }', truth)).toMatchObject({
        score: null,
        method: 'unscored',
      });
    expect((await judge('x', '{"language": "rust", "tests": ["a"]}')).trace[0]).toMatch(/no sandbox for rust/);
  });

  it('gives the same verdict each time, and has no clock and no randomness', async () => {
    const text = 'function add(a, b) { return typeof Date === "undefined" ? a + b : 0; }';
    expect(await judge(text)).toEqual(await judge(text));
    expect((await judge(text)).score).toBe(10_000);
    expect((await judge('function add(a, b) { return a + b + Math.random() * 0; }')).score).toBe(0);
  });

  it('of the project’s own tasks is solved by programs that do what they say', async () => {
    for (const { question, truth } of generateKindTasks('code', new Uint8Array(32).fill(3), 25)) {
      const solution = solve(question);
      const input = { kind: 'code' as const, question, references: [truth], reply: { text: solution, cause: null } };
      expect(await scorer.score(input), question).toMatchObject({ score: 10_000 });
    }
  });
});

/** An honest reading of each family's question. */
function solve(question: string): string {
  const name = /function (\w+)\(/.exec(question)?.[1] ?? '';
  const numbers = [...question.matchAll(/-?\b\d+\b/g)].map(Number);
  if (/divisible by/.test(question))
    return `function ${name}(n) { let sum = 0; for (let i = 0; i < n; i++) if (i % ${numbers[1]} === 0 || i % ${numbers[2]} === 0) sum += i; return sum; }`;
  if (/multiplies each/.test(question))
    return `const ${name} = (list) => list.filter((v) => v >= ${numbers[0]}).map((v) => v * ${numbers[1]});`;
  if (/letters/.test(question)) {
    const letters = /letters ((?:\w, )*\w),/.exec(question)?.[1]?.split(', ') ?? [];
    return `function ${name}(text) { return [...text.toLowerCase()].filter((c) => '${letters.join('')}'.includes(c)).length; }`;
  }
  if (/reverses/.test(question)) {
    const mark = /joined by "(.)"/.exec(question)?.[1];
    return `function ${name}(text) { return text.split(' ').filter((w) => w.length >= ${numbers[0]}).map((w) => w.split('').reverse().join('')).join('${mark}'); }`;
  }
  return `function ${name}(list) { const k = ${numbers[0]}; if (list.length < k) return null; let best = -Infinity; for (let i = 0; i + k <= list.length; i++) best = Math.max(best, list.slice(i, i + k).reduce((a, b) => a + b, 0)); return best; }`;
}
