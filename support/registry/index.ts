export { planCase } from './court/plan-case.ts';
export type { CourtCase, CourtPlanner, CourtReader, CourtVerbPorts } from './court/ports.ts';
export {
  createRegistryView,
  type RegistryPicture,
  type RegistryView,
  type RegistryViewOptions,
} from './create-registry-view.ts';
export { changeDeposit } from './fees/change-deposit.ts';
export type { FeeDeposit, FeeLease, FeePlanner, FeeReader } from './fees/ports.ts';
export { planProposal } from './governance/plan-proposal.ts';
export { planProposalStep } from './governance/plan-step.ts';
export type {
  GovernanceAction,
  GovernancePlanner,
  GovernanceReader,
  GovernanceVerbPorts,
} from './governance/ports.ts';
export type {
  AccountDirectory,
  CallPlanner,
  CreateSubnetCall,
  RegisterInstanceCall,
  RegistryReader,
  RevealCall,
  TopicReader,
} from './ports.ts';
export type {
  AccountCredit,
  EpochBonds,
  EpochCloser,
  EpochClosing,
  EpochCredit,
  EpochEmission,
  EpochHead,
  EpochOpening,
  EpochSnapshot,
  EpochStatus,
  EpochVote,
  InstanceState,
  KeyPeriod,
  MoneyState,
  NodeState,
  PermitState,
  SubnetParameters,
  SubnetState,
} from './registry-state.ts';
export { type ChangeInstanceInput, changeInstance } from './verbs/change-instance.ts';
export { type ChangeStakeInput, changeStake } from './verbs/change-stake.ts';
export { type CreateSubnetInput, createSubnet } from './verbs/create-subnet.ts';
export { type RegisterInstanceInput, registerInstance } from './verbs/register-instance.ts';
export type { RegistryVerbPorts } from './verbs/verb-ports.ts';
