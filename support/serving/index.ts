export type { AnswerSink, ChatTurn, EngineOutcome, EngineRequest, ModelCard, ModelEngine } from './ports.ts';
export type { TokenUsage } from './token-usage.ts';
