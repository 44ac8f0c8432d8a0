import type { WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import type { DutyKind } from '@zhiben/vocabulary/duties.ts';
import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { type DutyToLay, layDuties, passDuty } from '../../../platform/duties/lay-duty.ts';
import { unanswered } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import { type Push, toAsked } from '../warning-store.ts';

const MINUTE_MS = 60_000;
const MANAGERS: readonly Role[] = ['safety-manager', 'principal'];
const OFFICE: readonly Role[] = ['duty-officer', 'supervisor'];
const SETTING = '本局预警时限，暂定，可在预警设置中调整';

/** Whoever has not answered owes an answer; whoever clears this colour owes that. The city's duties are not ours to keep. */
export async function oweWarning(
  act: Act,
  warning: Warning,
  pushes: readonly Push[],
  settings: WarningSettings,
): Promise<void> {
  await passDuty(act, warning.id, null);
  if (warning.state === 'cleared') return;
  const asked = unanswered(pushes.map(toAsked));
  const due = (audience: 'enterprise' | 'district') =>
    pushes.findLast((push) => push.audience === audience && push.answered_at === null)?.answer_by ?? act.now;
  const { clearedByDistrict, clearMinutes } = settings.colours[warning.level];
  const clearBy = new Date(warning.issuedAt.getTime() + clearMinutes * MINUTE_MS);
  const answered = warning.state !== 'issued';
  await layDuties(act, [
    ...(asked.includes('enterprise') ? [duty(warning, 'warning-answer', true, due('enterprise'))] : []),
    ...(asked.includes('district') ? [duty(warning, 'warning-receive', false, due('district'))] : []),
    ...(answered ? [duty(warning, 'warning-clear', !clearedByDistrict, clearBy)] : []),
  ]);
}

function duty(warning: Warning, kind: DutyKind, ofEnterprise: boolean, dueAt: Date): DutyToLay {
  const { id, number, level, subjectName, enterpriseId, issuedAt } = warning;
  return {
    kind,
    subjectKind: 'warning',
    subjectId: id,
    subjectTitle: `${number} ${warningLevelLabel[level]} ${subjectName}`,
    enterpriseId: ofEnterprise ? enterpriseId : null,
    aboutEnterpriseId: enterpriseId,
    ownerRoles: ofEnterprise ? MANAGERS : OFFICE,
    startsAt: issuedAt,
    dueAt,
    dueCertain: true,
    source: SETTING,
  };
}
