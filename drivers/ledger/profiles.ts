import { type NetworkProfile, networkPorts } from '@tensornode/protocol';

/** Public networks: epochs of six hours, a batch every ten seconds (protocol §2.6, §6). */
const PUBLIC_NETWORK = {
  batchSeconds: 10,
  epochSeconds: 21_600,
  roundsPerEpoch: 60,
  fanout: 16,
  probeRounds: 4,
  testKeysAllowed: false,
} as const;

/** The embedded network on the ports of `networkPorts(portBase)`; `name` tells apart networks that run side by side. */
export function devnetProfile(portBase = 0, name = 'devnet'): NetworkProfile {
  const ports = networkPorts(portBase);
  const host = '127.0.0.1';
  return {
    name,
    networkId: 'hedera:devnet',
    chainId: 298,
    consensusNodes: { [`${host}:${ports.devnetHapi}`]: '0.0.3' },
    mirrorGrpc: `${host}:${ports.devnetMirrorGrpc}`,
    mirrorRest: `http://${host}:${ports.devnetMirrorRest}`,
    rpc: `http://${host}:${ports.devnetRpc}`,
    batchSeconds: 0.5,
    epochSeconds: 60,
    roundsPerEpoch: 10,
    fanout: 8,
    probeRounds: 3,
    testKeysAllowed: true,
  };
}

/** Hedera's public test network (endpoints of docs.hedera.com, networks page, 2026). */
export const TESTNET_PROFILE: NetworkProfile = {
  ...PUBLIC_NETWORK,
  name: 'testnet',
  networkId: 'hedera:testnet',
  chainId: 296,
  consensusNodes: {
    '0.testnet.hedera.com:50211': '0.0.3',
    '1.testnet.hedera.com:50211': '0.0.4',
    '2.testnet.hedera.com:50211': '0.0.5',
    '3.testnet.hedera.com:50211': '0.0.6',
    '4.testnet.hedera.com:50211': '0.0.7',
    '5.testnet.hedera.com:50211': '0.0.8',
    '6.testnet.hedera.com:50211': '0.0.9',
  },
  mirrorGrpc: 'testnet.mirrornode.hedera.com:443',
  mirrorRest: 'https://testnet.mirrornode.hedera.com',
  rpc: 'https://testnet.hashio.io/api',
};

/** Hedera's main network: nodes that the official SDK's address list names, enough to start from. */
export const MAINNET_PROFILE: NetworkProfile = {
  ...PUBLIC_NETWORK,
  name: 'mainnet',
  networkId: 'hedera:mainnet',
  chainId: 295,
  consensusNodes: {
    '35.237.200.180:50211': '0.0.3',
    '35.186.191.247:50211': '0.0.4',
    '35.192.2.25:50211': '0.0.5',
    '35.203.82.240:50211': '0.0.7',
    '35.236.5.219:50211': '0.0.8',
    '35.197.192.225:50211': '0.0.9',
    '35.242.233.154:50211': '0.0.10',
    '35.204.86.32:50211': '0.0.12',
  },
  mirrorGrpc: 'mainnet-public.mirrornode.hedera.com:443',
  mirrorRest: 'https://mainnet-public.mirrornode.hedera.com',
  rpc: 'https://mainnet.hashio.io/api',
};
