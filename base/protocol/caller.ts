import { z } from 'zod';
import { fault } from './errors/fault.ts';
import { accountIdSchema } from './identifiers.ts';

export const roleSchema = z.enum(['asker', 'miner', 'validator', 'owner', 'operator']);
export type Role = z.infer<typeof roleSchema>;

/** Who calls a verb. The local profile has one `operator`; `system` is a workflow or cron acting for the node itself. */
export const callerSchema = z.object({
  kind: z.enum(['person', 'system', 'anonymous']),
  account: accountIdSchema.nullable(),
  roles: z.array(roleSchema).readonly(),
});
export type Caller = z.infer<typeof callerSchema>;

/** Every state-changing verb gets this first. */
export interface CallContext {
  readonly caller: Caller;
  /** Correlates logs, errors and audit entries of one request. */
  readonly requestId: string;
  readonly signal?: AbortSignal;
}

/** A named rule: which callers may run a verb. An operator may all that a person may. */
export interface AccessRule {
  readonly name: string;
  readonly roles: readonly Role[];
  /** True when the node's own workflows may call it. */
  readonly system: boolean;
}

/** @throws TensorNodeError TN-1006 for an anonymous caller, TN-1005 when no role fits. */
export function authorize(caller: Caller, rule: AccessRule): void {
  if (caller.kind === 'system') {
    if (rule.system) return;
    throw fault('TN-1005', {
      detail: `The rule ${rule.name} is for people, not for the node itself`,
      facts: { rule: rule.name },
    });
  }
  if (caller.kind === 'anonymous') throw fault('TN-1006', { facts: { rule: rule.name } });
  if (caller.roles.includes('operator') || rule.roles.some((role) => caller.roles.includes(role))) return;
  throw fault('TN-1005', {
    detail: `The rule ${rule.name} asks for the role ${rule.roles.join(' or ')}`,
    facts: { rule: rule.name },
  });
}

export const SYSTEM_CALLER: Caller = { kind: 'system', account: null, roles: [] };

/** The only caller of a network that is bound to loopback and has no identity configured. */
export function localOperator(account: string): Caller {
  return { kind: 'person', account, roles: ['asker', 'miner', 'validator', 'owner', 'operator'] };
}
