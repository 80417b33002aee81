export { createReceiptSources } from './create-receipt-sources.ts';
export { bootstrapDefaultNetwork } from './deploy/bootstrap-default-network.ts';
export { type DeployControllerInput, type DeployedController, deployController } from './deploy/deploy-controller.ts';
export { deployNetwork } from './deploy/deploy-network.ts';
export type {
  DefaultNetwork,
  DefaultNetworkInput,
  DeployInput,
  DeploymentParameters,
} from './deploy/deployment-types.ts';
export { localDeploymentParameters, TOKEN_UNIT } from './deploy/local-deployment-parameters.ts';
export { createHederaLedger, createLedgerReader } from './hedera/create-hedera-ledger.ts';
export type {
  AccountTools,
  HederaLedger,
  HederaLedgerOptions,
  HederaOperator,
  LedgerReader,
  LedgerReaderOptions,
} from './hedera/ledger-options.ts';
export { createOutcomeReader, type NodeReceipt, type OutcomeSources } from './hedera/outcome-of-call.ts';
export { type PerformedCall, performCall } from './hedera/perform-call.ts';
export type { BreakerHealth } from './http/breaker-health.ts';
export type { MirrorClient, PagedSchema } from './mirror/mirror-client.ts';
export { devnetProfile, MAINNET_PROFILE, TESTNET_PROFILE } from './profiles.ts';
