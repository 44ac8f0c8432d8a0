import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** What one check says about a hazard that was there (责任倒查): the first three are failures the plan names. */
export const checkVerdictLabel = {
  'not-checked': '未开展排查',
  'checked-and-not-found': '排查未发现',
  'found-and-not-fixed': '查出未整改',
  found: '当日查出',
  excused: '经批准免查',
  'not-yet-due': '未到期',
  undetermined: '无法认定',
} as const satisfies Labels<string>;
export const CheckVerdict = z.enum(wordsOf(checkVerdictLabel));
export type CheckVerdict = z.infer<typeof CheckVerdict>;

export const FAILURES = ['not-checked', 'checked-and-not-found', 'found-and-not-fixed'] as const;
export type Failure = (typeof FAILURES)[number];

/** Who may have to answer for a hazard, from the floor upwards. */
export const answerLevelLabel = {
  worker: '作业人员',
  'team-leader': '班组长',
  'workshop-head': '车间负责人',
  'safety-manager': '安全管理人员',
  principal: '主要负责人',
  'actual-controller': '实际控制人',
  'beneficial-owner': '实际受益人',
  'parent-company': '上级公司',
} as const satisfies Labels<string>;
export const AnswerLevel = z.enum(wordsOf(answerLevelLabel));
export type AnswerLevel = z.infer<typeof AnswerLevel>;

/** Who stands behind an enterprise without holding a post in it. */
export const controlKindLabel = {
  'actual-controller': answerLevelLabel['actual-controller'],
  'beneficial-owner': answerLevelLabel['beneficial-owner'],
  'parent-company': answerLevelLabel['parent-company'],
} as const satisfies Labels<string>;
export const ControlKind = z.enum(wordsOf(controlKindLabel));
export type ControlKind = z.infer<typeof ControlKind>;

/** The level of a post as it is written in an enterprise's file; undefined where its words name none. */
export function levelOfPost(post: string): AnswerLevel | undefined {
  if (/^副|副(总|厂|主任|班|站|组|队|经理)/.test(post)) return undefined;
  return POSTS.find(([words]) => words.test(post))?.[1];
}

/** The first that fits decides: a 安全总监 is no 总监 of another kind, a 车间主任 no principal. */
const POSTS: readonly (readonly [RegExp, AnswerLevel])[] = [
  [/^(企业)?(主要负责人|负责人)$|总经理|董事长|法定代表人|厂长$|站长$|经营者|矿长$/, 'principal'],
  [/安全|安环|HSE|EHS/i, 'safety-manager'],
  [/(车间|工段|作业部|作业区|库区).*(主任|负责人|长)$/, 'workshop-head'],
  [/(班长|班组长|组长|工长|领班)$/, 'team-leader'],
  [/(操作|作业|加油|加气|充装|仓管|保管|店|收银|巡检)(员|人员)$|工$/, 'worker'],
];
