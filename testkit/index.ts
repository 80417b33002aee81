export { type CliResult, type RunNetworkOptions, type RunningNetwork, runNetwork } from './run-network.ts';
