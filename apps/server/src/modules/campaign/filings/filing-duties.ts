import { addWorkingDays } from '@zhiben/rules/calendar/working-days.ts';
import type { PlanFiling } from '@zhiben/rules/campaign/plan.ts';
import { dayOf, endOfDay, startOfDay } from '../../../platform/clock.ts';
import type { DutyToLay } from '../../../platform/duties/index.ts';
import { type PaperOf, subjectOf } from './filing-store.ts';
import { opensOn } from './filing-view.ts';

/** The office's own settings; the plan names the last days of the papers only. */
export const ANSWER_WITHIN_WORKING_DAYS = 5;
export const CORRECT_WITHIN_WORKING_DAYS = 5;

const about = (paper: PaperOf, { title }: PlanFiling) => ({
  subjectKind: 'campaign' as const,
  subjectId: subjectOf(paper),
  subjectTitle: title,
  aboutEnterpriseId: paper.enterpriseId,
});

/** The enterprise owes its paper by the plan's last day. */
export const dutyToFile = (paper: PaperOf, filing: PlanFiling): DutyToLay => ({
  ...about(paper, filing),
  kind: 'campaign-file',
  enterpriseId: paper.enterpriseId,
  ownerRoles: ['safety-manager', 'principal'],
  startsAt: startOfDay(opensOn(filing)),
  dueAt: endOfDay(filing.dueOn),
  dueCertain: true,
  source: '治本攻坚三年行动实施方案 四（四）',
});

export function dutyToAnswer(paper: PaperOf, filing: PlanFiling, now: Date): DutyToLay {
  const last = addWorkingDays(dayOf(now), ANSWER_WITHIN_WORKING_DAYS);
  return {
    ...about(paper, filing),
    kind: 'campaign-answer',
    enterpriseId: null,
    ownerRoles: ['supervisor', 'director'],
    dueAt: endOfDay(last.on),
    dueCertain: last.certain,
    source: `报送后${ANSWER_WITHIN_WORKING_DAYS}个工作日内签收（本局设定）`,
  };
}

/** A returned paper is owed again: by its last day, or within some working days where that is later. */
export function dutyToCorrect(paper: PaperOf, filing: PlanFiling, now: Date): DutyToLay {
  const last = addWorkingDays(dayOf(now), CORRECT_WITHIN_WORKING_DAYS);
  const on = last.on > filing.dueOn ? last.on : filing.dueOn;
  return {
    ...dutyToFile(paper, filing),
    startsAt: now,
    dueAt: endOfDay(on),
    dueCertain: last.certain,
    source: `退回后${CORRECT_WITHIN_WORKING_DAYS}个工作日内补正（本局设定）`,
  };
}
