import type { AlarmRuleView, RuleQuery } from '@zhiben/contract/alarm-rules.ts';
import { cursorOf, readCursor } from '../../../platform/db/cursor.ts';
import type { Tx } from '../../../platform/db/scope.ts';
import { cursorDamaged } from '../alarm-refusals.ts';
import type { AlarmsNeeds } from '../alarms-needs.ts';
import { toRuleViews } from './rule-view.ts';

type Needs = Pick<AlarmsNeeds, 'points' | 'enterpriseNames'>;

/** The rules in reach that fit, by enterprise and tag. A district has some ten thousand: they are sorted where their tags are known. */
export async function findRules(tx: Tx, query: RuleQuery, needs: Needs): Promise<readonly AlarmRuleView[]> {
  const { enterpriseId, kind, priority, held, q } = query;
  const rules = await tx
    .selectFrom('alarm_rules')
    .selectAll()
    .where('closed_at', 'is', null)
    .$if(enterpriseId !== undefined, (rows) => rows.where('enterprise_id', '=', enterpriseId ?? ''))
    .$if(kind !== undefined, (rows) => rows.where('kind', 'in', kind ?? []))
    .$if(priority !== undefined, (rows) => rows.where('priority', 'in', priority ?? []))
    .execute();
  const views = await toRuleViews(tx, rules, needs);
  const words = q?.trim().toLowerCase() ?? '';
  return views
    .filter((rule) => held === undefined || rule.holds.length > 0 === held)
    .filter(
      (rule) => words === '' || `${rule.tag} ${rule.pointName} ${rule.equipment ?? ''}`.toLowerCase().includes(words),
    )
    .toSorted((one, other) => compare(placeOf(one), placeOf(other)));
}

/** A page of them, by the place after the last. */
export function pageOfRules(rules: readonly AlarmRuleView[], cursor: string | undefined, limit: number) {
  const after = readCursor(cursor);
  if (after !== undefined && !/^\d{1,10}$/.test(after.id)) throw cursorDamaged();
  const rest = after === undefined ? rules : rules.filter((rule) => compare(placeOf(rule), after.key) > 0);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rest.length > limit && last !== undefined ? cursorOf(placeOf(last), String(last.id)) : null;
  return { items, nextCursor, total: rules.length };
}

const placeOf = ({ enterpriseName, tag, id }: AlarmRuleView): string =>
  `${enterpriseName}\n${tag}\n${String(id).padStart(10, '0')}`;
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
