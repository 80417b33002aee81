export { folderEvidenceStore } from './folder/folder-evidence-store.ts';
export { type EvidenceOverHttpOptions, evidenceOverHttp } from './http/evidence-over-http.ts';
