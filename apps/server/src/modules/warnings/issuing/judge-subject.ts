import { type WarningJudgement, warningLevel } from '@zhiben/rules/warnings/warning-level.ts';
import type { WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import { calledBy } from '@zhiben/vocabulary/called-by.ts';
import { alarmKindLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { WarnedAlarm } from '../warning-store.ts';
import type { IssuingNeeds } from './issuing-needs.ts';

interface Subject {
  readonly enterpriseId: string;
  readonly placeId: string | null;
}

/** What stands at one equipment or place comes to, with everything else that is known of it. */
export async function judgeSubject(
  { tx, now }: Act,
  { enterpriseId, placeId }: Subject,
  alarms: readonly WarnedAlarm[],
  settings: WarningSettings,
  needs: IssuingNeeds,
): Promise<WarningJudgement> {
  const installationLevel = await needs.installationLevelOf(tx, { enterpriseId, placeId });
  const hazards = await needs.openHazards(tx, [enterpriseId]);
  const facts = {
    alarms: alarms.map((alarm) => ({
      kind: alarm.kind,
      priority: alarm.priority,
      since: alarm.raised_at.getTime(),
      words: wordsOf(alarm),
    })),
    installationLevel,
    openMajorHazards: hazards.get(enterpriseId)?.openMajor ?? 0,
  };
  return warningLevel(facts, settings, now.getTime());
}

/** 「LT-101 储罐液位 高高报 5.2 m（限值 5 m）」; a point whose name holds its tag is called by its name alone. */
export function wordsOf({ tag, point_name, kind, value, alarm_limit, unit }: WarnedAlarm): string {
  const measured = value === null ? '' : ` ${rounded(value)} ${unit}`;
  const limit = alarm_limit === null ? '' : `（限值 ${rounded(alarm_limit)} ${unit}）`;
  const named = calledBy(point_name, tag) ? point_name : `${tag} ${point_name}`;
  return `${named} ${alarmKindLabel[kind]}${measured}${limit}`;
}

const rounded = (value: number): string => String(Number(value.toPrecision(6)));

export const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
