import type {
  EnterpriseKind,
  HazardousProcess,
  LocationKind,
  Ownership,
  Standardization,
} from '@zhiben/vocabulary/enterprises.ts';
import type { ListedInstallation } from './parse-installations.ts';

/** One enterprise as a list tells it; null where the list says nothing. */
export interface EnterpriseDraft {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly creditCode: string | null;
  readonly kind: EnterpriseKind;
  readonly hasStorage: boolean | null;
  readonly ownership: Ownership | null;
  readonly locationKind: LocationKind | null;
  readonly hazardousProcesses: readonly HazardousProcess[] | null;
  readonly installations: readonly ListedInstallation[] | null;
  readonly standardization: Standardization | null;
  readonly township: string | null;
  readonly address: string | null;
  readonly principalName: string | null;
  readonly phone: string | null;
}
