export {
  createRegistryView,
  type RegistryPicture,
  type RegistryView,
  type RegistryViewOptions,
} from './create-registry-view.ts';
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
  EpochCloser,
  EpochClosing,
  EpochCredit,
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
