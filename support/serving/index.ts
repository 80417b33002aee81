export { answerRequest, type ByteWriter, type IncomingRequest, type ServedAnswer } from './answer-request.ts';
export { BoundedQueue, type QueueLimits } from './bounded-queue.ts';
export { CallerCheck, type CheckCallerInput } from './caller-check.ts';
export { type InstanceContext, type ServingLimits, type ServingMetrics, servingMetrics } from './instance-context.ts';
export { modelCardDigest } from './model-card-digest.ts';
export type {
  AnswerSigner,
  AnswerSink,
  AnswerStore,
  ChatTurn,
  EngineOutcome,
  EngineRequest,
  ModelCard,
  ModelEngine,
  RequestKeys,
  SeenNonce,
  StoredAnswer,
} from './ports.ts';
export type { TokenUsage } from './token-usage.ts';
