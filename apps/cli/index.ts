export { main, type Surroundings } from './main.ts';
export { findRunningNetwork, listRunningNetworks, type NetworkFile, networkFileSchema } from './network-file.ts';
