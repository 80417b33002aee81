export { type AnchorBatchesDeps, anchorBatches } from './anchor-batches.ts';
export { type BuildReceiptDeps, buildReceipt } from './build-receipt.ts';
export { type FormBatchesDeps, formBatches } from './form-batches.ts';
export type {
  AnchoredBatch,
  Batch,
  BatchAnchor,
  BatchGroup,
  BatchHead,
  EpochSecrets,
  EvidenceStore,
  PendingLeaf,
  ReceiptLeaf,
  RecordReply,
  RecordRound,
  RecordStore,
  RecordTransaction,
  ShadowVerdict,
} from './ports.ts';
export { type RecordRoundDeps, type RecordRoundInput, recordRound } from './record-round.ts';
