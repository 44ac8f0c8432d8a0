import { WARNING_SOURCE } from '@zhiben/rules/warnings/warning-level.ts';
import type { AlarmChange } from '@zhiben/vocabulary/alarm-change.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { v7 } from '../../../platform/db/uuid.ts';
import { record } from '../../../platform/ledger/record.ts';
import { furthest } from '../domain/escalation.ts';
import { subjectOf } from '../domain/subject.ts';
import type { SettingsVersion } from '../settings/warning-settings.ts';
import { warningStore } from '../warning-store.ts';
import { askAgain } from './ask-again.ts';
import type { IssuingNeeds } from './issuing-needs.ts';
import { instant, judgeSubject } from './judge-subject.ts';
import { pushWarning } from './push-warning.ts';

/** Issues a warning where what stands is worth one. */
export async function openWarning(
  act: Act,
  change: AlarmChange,
  { version, settings }: SettingsVersion,
  needs: IssuingNeeds,
): Promise<void> {
  const { tx, now } = act;
  const warnings = warningStore(tx);
  const { enterpriseId, placeId } = change;
  const subject = subjectOf(change);
  const alarms = await warnings.standingAt(enterpriseId, subject);
  const { level, because, missing, againAt } = await judgeSubject(act, change, alarms, settings, needs);
  if (level === null) return;

  const audiences = settings.colours[level].pushAtOnce;
  const names = await needs.enterpriseNames(tx, [enterpriseId]);
  const warning = await warnings.open({
    id: v7(now),
    number: await warnings.nextNumber(now),
    enterprise_id: enterpriseId,
    enterprise_name: names.get(enterpriseId) ?? '',
    subject,
    subject_name: await nameOf(act, change, needs),
    place_id: placeId,
    level,
    state: 'issued',
    because: JSON.stringify(because),
    headline: because[0]?.words ?? '',
    missing: [...missing],
    settings_version: version,
    issued_at: now,
    level_since: now,
    again_at: instant(againAt),
    told: furthest(audiences),
  });
  await warnings.adopt(warning.id, alarms);
  await record(act, {
    act: 'warning.issue',
    subjectKind: 'warning',
    subjectId: warning.id,
    enterpriseId,
    edition: WARNING_SOURCE.standard,
    detail: {
      number: warning.number,
      warningLevel: level,
      subjectName: warning.subjectName,
      reasons: because.map(({ words }) => words),
      missing,
      version,
    },
  });
  await pushWarning(act, warning, { audiences, reason: 'issued', settings });
  await askAgain(act, warning, settings);
}

async function nameOf({ tx }: Act, change: AlarmChange, { placeName }: IssuingNeeds): Promise<string> {
  const { equipment, placeId, enterpriseId, tag, pointName } = change;
  if (equipment !== null) return equipment;
  const place = placeId === null ? undefined : await placeName(tx, enterpriseId, placeId);
  return place ?? `${tag} ${pointName}`;
}
