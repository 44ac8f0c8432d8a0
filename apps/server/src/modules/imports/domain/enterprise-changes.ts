import {
  enterpriseKindLabel,
  locationKindLabel,
  majorHazardLevelLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';
import type { EnterpriseDraft } from './enterprise-draft.ts';
import type { ListedInstallation } from './parse-installations.ts';

/** An installation on file may have been calculated; a list never says how. */
export type InstallationOnFile = Omit<ListedInstallation, 'rValue'> & { readonly rValue: number | null };

/** An enterprise as it stands on file. */
export interface EnterpriseOnFile extends Omit<EnterpriseDraft, 'installations'> {
  readonly id: string;
  readonly installations: readonly InstallationOnFile[] | null;
}

export type ChangeableField = keyof EnterpriseDraft;

/** One field of an enterprise before and after, as a person reads it; empty where nothing is recorded. */
export interface EnterpriseChange {
  readonly field: ChangeableField;
  readonly from: string;
  readonly to: string;
}

/** What stands on file with what the list says of it. What the list leaves out stays as it is; nothing is emptied. */
export function merged(onFile: EnterpriseOnFile, list: EnterpriseDraft): EnterpriseOnFile {
  const { aliases, name, installations, ...told } = list;
  const said = Object.entries(told).filter(([, value]) => value !== null);
  const isOtherName = onFile.aliases.includes(name) || sameCodeOnly(onFile, list);
  return {
    ...onFile,
    ...(Object.fromEntries(said) as Partial<typeof told>),
    aliases: withNames(onFile, isOtherName ? [...aliases, name] : aliases),
    installations: installations === null ? onFile.installations : mergedInstallations(onFile, installations),
  };
}

/** A name that differs under the same code is kept as another name: a list may be older than the file. */
const sameCodeOnly = (onFile: EnterpriseOnFile, list: EnterpriseDraft) =>
  onFile.name !== list.name && onFile.creditCode !== null && onFile.creditCode === list.creditCode;

const withNames = ({ name, aliases }: EnterpriseOnFile, more: readonly string[]) => [
  ...new Set([...aliases, ...more.filter((alias) => alias !== name)]),
];

const GENERIC = /^重大危险源\d*$/;
const levelsOf = (installations: readonly InstallationOnFile[]) =>
  installations
    .map(({ level }) => level)
    .toSorted()
    .join();

/** A list that only counts levels says nothing new where the levels agree; a known calculation stays with its name. */
function mergedInstallations(
  { installations: before }: EnterpriseOnFile,
  listed: readonly ListedInstallation[],
): readonly InstallationOnFile[] {
  if (before === null) return listed;
  const onlyLevels = listed.length > 0 && listed.every(({ name }) => GENERIC.test(name));
  if (onlyLevels && levelsOf(listed) === levelsOf(before)) return before;
  return listed.map((one) => {
    const known = before.find(({ name }) => name === one.name);
    return known === undefined ? one : { ...known, level: one.level ?? known.level };
  });
}

/** What differs, field by field. */
export function changesOf(before: EnterpriseOnFile, after: EnterpriseOnFile): readonly EnterpriseChange[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [shown(before, field), shown(after, field)];
    return from === to ? [] : [{ field, from, to }];
  });
}

const SHOWN: { readonly [Field in ChangeableField]: (of: EnterpriseOnFile) => string } = {
  name: ({ name }) => name,
  aliases: ({ aliases }) => aliases.join('；'),
  creditCode: ({ creditCode }) => creditCode ?? '',
  kind: ({ kind }) => enterpriseKindLabel[kind],
  hasStorage: ({ hasStorage }) => (hasStorage === null ? '' : hasStorage ? '是' : '否'),
  ownership: ({ ownership }) => (ownership === null ? '' : ownershipLabel[ownership]),
  locationKind: ({ locationKind }) => (locationKind === null ? '' : locationKindLabel[locationKind]),
  hazardousProcesses: ({ hazardousProcesses }) => listed(hazardousProcesses),
  installations: ({ installations }) => listed(installations?.map(graded) ?? null),
  standardization: ({ standardization }) => (standardization === null ? '' : standardizationLabel[standardization]),
  township: ({ township }) => township ?? '',
  address: ({ address }) => address ?? '',
  principalName: ({ principalName }) => principalName ?? '',
  phone: ({ phone }) => phone ?? '',
};
const FIELDS = Object.keys(SHOWN) as readonly ChangeableField[];

const shown = (of: EnterpriseOnFile, field: ChangeableField) => SHOWN[field](of);

const listed = (items: readonly string[] | null) =>
  items === null ? '' : items.length === 0 ? '无' : items.join('；');

const graded = ({ name, level }: InstallationOnFile) =>
  `${name}（${level === null ? '未定级' : majorHazardLevelLabel[level]}）`;
