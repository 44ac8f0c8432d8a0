import type { Transition } from '@zhiben/signals/alarms/alarm-rule.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import type { AlarmsNeeds, PointFacts } from '../alarms-needs.ts';
import '../alarm-tables.ts';
import { firstOuts } from './first-out.ts';
import { type AlarmDraft, foldTransitions } from './fold-transitions.ts';
import { holdRules } from './held-rules.ts';
import { hideAlarms } from './hide-alarms.ts';
import { tellTransitions } from './tell-transitions.ts';
import { transitionStore } from './transition-store.ts';

export type ApplyNeeds = Pick<AlarmsNeeds, 'points' | 'considerAlarms'>;

/**
 * Takes what the evaluator decided into the register, in the transaction of the samples that decided it. Thousands in one call; the
 * same again changes nothing.
 */
export async function applyTransitions(act: Act, transitions: readonly Transition[], needs: ApplyNeeds): Promise<void> {
  if (transitions.length === 0) return;
  const { tx, now } = act;
  const store = transitionStore(tx);
  const ruleIds = [...new Set(transitions.map(({ ruleId }) => ruleId))];
  const rules = await holdRules(tx, ruleIds);
  const told = await store.told(transitions);
  const { drafts, news } = foldTransitions(transitions, rules, told, () => v7(now));
  if (news.length === 0) return;

  const points = await pointsOf(act, drafts, needs);
  const fresh = drafts.filter((draft) => draft.fresh);
  const first = await firstOuts(tx, fresh, points);
  await store.change(drafts.filter((draft) => !draft.fresh));
  await store.raise(
    fresh.flatMap((draft) => {
      const point = points.get(draft.rule.pointId);
      return point === undefined ? [] : [{ draft, point, firstOut: first.has(draft.id) }];
    }),
    now,
  );
  const hidden = await hideAlarms(tx, ruleIds);
  await store.keep(news);
  await tellTransitions(act, { drafts, news, hidden }, needs);
}

async function pointsOf(
  { tx }: Act,
  drafts: readonly AlarmDraft[],
  needs: ApplyNeeds,
): Promise<ReadonlyMap<number, PointFacts>> {
  const ids = [...new Set(drafts.map(({ rule }) => rule.pointId))];
  return new Map((await needs.points(tx, { ids })).map((point) => [point.id, point]));
}
