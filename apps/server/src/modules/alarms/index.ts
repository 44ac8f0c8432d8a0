import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/file-store.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { alarmRoutes } from './alarm-routes.ts';
import { alarmRuleRoutes } from './alarm-rule-routes.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';
import { endShelvingJob } from './end-shelving-job.ts';
import { type ApplyNeeds, applyTransitions } from './judging/apply-transitions.ts';
import { judgedRules, raisedRules } from './judging/judged-rules.ts';
import { markStaleJob } from './mark-stale-job.ts';
import { priorityRoutes } from './priorities/priority-routes.ts';
import { type RuleToSet, setRule } from './rules/set-rule.ts';

export type { AlarmsNeeds, ConsiderAlarms, PointFacts, PointsAsked } from './alarms-needs.ts';
export { historyHeld } from './history-held.ts';
export { type AlarmsOfEnterprise, alarmsByEnterprise } from './impaired-detectors.ts';
export { standingAlarms } from './standing-alarms.ts';

/** Alarms (报警), wired. The composition root calls it once. */
export function createAlarms(needs: AlarmsNeeds & { readonly files: FileStore }) {
  const routes: readonly Route[] = [...alarmRoutes(needs), ...alarmRuleRoutes(needs), ...priorityRoutes(needs)];
  const jobs: readonly Job[] = [endShelvingJob(needs), markStaleJob];
  return { routes, jobs, setRule: (act: Act, rule: RuleToSet) => setRule(act, rule, needs) };
}

/** What the worker that judges samples asks and tells, inside the transaction of its group. */
export function createAlarmJudging(needs: ApplyNeeds) {
  return {
    rules: ({ tx }: Act) => judgedRules(tx),
    raised: ({ tx }: Act) => raisedRules(tx),
    apply: (act: Act, transitions: readonly Transition[]) => applyTransitions(act, transitions, needs),
  };
}

export type Alarms = ReturnType<typeof createAlarms>;
export type AlarmJudging = ReturnType<typeof createAlarmJudging>;
