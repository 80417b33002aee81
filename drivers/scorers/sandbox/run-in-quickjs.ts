import variant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSSyncVariant,
} from 'quickjs-emscripten-core';
import type { SandboxLimits } from './limits.ts';
import type { SandboxOutcome, SandboxRequest } from './messages.ts';
import { PRELUDE } from './prelude.ts';

// Its types describe the CommonJS file, Node runs the ES module.
const RELEASE = variant as unknown as QuickJSSyncVariant;

/** Answers a scorer's call of the built-in scorer: name and JSON in, JSON out. @throws RangeError for what it cannot do */
export type BuiltinCall = (name: string, input: string) => string;

export interface QuickJsJob {
  readonly code: string;
  readonly request: SandboxRequest;
  readonly builtin: BuiltinCall;
  readonly limits: SandboxLimits;
  readonly wasm: WebAssembly.Module;
}

/**
 * Runs one call of a scorer in a QuickJS of its own: a fresh WebAssembly instance each time, so that nothing of an earlier call is left and the
 * same input gives the same result on every machine, limits included.
 */
export async function runInQuickJs({ code, request, builtin, limits, wasm }: QuickJsJob): Promise<SandboxOutcome> {
  const module = await newQuickJSWASMModuleFromVariant(newVariant(RELEASE, { wasmModule: wasm }));
  const runtime = module.newRuntime();
  let steps = 0;
  runtime.setMemoryLimit(limits.memoryBytes);
  runtime.setMaxStackSize(limits.stackBytes);
  runtime.setInterruptHandler(() => {
    steps += 1;
    return steps > limits.steps;
  });
  const context = runtime.newContext();
  const failed = (error: unknown): SandboxOutcome => outcomeOf(error, steps, limits);

  let calls = 0;
  context
    .newFunction('__builtin', (name, input) => {
      calls += 1;
      if (calls > limits.builtinCalls)
        return context.newString(JSON.stringify({ error: 'too many calls of built-in methods' }));
      return context.newString(answerOf(builtin, context.getString(name), context.getString(input)));
    })
    .consume((handle) => context.setProp(context.global, '__builtin', handle));
  const prelude = context.evalCode(PRELUDE, 'prelude.js');
  if (prelude.error !== undefined) return failed(context.dump(prelude.error));
  prelude.value.dispose();

  const evaluated = context.evalCode(code, 'scorer.js', { type: 'module' });
  if (evaluated.error !== undefined) return failed(context.dump(evaluated.error));
  const called = callScorer(context, evaluated.value, request);
  if ('error' in called) return failed(called.error);
  if (called.json.length > limits.outputCharacters) return { kind: 'limit', limit: 'output', steps };
  // The instance is dropped as a whole: freeing its parts one by one would only cost time.
  return { kind: 'value', json: called.json, steps };
}

/** What happens with the module's exports; written as a program of the sandbox, so that its limits cover it. */
const CALL = `(exports, call, json) => {
  if (call === 'describe')
    return JSON.stringify({ name: exports.name, version: exports.version, score: typeof exports.score, scoreReply: typeof exports.scoreReply });
  const input = JSON.parse(json);
  const { reply } = input;
  const result = typeof exports.scoreReply === 'function'
    ? { complete: true, verdict: exports.scoreReply(input) }
    : { complete: false, verdict: exports.score(Object.freeze({ kind: input.kind, question: input.question, references: Object.freeze(input.references), answer: reply.text })) };
  if (typeof result.verdict?.then === 'function') throw new TypeError('score returned a promise');
  return JSON.stringify(result);
}`;

function callScorer(
  context: QuickJSContext,
  exports: QuickJSHandle,
  request: SandboxRequest,
): { json: string } | { error: unknown } {
  const caller = context.evalCode(CALL, 'call.js');
  if (caller.error !== undefined) return { error: context.dump(caller.error) };
  const words = [request.call, request.input].map((text) => context.newString(text));
  const result = context.callFunction(caller.value, context.undefined, exports, ...words);
  if (result.error !== undefined) return { error: context.dump(result.error) };
  return { json: context.getString(result.value) };
}

function answerOf(builtin: BuiltinCall, name: string, input: string): string {
  try {
    return `{"value":${builtin(name, input)}}`;
  } catch (error) {
    if (error instanceof RangeError) return JSON.stringify({ error: error.message });
    throw error;
  }
}

function outcomeOf(error: unknown, steps: number, limits: SandboxLimits): SandboxOutcome {
  if (steps > limits.steps) return { kind: 'limit', limit: 'steps', steps };
  const { name = '', message = '' } =
    typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : { message: error };
  if (name === 'InternalError' && message === 'out of memory') return { kind: 'limit', limit: 'memory', steps };
  if (name === 'InternalError' && message === 'stack overflow') return { kind: 'limit', limit: 'stack', steps };
  return { kind: 'fault', message: `${String(name)}${name === '' ? '' : ': '}${String(message)}`.slice(0, 300), steps };
}
