export type {
  DefaultNetwork,
  DefaultNetworkInput,
  DeployInput,
  DeploymentParameters,
} from './deploy/deployment-types.ts';
export { createHederaLedger, createLedgerReader } from './hedera/create-hedera-ledger.ts';
export type {
  AccountTools,
  HederaLedger,
  HederaLedgerOptions,
  HederaOperator,
  LedgerReader,
  LedgerReaderOptions,
} from './hedera/ledger-options.ts';
export { devnetProfile, MAINNET_PROFILE, TESTNET_PROFILE } from './profiles.ts';
