export { folderEvidenceStore } from './folder/folder-evidence-store.ts';
