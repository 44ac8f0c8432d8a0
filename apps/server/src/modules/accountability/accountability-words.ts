import { answerLevelLabel, checkVerdictLabel } from '@zhiben/vocabulary/accountability.ts';
import { cadenceLabel } from '@zhiben/vocabulary/checks.ts';
import { FalseRectification, falseRectificationLabel } from '@zhiben/vocabulary/hazards.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Ground } from './domain/chain.ts';
import type { Evidence, Existence } from './domain/existence.ts';
import type { FalseRectification as FoundFalse } from './domain/hazard-in-question.ts';
import type { CheckReason, JudgedCheck } from './domain/judge-check.ts';
import { FOUND_BY_OTHERS, LOOK_BACK } from './domain/plan-measure-2.ts';
import type { Records, Trace } from './domain/trace.ts';

const REASONS: Readonly<Record<CheckReason, string>> = {
  missed: '期限内没有完成',
  'done-late': '期限后才完成',
  'answered-normal': '查了该场所，答为正常',
  'reported-before': '报告了异常，其后隐患仍在',
  'known-hazard': '同一情形的隐患在册未消除，仍答为正常',
  'reported-that-day': '发现当日报告了异常',
  excused: '经批准免查',
  'due-later': '发现隐患时尚未到期',
  'no-time': '登记为完成，无完成时间记录',
  'no-answer': '登记为完成，无该场所检查内容记录',
  'answered-not-applicable': '该场所各项均答为不适用',
  'same-day': '与发现在同一天，先后无记录',
};

export const whyJudged = ({ reason, check }: JudgedCheck): string =>
  reason === 'excused' && check.excuse !== undefined ? check.excuse : REASONS[reason];

const PARTS = { 'duty-holder': '本人应组织', doer: '本人检查', above: '上级督促' } as const;

export function wordsOf(ground: Ground): string {
  switch (ground.kind) {
    case 'check':
      return `${checkVerdictLabel[ground.verdict]}（${PARTS[ground.as]}）`;
    case 'major-hazard':
      return '检查发现重大事故隐患';
    case 'false-rectification':
      return ground.as === 'rectifier' ? '整改不实（报告整改完成）' : '整改不实（验收通过）';
  }
}

const EVIDENCE: Readonly<Record<Evidence['kind'], (of: string) => string>> = {
  'earlier-hazard': (number) => `同一场所同一情形的隐患 ${number} 在册未消除`,
  'abnormal-answer': () => '检查中报告了异常',
  photo: (name) => `照片「${name}」的拍摄时间`,
};
export const evidenceWords = ({ kind, of }: Evidence): string => EVIDENCE[kind](of);

export function whySince({ basis, from, evidence }: Existence): string {
  if (basis === 'evidence') return `最早存在证据：${evidence[0] === undefined ? '' : evidenceWords(evidence[0])}`;
  if (basis === 'gone-before') return `此前同一情形的隐患于 ${dayOf(from)} 消除`;
  return LOOK_BACK.note;
}

export function falseWords({ number, kind, rectifiedBy, acceptedBy }: FoundFalse): string {
  const known = FalseRectification.safeParse(kind);
  const what = known.success ? falseRectificationLabel[known.data] : '整改不实';
  const who = (person: FoundFalse['rectifiedBy']) => (person === null ? '无记录' : `${person.name}（${person.post}）`);
  return `${number} ${what}：整改 ${who(rectifiedBy)}，验收 ${who(acceptedBy)}`;
}

/** What a reader must know about the limits of the records. */
export function notesOn({ hazard, directory }: Records, { existence, checks, withoutRecord, chain }: Trace): string[] {
  const unnamed = chain
    .filter(({ nobodyOnRecord }) => nobodyOnRecord.length > 0)
    .map(({ level }) => answerLevelLabel[level]);
  const said: readonly (readonly [boolean, string])[] = [
    [hazard.placeId === null, '隐患没有登记所在场所，不能对应检查记录，车间和班组一级不作认定。'],
    [
      withoutRecord.length > 0,
      `无检查记录：${withoutRecord.map((cadence) => cadenceLabel[cadence]).join('、')}。无记录不等于未开展排查，须另行核实。`,
    ],
    [existence.basis === 'look-back', `存在时间为推定（${LOOK_BACK.note}），不能作为隐患当时已存在的证明。`],
    [
      checks.some(({ reason }) => reason === 'reported-before'),
      '检查中报告的异常与本隐患是否为同一问题，由调查人员认定。',
    ],
    [hazard.criterionId === null, '隐患尚未判定情形，未与此前隐患比对。'],
    [hazard.level !== 'major', '隐患未判定为重大，不适用对检查发现重大事故隐患的追究。'],
    [
      hazard.level === 'major' && !FOUND_BY_OTHERS.includes(hazard.channel),
      '隐患非检查、举报发现，主要负责人等是否追究由本局认定。',
    ],
    [unnamed.length > 0, `当时任职无记录：${unnamed.join('、')}。不据此认定任何人。`],
    [directory.tenures.length > 0, '层级按职务名称对应（暂定）；组织单元上下级按现状。'],
  ];
  return said.filter(([holds]) => holds).map(([, words]) => words);
}
