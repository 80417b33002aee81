export { type AuditInput, auditEpoch } from './audit-epoch.ts';
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
