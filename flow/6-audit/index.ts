export { auditEpoch } from './audit-epoch.ts';
export type { AuditInput } from './audit-validator.ts';
export { measureValidators } from './measure-validators.ts';
export type {
  AuditAccount,
  AuditCredit,
  AuditNetwork,
  AuditPorts,
  AuditRegistry,
  AuditSnapshot,
  AuditTopics,
  AuditVote,
  EvidenceSource,
  Scorer,
} from './ports.ts';
