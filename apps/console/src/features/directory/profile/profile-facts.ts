import type { EnterpriseProfile, Installation } from '@zhiben/contract/directory.ts';
import {
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

/** Everything on record about an enterprise, in the order an officer reads it. */
export function profileFacts(profile: EnterpriseProfile): readonly ProfileFact[] {
  const { ownership, locationKind, standardization } = profile;
  return [
    { name: '企业类型', value: enterpriseKindLabel[profile.kind] },
    { name: '统一社会信用代码', value: profile.creditCode },
    { name: '曾用名、别名', value: profile.aliases.length === 0 ? null : profile.aliases.join('、') },
    { name: '企业性质', value: ownership && ownershipLabel[ownership] },
    { name: '标准化等级', value: standardization && standardizationLabel[standardization] },
    { name: '储存设施', value: profile.hasStorage === null ? null : yesOrNo(profile.hasStorage) },
    { name: '重点监管工艺', value: listed(profile.hazardousProcesses) },
    { name: '重大危险源', value: listed(profile.installations?.map(installationWords) ?? null) },
    { name: '所在区域', value: locationKind && locationKindLabel[locationKind] },
    { name: '乡镇街道', value: profile.township },
    { name: '地址', value: profile.address },
    { name: '主要负责人', value: profile.principalName },
    { name: '联系电话', value: profile.phone },
  ];
}

const yesOrNo = (value: boolean) => (value ? '有' : '无');

function listed(words: readonly string[] | null): string | null {
  if (words === null) return null;
  return words.length === 0 ? '无' : words.join('、');
}

function installationWords({ name, level, rValue }: Installation): string {
  const grade = level === null ? '等级未登记' : majorHazardLevelLabel[level];
  return rValue === null ? `${name}（${grade}）` : `${name}（${grade}，R=${rValue}）`;
}
