export { type DevnetClock, systemClock } from './ledger/clock.ts';
export { noRehearsal, type Rehearsal } from './ledger/rehearsal.ts';
export { type Delays, type Fault, RehearsalControls } from './ledger/rehearsal-controls.ts';
export { PUBLISHED_TEST_ACCOUNTS, privateKeyDer, TREASURY_PRIVATE_KEY_DER } from './published-test-keys.ts';
export {
  type Devnet,
  type DevnetAccount,
  type DevnetFacts,
  type DevnetOptions,
  type DevnetPorts,
  devnetFacts,
  startDevnet,
} from './start-devnet.ts';
