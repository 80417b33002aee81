export { type AcceptChatDeps, type AcceptChatInput, acceptChat, type ChatAdmission } from './accept-chat.ts';
export {
  type AcceptQueryDeps,
  type AcceptQueryInput,
  acceptQuery,
  ENVELOPE_SECONDS,
  type QueryAdmission,
} from './accept-query.ts';
export type {
  Door,
  IdempotencyRecord,
  IntakeStore,
  IntakeTransaction,
  NewRound,
  SubnetDirectory,
  SubnetGate,
} from './ports.ts';
