import type { AccessRule, Role } from '@tensornode/protocol';

const EVERYBODY: readonly Role[] = ['asker', 'miner', 'validator', 'owner', 'operator'];

/** Which callers a route admits, by name. A route without a rule does not start. */
export const ACCESS = {
  /** What the ledger makes public anyway, health and documentation: no caller is asked for. */
  public: null,
  readNetwork: { name: 'network.read', roles: EVERYBODY, system: true },
  readRounds: { name: 'rounds.read', roles: EVERYBODY, system: true },
  ask: { name: 'queries.create', roles: ['asker', 'validator', 'owner'], system: false },
  govern: { name: 'governance.plan', roles: EVERYBODY, system: false },
  validate: { name: 'validations.create', roles: EVERYBODY, system: false },
} as const satisfies Record<string, AccessRule | null>;

export type AccessName = keyof typeof ACCESS;
