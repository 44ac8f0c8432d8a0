import type { CheckDetail } from '@zhiben/contract/self-check-view.ts';
import type { CheckId, EvidenceId } from '@zhiben/vocabulary/ids.ts';
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Draft } from './draft.ts';

/** A photo or signature waiting on this device; with its number once it has arrived. */
export interface KeptFile {
  readonly key: string;
  readonly draftKey: string;
  readonly checkId: CheckId;
  readonly kind: 'check-photo' | 'check-signature';
  readonly blob: Blob;
  readonly name: string;
  readonly takenAt: string | null;
  readonly evidenceId: EvidenceId | null;
}

/** The checks that waited for a person when the server last answered. */
interface KeptToDo {
  readonly accountId: string;
  readonly checks: readonly CheckDetail[];
  readonly askedAt: string;
}

interface Device extends DBSchema {
  drafts: { key: string; value: Draft };
  files: { key: string; value: KeptFile; indexes: { draftKey: string } };
  toDo: { key: string; value: KeptToDo };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

/** What this device keeps of self-checks. It outlives the page, the session and the network. */
export function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>('self-checks', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: 'key' });
      database.createObjectStore('files', { keyPath: 'key' }).createIndex('draftKey', 'draftKey');
      database.createObjectStore('toDo', { keyPath: 'accountId' });
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function filesOfDraft(draftKey: string): Promise<readonly KeptFile[]> {
  return (await device()).getAllFromIndex('files', 'draftKey', draftKey);
}

export async function keepFile(file: KeptFile): Promise<void> {
  await (await device()).put('files', file);
}

export async function forgetFile(key: string): Promise<void> {
  await (await device()).delete('files', key);
}

/** Takes the files of a draft off the device: they have arrived, or the draft is given up. */
export async function dropFiles(draftKey: string): Promise<void> {
  const database = await device();
  for (const { key } of await filesOfDraft(draftKey)) await database.delete('files', key);
}

export async function fileOf(key: string): Promise<KeptFile | undefined> {
  return (await device()).get('files', key);
}

export async function keepToDo(kept: KeptToDo): Promise<void> {
  await (await device()).put('toDo', kept);
}

export async function keptToDo(accountId: string): Promise<KeptToDo | undefined> {
  return (await device()).get('toDo', accountId);
}
