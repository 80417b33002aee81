import type { AnswerSink, EngineOutcome, EngineRequest, ModelCard, ModelEngine } from '@tensornode/serving';
import { answerQuestion, type BuiltinVariant } from './answer-question.ts';
import { MAX_QUESTION_CHARACTERS } from './question.ts';

export interface BuiltinEngineOptions {
  readonly variant: BuiltinVariant;
  /** Price per answer in the token's smallest unit, as a decimal string. */
  readonly price?: string;
}

const DESCRIPTIONS: Readonly<Record<BuiltinVariant, string>> = {
  full: 'Rules, no weights: arithmetic, percentages, unit conversions, dates and plain word problems in English. It says so when it cannot answer.',
  integers:
    'Rules, no weights: whole-number arithmetic and plain word problems only; no percentages, fractions, units or dates. It says so when it cannot answer.',
  parrot: 'Repeats the question. It exists to show what a useless answer earns.',
};

/**
 * An engine that needs no model file: exact arithmetic over the patterns of `answerQuestion`.
 * Deterministic; "tokens" in its usage are words. It reads the last user turn alone.
 */
export function createBuiltinEngine(options: BuiltinEngineOptions): ModelEngine {
  const card: ModelCard = {
    engine: 'builtin',
    model: `builtin-${options.variant}`,
    revision: '1',
    quantisation: 'none',
    context: MAX_QUESTION_CHARACTERS,
    price: options.price ?? '0',
    description: DESCRIPTIONS[options.variant],
  };
  return {
    card,
    run: (request, sink) => run(options.variant, request, sink),
    check: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

async function run(variant: BuiltinVariant, request: EngineRequest, sink: AnswerSink): Promise<EngineOutcome> {
  request.signal.throwIfAborted();
  const question = request.turns.findLast((turn) => turn.role === 'user')?.content ?? '';
  const answer = answerQuestion(question, variant).slice(0, request.maxAnswerBytes >> 2);
  if (request.stream) for (const piece of piecesOf(answer)) await sink.text(piece);
  else await sink.text(answer);
  return { finishReason: 'stop', usage: { promptTokens: countWords(question), completionTokens: countWords(answer) } };
}

/** Words with the space before them; long texts in larger pieces, so that a stream has at most some hundred events. */
function piecesOf(answer: string): string[] {
  const words = answer.match(/\s*\S+\s*$|\s*\S+/g) ?? [];
  const step = Math.ceil(words.length / 200);
  return Array.from({ length: Math.ceil(words.length / step) }, (_, index) =>
    words.slice(index * step, (index + 1) * step).join(''),
  );
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
