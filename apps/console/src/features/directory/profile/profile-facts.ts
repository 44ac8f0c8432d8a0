import type { EnterpriseProfile, EnterpriseView, Installation } from '@zhiben/contract/directory.ts';
import {
  type EnterpriseField,
  enterpriseFieldLabel,
  enterpriseKindLabel,
  locationKindLabel,
  majorHazardLevelLabel,
  ownershipLabel,
  standardizationLabel,
} from '@zhiben/vocabulary/enterprises.ts';

export interface ProfileFact {
  readonly name: string;
  /** `null` where nobody has recorded it; "none" is recorded and says 无. */
  readonly value: string | null;
}

const ORDER: readonly EnterpriseField[] = [
  'kind',
  'creditCode',
  'aliases',
  'ownership',
  'standardization',
  'hasStorage',
  'hazardousProcesses',
  'installations',
  'locationKind',
  'township',
  'address',
  'principalName',
  'phone',
];

/** Everything on record about an enterprise, in the order an officer reads it. */
export function profileFacts(
  profile: EnterpriseProfile & Partial<Pick<EnterpriseView, 'graded'>>,
): readonly ProfileFact[] {
  const { ownership, locationKind, standardization } = profile;
  const values: Readonly<Record<EnterpriseField, string | null>> = {
    ...profile,
    kind: enterpriseKindLabel[profile.kind],
    aliases: listed(profile.aliases),
    ownership: ownership && ownershipLabel[ownership],
    standardization: standardization && standardizationLabel[standardization],
    hasStorage: profile.hasStorage === null ? null : yesOrNo(profile.hasStorage),
    hazardousProcesses: listed(profile.hazardousProcesses),
    installations: installationsOf(profile),
    locationKind: locationKind && locationKindLabel[locationKind],
  };
  return ORDER.map((field) => ({ name: enterpriseFieldLabel[field], value: values[field] }));
}

const yesOrNo = (value: boolean) => (value ? '是' : '否');

function listed(words: readonly string[] | null): string | null {
  if (words === null) return null;
  return words.length === 0 ? '无' : words.join('、');
}

/** As they are graded; as somebody entered them, while no unit is on the register. Which of the two is said. */
function installationsOf({ graded = null, installations }: Parameters<typeof profileFacts>[0]): string | null {
  if (graded !== null) return `${listed(graded.map(installationWords))}（按 GB 18218-2018 分级）`;
  const entered = listed(installations?.map(installationWords) ?? null);
  return entered && `${entered}（企业档案登记，未经辨识分级）`;
}

export function installationWords({ name, level, rValue }: Installation): string {
  const grade = level === null ? '等级未登记' : majorHazardLevelLabel[level];
  return rValue === null ? `${name}（${grade}）` : `${name}（${grade}，R=${rValue}）`;
}
