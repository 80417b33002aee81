/** Chain id of a local Hedera network (295 mainnet, 296 testnet, 297 previewnet). */
export const DEVNET_CHAIN_ID = 298;
