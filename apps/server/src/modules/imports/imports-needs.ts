import type { Act, Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { EnterpriseList, WrittenList } from '../directory/index.ts';
import type { KnownHazard, RegisterRow } from '../hazards/index.ts';
import type { EnterpriseOnFile } from './domain/enterprise-changes.ts';
import type { DirectoryEntry } from './domain/match-enterprise.ts';

/** What the imports module asks of others; handed in by the composition. */
export interface ImportsNeeds {
  readonly files: FileStore;
  readonly enterprisesForMatching: (tx: Tx) => Promise<readonly DirectoryEntry[]>;
  readonly enterprisesOnFile: (tx: Tx) => Promise<readonly EnterpriseOnFile[]>;
  readonly learnAlias: (act: Act, enterpriseId: string, alias: string) => Promise<void>;
  readonly takeOverList: (act: Act, list: EnterpriseList, importId: string) => Promise<WrittenList>;
  readonly handBackList: (act: Act, importId: string, reason: string, written: WrittenList) => Promise<number>;
  readonly knownHazards: (tx: Tx, enterpriseIds: readonly string[]) => Promise<readonly KnownHazard[]>;
  readonly hazardNumbers: (tx: Tx, hazardIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly takeOverRegister: (act: Act, importId: string, rows: readonly RegisterRow[]) => Promise<number>;
  readonly handBackRegister: (act: Act, importId: string, reason: string) => Promise<number>;
}
