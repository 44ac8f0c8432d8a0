import type { VisitDetail } from '@zhiben/contract/enforcement.ts';
import type { EvidenceId, VisitId } from '@zhiben/vocabulary/ids.ts';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SiteDraft } from './site-draft.ts';

/** A photo or signature waiting on this device; with its number once it has arrived. */
export interface SiteFile {
  readonly key: string;
  readonly draftKey: string;
  readonly visitId: VisitId;
  readonly kind: 'visit-photo' | 'visit-signature';
  readonly blob: Blob;
  readonly name: string;
  readonly takenAt: string;
  readonly evidenceId: EvidenceId | null;
}

interface Kept {
  readonly accountId: string;
  readonly visits: readonly VisitDetail[];
}

interface Device extends DBSchema {
  drafts: { key: string; value: SiteDraft };
  files: { key: string; value: SiteFile; indexes: { draftKey: string } };
  toMake: { key: string; value: Kept };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

/** What this device keeps of inspections. It outlives the page, the session and the network. */
function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>('inspections', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'key' });
      database.createObjectStore('files', { keyPath: 'key' }).createIndex('draftKey', 'draftKey');
      database.createObjectStore('toMake', { keyPath: 'accountId' });
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export const keptDrafts = async (): Promise<readonly SiteDraft[]> => (await device()).getAll('drafts');
export const putDraft = async (draft: SiteDraft): Promise<unknown> => (await device()).put('drafts', draft);
export const putFile = async (file: SiteFile): Promise<unknown> => (await device()).put('files', file);
export const fileAt = async (key: string): Promise<SiteFile | undefined> => (await device()).get('files', key);
export const filesOfDraft = async (draftKey: string): Promise<readonly SiteFile[]> =>
  (await device()).getAllFromIndex('files', 'draftKey', draftKey);
export const keepToMake = async (kept: Kept): Promise<unknown> => (await device()).put('toMake', kept);
export const keptToMake = async (accountId: string): Promise<Kept | undefined> =>
  (await device()).get('toMake', accountId);

/** Takes an inspection off the device: it has arrived. */
export async function dropDraft(key: string): Promise<void> {
  const database = await device();
  for (const file of await filesOfDraft(key)) await database.delete('files', file.key);
  await database.delete('drafts', key);
}
