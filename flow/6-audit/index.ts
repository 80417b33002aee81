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
