import { criterion } from '@zhiben/rules/major-hazards.ts';
import { dutyKindLabel } from '@zhiben/vocabulary/duties.ts';
import {
  dismissalLabel,
  falseRectificationLabel,
  hazardChannelLabel,
  hazardLevelLabel,
  listingLevelLabel,
  registeredStatusLabel,
} from '@zhiben/vocabulary/hazards.ts';
import { clauseOf } from '../fields/clause-of.ts';
import type { EntryDetail } from './entry-detail.ts';

export interface Line {
  /** Empty for words that need no name before them. */
  readonly name: string;
  readonly text: string;
}

const becauseLabel = { ...dismissalLabel, ...falseRectificationLabel };

/** Each part of an entry as an office would put it, in the order in which it is read. */
const PARTS: readonly [name: string, tell: (detail: EntryDetail) => string | undefined][] = [
  ['', ({ text }) => text],
  ['等级', ({ level }) => level && hazardLevelLabel[level]],
  ['判定情形', titleOf],
  ['挂牌级别', ({ listingLevel }) => listingLevel && listingLevelLabel[listingLevel]],
  ['排查渠道', ({ channel }) => channel && hazardChannelLabel[channel]],
  ['发现日期', ({ foundOn }) => foundOn],
  ['台账登记', claimOf],
  ['现场审查', ({ reviewedOn }) => reviewedOn],
  ['审查情况', ({ findings }) => findings],
  ['审查人员', ({ reviewers }) => reviewers],
  ['情形', ({ because }) => because && becauseLabel[because]],
  ['理由', ({ reason }) => reason],
  ['停产停业范围', ({ scope }) => scope],
  ['整改情况', ({ done }) => done],
  ['验收意见', ({ opinion }) => opinion],
  ['提请说明', ({ statement }) => statement],
  ['措施', ({ plan }) => plan?.measures],
  ['资金', ({ plan }) => plan && `${plan.fundsYuan.toLocaleString('zh-CN')} 元`],
  ['时限', ({ plan }) => plan?.completeBy],
  ['责任人', ({ plan }) => plan?.responsiblePerson],
  ['预案', ({ plan }) => plan?.contingency],
  ['整改期限', ({ rectifyBy }) => rectifyBy],
  ['补充说明', ({ note }) => note],
  ['', dutyOf],
];

/** What an entry of the ledger says, in words. */
export const tellDetail = (detail: EntryDetail): readonly Line[] =>
  PARTS.flatMap(([name, tell]) => {
    const text = tell(detail);
    return text === undefined || text === '' ? [] : [{ name, text }];
  });

function titleOf({ editionId, criterionId }: EntryDetail): string | undefined {
  if (editionId === undefined || criterionId === undefined) return undefined;
  const rule = criterion(editionId, criterionId);
  return rule === undefined ? criterionId : `${rule.source.standard} ${clauseOf(rule.source)} ${rule.title}`;
}

function claimOf({ registered }: EntryDetail): string | undefined {
  if (registered === undefined) return undefined;
  const claims = [
    registered.level && hazardLevelLabel[registered.level],
    registered.status && registeredStatusLabel[registered.status],
  ].filter(Boolean);
  return claims.length === 0 ? undefined : `${claims.join('、')}（未核实）`;
}

function dutyOf({ duty, notice }: EntryDetail): string | undefined {
  if (duty === undefined) return undefined;
  return notice === undefined || notice >= 100 ? dutyKindLabel[duty] : `${dutyKindLabel[duty]}，已用时限的 ${notice}%`;
}
