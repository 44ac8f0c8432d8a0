import type { WarningView } from '@zhiben/contract/warnings.ts';
import { EnterpriseId, WarningId } from '@zhiben/vocabulary/ids.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { unanswered } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import { type Push, toAsked } from '../warning-store.ts';
import '../warning-tables.ts';

interface Around {
  readonly pushes: readonly Push[];
  readonly alarms: number;
  readonly standing: number;
}

/** Warnings as a list shows them: two queries for what stands around them, however many they are. */
export async function toViews({ tx }: Act, found: readonly Warning[]): Promise<WarningView[]> {
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const pushes = Map.groupBy(
    await tx.selectFrom('warning_pushes').selectAll().where('warning_id', 'in', ids).orderBy('told_at').execute(),
    ({ warning_id }) => warning_id,
  );
  const counted = await tx
    .selectFrom('warning_alarms')
    .where('warning_id', 'in', ids)
    .groupBy('warning_id')
    .select(({ fn }) => [
      'warning_id',
      fn.countAll<number>().as('alarms'),
      fn.countAll<number>().filterWhere('returned_at', 'is', null).as('standing'),
    ])
    .execute();
  const alarmsOf = new Map(counted.map((row) => [row.warning_id, row]));
  return found.map((warning) =>
    toView(warning, {
      pushes: pushes.get(warning.id) ?? [],
      alarms: alarmsOf.get(warning.id)?.alarms ?? 0,
      standing: alarmsOf.get(warning.id)?.standing ?? 0,
    }),
  );
}

export function toView(warning: Warning, { pushes, alarms, standing }: Around): WarningView {
  const asked = warning.state === 'cleared' ? [] : unanswered(pushes.map(toAsked));
  const waiting = pushes.filter(({ audience, answered_at }) => answered_at === null && asked.includes(audience));
  const earliest = Math.min(...waiting.map(({ answer_by }) => answer_by.getTime()));
  return {
    id: WarningId.parse(warning.id),
    number: warning.number,
    version: warning.version,
    enterpriseId: EnterpriseId.parse(warning.enterpriseId),
    enterpriseName: warning.enterpriseName,
    subjectName: warning.subjectName,
    level: warning.level,
    state: warning.state,
    issuedAt: warning.issuedAt.toISOString(),
    levelSince: warning.levelSince.toISOString(),
    clearedAt: warning.clearedAt?.toISOString() ?? null,
    told: warning.told,
    answerBy: waiting.length === 0 ? null : new Date(earliest).toISOString(),
    unanswered: [...asked],
    alarms,
    standing,
    headline: warning.headline,
  };
}
