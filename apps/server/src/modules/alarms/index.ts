import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { Act } from '../../platform/db/scope.ts';
import { type ApplyNeeds, applyTransitions } from './judging/apply-transitions.ts';
import { judgedRules, raisedRules } from './judging/judged-rules.ts';

export type { AlarmsNeeds, PointFacts, PointsAsked } from './alarms-needs.ts';

/** What the worker that judges samples asks and tells, inside the transaction of its group. */
export function createAlarmJudging(needs: ApplyNeeds) {
  return {
    rules: ({ tx }: Act) => judgedRules(tx),
    raised: ({ tx }: Act) => raisedRules(tx),
    apply: (act: Act, transitions: readonly Transition[]) => applyTransitions(act, transitions, needs),
  };
}

export type AlarmJudging = ReturnType<typeof createAlarmJudging>;
