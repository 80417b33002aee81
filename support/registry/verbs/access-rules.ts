import type { AccessRule } from '@tensornode/protocol';

/** Who may plan changes of the registry. The contracts check the signer's account themselves; these rules guard the node's own keys. */
export const MANAGE_INSTANCES: AccessRule = { name: 'registry.manage-instances', roles: ['miner'], system: true };
export const MANAGE_SUBNETS: AccessRule = { name: 'registry.manage-subnets', roles: ['owner'], system: false };
export const MANAGE_STAKE: AccessRule = { name: 'registry.manage-stake', roles: ['validator'], system: true };
/** Planning proposals and votes; whose stake votes is decided by who signs. */
export const GOVERN: AccessRule = {
  name: 'registry.govern',
  roles: ['validator', 'owner', 'miner', 'asker'],
  system: false,
};
/** Planning deposits and withdrawals of query fees; whose they are is decided by who signs. */
export const PREPAY_FEES: AccessRule = {
  name: 'registry.prepay-fees',
  roles: ['asker', 'miner', 'validator', 'owner'],
  system: false,
};
/** Planning a case against an instance: anybody may prove what is signed. */
export const SUBMIT_EVIDENCE: AccessRule = {
  name: 'registry.submit-evidence',
  roles: ['asker', 'miner', 'validator', 'owner'],
  system: false,
};
