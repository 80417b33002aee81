export { askInstances } from './ask-instances.ts';
export { createBreakers } from './breakers.ts';
export { type AskInput, type DispatchDeps, type DispatchMetrics, dispatchMetrics } from './dispatch-deps.ts';
export type {
  AskedInstance,
  DispatchEvent,
  InstanceReply,
  MinerBreakers,
  MinerRequest,
  MinerResponse,
  MinerTransport,
  RecoverSigner,
  RequestSigner,
  UrlPolicy,
} from './ports.ts';
export { allowAnyHttp, isPrivateAddress, publicHttpOnly } from './url-policy.ts';
