export { auditEpoch } from './audit-epoch.ts';
export type { AuditInput } from './audit-validator.ts';
export { type AuditParts, composeAudit } from './compose-audit.ts';
export { measureFailures } from './measure-failures.ts';
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
