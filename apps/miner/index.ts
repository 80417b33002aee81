export { createMiner, type Miner, type MinerParts, type RunningInstance } from './create-miner.ts';
export { type InstanceConfig, type MinerConfig, minerConfigSchema, readMinerConfig } from './miner-config.ts';
