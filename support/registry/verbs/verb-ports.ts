import type { AccountDirectory, CallPlanner, RegistryReader } from '../ports.ts';

/** What the verbs need: they read, check and plan; somebody with a journal signs and sends. */
export interface RegistryVerbPorts {
  readonly planner: CallPlanner;
  readonly reader: AccountDirectory & Pick<RegistryReader, 'subnet' | 'instance' | 'stakeOf'>;
}
