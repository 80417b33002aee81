export { advanceEpoch } from './advance-epoch.ts';
export type { EpochLifePorts, EpochLifeTerms } from './epoch-life.ts';
export { generateTaskPool, TASK_POOL_SIZE } from './generate-task-pool.ts';
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
  MoneyView,
  Posting,
  RewardsStore,
  RewardsTransaction,
  SettledEpoch,
  TaskPublisher,
  ValidatorEpoch,
  ValidatorEpochPatch,
} from './ports.ts';
export { type BookDifference, type ReconcileResult, reconcileBooks } from './reconcile-books.ts';
