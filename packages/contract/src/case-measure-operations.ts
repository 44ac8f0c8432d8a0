import { CaseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { AnswerBody, EndHoldingBody, RequestBody, ResumeBody, SuspendBody } from './case-measures.ts';
import { CaseDetail } from './enforcement-cases.ts';
import { operation } from './operation.ts';

const step = {
  method: 'POST',
  tag: '行政处罚案件',
  permission: 'case:handle',
  params: z.object({ caseId: CaseId }),
  result: CaseDetail,
} as const;

export const suspendCase = operation({
  ...step,
  id: 'suspendCase',
  path: '/cases/:caseId/suspension',
  summary: '中止计算办案期限：听证、检测检验鉴定、公告的时间不计入',
  body: SuspendBody,
});

export const resumeCase = operation({
  ...step,
  id: 'resumeCase',
  path: '/cases/:caseId/suspension-end',
  summary: '恢复计算办案期限',
  body: ResumeBody,
});

export const askOfHead = operation({
  ...step,
  id: 'askOfHead',
  path: '/cases/:caseId/requests',
  summary: '报请局长审批：延长期限、先行登记保存、查封扣押、延期分期缴纳',
  body: RequestBody,
});

export const answerRequest = operation({
  ...step,
  id: 'answerRequest',
  path: '/cases/:caseId/request-answer',
  summary: '审批案件中的申请；批准的随即生效并生成文书',
  body: AnswerBody,
});

export const endHolding = operation({
  ...step,
  id: 'endHolding',
  path: '/cases/:caseId/holding-end',
  summary: '处理登记保存或查封扣押的物品',
  body: EndHoldingBody,
});

export const caseMeasureOperations = { suspendCase, resumeCase, askOfHead, answerRequest, endHolding };
