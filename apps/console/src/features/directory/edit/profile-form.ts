import type { EnterpriseProfile, EnterpriseView, Installation } from '@zhiben/contract/directory.ts';
import type { EnterpriseKind, HazardousProcess } from '@zhiben/vocabulary/enterprises.ts';

/** Nobody has recorded it, it is recorded that there are none, or there are these. */
export type Extent = 'unknown' | 'none' | 'some';

type Unset<Value> = Value | null | undefined;

/** A file as its form holds it: text is never null, and a list says whether anybody knows it. */
export interface ProfileForm {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly creditCode: string;
  readonly kind: EnterpriseKind | null;
  readonly hasStorage: 'yes' | 'no' | null | undefined;
  readonly ownership: Unset<EnterpriseProfile['ownership']>;
  readonly locationKind: Unset<EnterpriseProfile['locationKind']>;
  readonly standardization: Unset<EnterpriseProfile['standardization']>;
  readonly processExtent: Extent;
  readonly hazardousProcesses: readonly HazardousProcess[];
  readonly installationExtent: Extent;
  readonly installations: readonly Partial<Installation>[];
  readonly township: string;
  readonly address: string;
  readonly principalName: string;
  readonly phone: string;
}

export const EMPTY_FORM: ProfileForm = {
  name: '',
  aliases: [],
  creditCode: '',
  kind: null,
  hasStorage: null,
  ownership: null,
  locationKind: null,
  standardization: null,
  processExtent: 'unknown',
  hazardousProcesses: [],
  installationExtent: 'unknown',
  installations: [],
  township: '',
  address: '',
  principalName: '',
  phone: '',
};

export function formOf(profile: EnterpriseProfile): ProfileForm {
  const { hasStorage, hazardousProcesses, installations } = profile;
  return {
    name: profile.name,
    aliases: profile.aliases,
    creditCode: profile.creditCode ?? '',
    kind: profile.kind,
    hasStorage: hasStorage === null ? null : hasStorage ? 'yes' : 'no',
    ownership: profile.ownership,
    locationKind: profile.locationKind,
    standardization: profile.standardization,
    processExtent: extentOf(hazardousProcesses),
    hazardousProcesses: hazardousProcesses ?? [],
    installationExtent: extentOf(installations),
    installations: installations ?? [],
    township: profile.township ?? '',
    address: profile.address ?? '',
    principalName: profile.principalName ?? '',
    phone: profile.phone ?? '',
  };
}

/** The file that the form describes; undefined until the kind, without which nothing can be said, is chosen. */
export function profileOf(form: ProfileForm): EnterpriseProfile | undefined {
  if (form.kind === null) return undefined;
  return {
    name: form.name.trim(),
    aliases: form.aliases.map((alias) => alias.trim()).filter((alias) => alias !== ''),
    creditCode: orNull(form.creditCode.toUpperCase()),
    kind: form.kind,
    hasStorage: form.hasStorage == null ? null : form.hasStorage === 'yes',
    ownership: form.ownership ?? null,
    locationKind: form.locationKind ?? null,
    standardization: form.standardization ?? null,
    hazardousProcesses: listedAs(form.processExtent, form.hazardousProcesses),
    installations: listedAs(form.installationExtent, form.installations.map(installationOf)),
    township: orNull(form.township),
    address: orNull(form.address),
    principalName: orNull(form.principalName),
    phone: orNull(form.phone),
  };
}

/** The file as the rules read it: once its units are graded, what was entered about them no longer counts. */
export const asGraded = <File extends EnterpriseProfile>(file: File, graded: EnterpriseView['graded']): File =>
  graded === null ? file : { ...file, installations: graded };

const extentOf = (list: readonly unknown[] | null): Extent =>
  list === null ? 'unknown' : list.length === 0 ? 'none' : 'some';

function listedAs<Item>(extent: Extent, list: readonly Item[]): Item[] | null {
  if (extent === 'unknown') return null;
  return extent === 'none' ? [] : [...list];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const installationOf = (row: Partial<Installation> | undefined): Installation => ({
  name: row?.name?.trim() ?? '',
  level: row?.level ?? null,
  rValue: row?.rValue ?? null,
});
