export { type ControlClient, connectControl } from './control/control-client.ts';
export type { ControlRequest, ControlState } from './control/control-requests.ts';
export type { DevnetSurface, SurfaceEntry } from './describe-surface.ts';
export { type DevnetClock, steppedClock, systemClock } from './ledger/clock.ts';
export { type MirrorFault, noRehearsal, type Rehearsal } from './ledger/rehearsal.ts';
export { type Delays, type Fault, RehearsalControls, type Throttle } from './ledger/rehearsal-controls.ts';
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
export type { OnRequest, RequestEvent } from './watch/request-event.ts';
