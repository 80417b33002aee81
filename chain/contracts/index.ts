export { consensusEngineAbi, consensusEngineBytecode } from './generated/consensus-engine.ts';
export { epochControllerAbi, epochControllerBytecode } from './generated/epoch-controller.ts';
export { hederaTokenDistributorAbi, hederaTokenDistributorBytecode } from './generated/hedera-token-distributor.ts';
export { instanceRegistryAbi, instanceRegistryBytecode } from './generated/instance-registry.ts';
export { stakeVaultAbi, stakeVaultBytecode } from './generated/stake-vault.ts';
export { subnetRegistryAbi, subnetRegistryBytecode } from './generated/subnet-registry.ts';
export { tokenVaultAbi, tokenVaultBytecode } from './generated/token-vault.ts';
export { weightBoardAbi, weightBoardBytecode } from './generated/weight-board.ts';
