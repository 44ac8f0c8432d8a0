import type { EvidenceView } from '@zhiben/contract/evidence.ts';
import type { Tx } from '../db/scope.ts';
import type { Route } from '../http/route.ts';
import type { Job } from '../jobs/job.ts';
import type { EvidenceNeeds } from './add-evidence.ts';
import { clearIncoming } from './clear-incoming-job.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { evidenceStore } from './evidence-store.ts';
import { toEvidenceView } from './evidence-view.ts';
import { type FileStore, fileStore } from './file-store.ts';

interface FilesNeeds extends Omit<EvidenceNeeds, 'files'> {
  readonly folder: string;
}

/** Files and evidence, wired. The store goes to whoever else receives files. */
export function createFiles({ folder, ...needs }: FilesNeeds) {
  const files: FileStore = fileStore({ folder });
  const routes: readonly Route[] = evidenceRoutes({ files, ...needs });
  const jobs: readonly Job[] = [clearIncoming(folder)];
  return { files, routes, jobs };
}

/** The evidence of one subject, of those within reach. */
export const evidenceAbout = async (tx: Tx, subjectId: string): Promise<EvidenceView[]> =>
  (await evidenceStore(tx).of(subjectId)).map(toEvidenceView);

export type { FileStore, StoredFile } from './file-store.ts';
export { type EvidenceAbout, keepEvidence } from './keep-evidence.ts';
export { readUpload, type Upload } from './read-upload.ts';
