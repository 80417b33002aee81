import {
  consensusEngineAbi,
  epochControllerAbi,
  evidenceCourtAbi,
  feeCollectorAbi,
  hederaTokenDistributorAbi,
  instanceRegistryAbi,
  stakeVaultAbi,
  subnetRegistryAbi,
  tensorNodeGovernorAbi,
  timelockControllerAbi,
  tokenVaultAbi,
  weightBoardAbi,
} from '@tensornode/contracts';

/** ABI by contract name of the address book. */
export const ABIS = {
  SubnetRegistry: subnetRegistryAbi,
  InstanceRegistry: instanceRegistryAbi,
  StakeVault: stakeVaultAbi,
  WeightBoard: weightBoardAbi,
  ConsensusEngine: consensusEngineAbi,
  EpochController: epochControllerAbi,
  TokenVault: tokenVaultAbi,
  HederaTokenDistributor: hederaTokenDistributorAbi,
  FeeCollector: feeCollectorAbi,
  EvidenceCourt: evidenceCourtAbi,
  TimelockController: timelockControllerAbi,
  TensorNodeGovernor: tensorNodeGovernorAbi,
} as const;

/** The part of HIP-719's token facade that we use: ERC-20 and association, called at the token's own address. */
export const TOKEN_ABI = [
  { type: 'function', name: 'associate', inputs: [], outputs: [{ type: 'uint256' }], stateMutability: 'nonpayable' },
  { type: 'function', name: 'isAssociated', inputs: [], outputs: [{ type: 'bool' }], stateMutability: 'view' },
  {
    type: 'function',
    name: 'approve',
    inputs: [
      { name: 'spender', type: 'address' },
      { name: 'amount', type: 'uint256' },
    ],
    outputs: [{ type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    name: 'transfer',
    inputs: [
      { name: 'to', type: 'address' },
      { name: 'amount', type: 'uint256' },
    ],
    outputs: [{ type: 'bool' }],
    stateMutability: 'nonpayable',
  },
  {
    type: 'function',
    name: 'balanceOf',
    inputs: [{ name: 'account', type: 'address' }],
    outputs: [{ type: 'uint256' }],
    stateMutability: 'view',
  },
  { type: 'function', name: 'totalSupply', inputs: [], outputs: [{ type: 'uint256' }], stateMutability: 'view' },
  {
    type: 'function',
    name: 'allowance',
    inputs: [
      { name: 'owner', type: 'address' },
      { name: 'spender', type: 'address' },
    ],
    outputs: [{ type: 'uint256' }],
    stateMutability: 'view',
  },
] as const;
