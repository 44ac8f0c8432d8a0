import type { Route } from '../http/route.ts';
import type { EvidenceNeeds } from './add-evidence.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { type FileStore, fileStore } from './file-store.ts';

interface FilesNeeds extends Pick<EvidenceNeeds, 'hazardEnterprise'> {
  readonly folder: string;
}

/** Files and evidence, wired. The store goes to whoever else receives files. */
export function createFiles({ folder, hazardEnterprise }: FilesNeeds): { files: FileStore; routes: readonly Route[] } {
  const files = fileStore({ folder });
  return { files, routes: evidenceRoutes({ files, hazardEnterprise }) };
}

export { keepEvidence } from './keep-evidence.ts';
export { readUpload } from './read-upload.ts';
