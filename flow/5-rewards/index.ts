export { type AdvancedEpoch, advanceEpoch, bookForeignEpochs } from './advance-epoch.ts';
export { type Alarm, type AlarmBoard, type AlarmDeps, type AlarmName, createAlarmBoard } from './alarms.ts';
export { askGold, publishGold } from './ask-gold.ts';
export { type BookDifference, INVARIANTS } from './compare-books.ts';
export type { EpochLifePorts, EpochLifeTerms } from './epoch-life.ts';
export type { GatewayDoor, GatewayQuery, GoldAsk, GoldPorts, GoldStore } from './gold-ports.ts';
export { payEpoch, type RunPayoutStep } from './pay-epoch.ts';
export {
  createLeaseKeeper,
  type GuardedBooks,
  type LeaseKeeper,
  type PayoutLease,
  type PayoutLeases,
  RECONCILER_SUBNET,
} from './payout-leases.ts';
export type {
  DrawnProgress,
  DrawnRoundRow,
  EpochCalls,
  EpochCreditView,
  EpochHeadView,
  EpochReader,
  EpochSnapshotView,
  EpochStatusView,
  EpochTopics,
  JudgeRecords,
  MoneyView,
  OwnChecks,
  Posting,
  RewardsStore,
  RewardsTransaction,
  SettledEpoch,
  TaskPublisher,
  ValidatorEpoch,
  ValidatorEpochPatch,
} from './ports.ts';
export { type ReconcilePorts, type ReconcileResult, reconcileBooks } from './reconcile-books.ts';
