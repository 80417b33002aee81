export { answerQuestion, type BuiltinVariant } from './builtin/answer-question.ts';
export { type BuiltinEngineOptions, createBuiltinEngine } from './builtin/builtin-engine.ts';
export { createOpenAiEngine, type OpenAiOptions, openAiOptionsSchema } from './openai/openai-engine.ts';
