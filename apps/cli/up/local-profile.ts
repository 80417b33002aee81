import type { NetworkPorts, NetworkProfile } from '@tensornode/protocol';

/** Chain id of the official local node, which wallets and examples know. */
export const LOCAL_CHAIN_ID = 298;

/**
 * The profile of the embedded network. The epoch is the shortest in which a round, its anchor and all three windows of
 * an epoch fit comfortably on a laptop; public networks take an hour or more.
 */
export function localProfile(ports: NetworkPorts): NetworkProfile {
  return {
    name: 'devnet',
    networkId: 'hedera:devnet',
    chainId: LOCAL_CHAIN_ID,
    consensusNodes: { [`127.0.0.1:${ports.devnetHapi}`]: '0.0.3' },
    mirrorGrpc: `127.0.0.1:${ports.devnetMirrorGrpc}`,
    mirrorRest: `http://127.0.0.1:${ports.devnetMirrorRest}`,
    rpc: `http://127.0.0.1:${ports.devnetRpc}`,
    batchSeconds: 1,
    epochSeconds: 60,
    roundsPerEpoch: 4,
    fanout: 3,
    testKeysAllowed: true,
  };
}
