import { isGraver, type WarningJudgement } from '@zhiben/rules/warnings/warning-level.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { AUDIENCES, furthest } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import type { SettingsVersion } from '../settings/warning-settings.ts';
import { warningStore } from '../warning-store.ts';
import { askAgain } from './ask-again.ts';
import type { IssuingNeeds } from './issuing-needs.ts';
import { instant, judgeSubject } from './judge-subject.ts';
import { pushWarning, tellCity } from './push-warning.ts';

/**
 * Judges an open warning by what stands now: graver, it is told anew to everyone concerned. It never grows milder by itself, and is
 * headed by the gravest of what still stands, the newest first; what led to its colour is kept for as long as that colour is not reached anew.
 */
export async function judgeAgain(
  act: Act,
  warning: Warning,
  version: SettingsVersion,
  needs: IssuingNeeds,
): Promise<Warning> {
  const warnings = warningStore(act.tx);
  const alarms = await warnings.standingAt(warning.enterpriseId, warning.subject);
  await warnings.adopt(warning.id, alarms);
  const judged = await judgeSubject(act, warning, alarms, version.settings, needs);
  const { level, because, missing } = judged;
  const [leading] = because;
  const looked = await warnings.save(warning, {
    again_at: instant(judged.againAt),
    ...(leading === undefined ? {} : { headline: leading.words }),
    ...(level === warning.level
      ? { because: JSON.stringify(because), missing: [...missing], settings_version: version.version }
      : {}),
  });
  const after =
    level !== null && isGraver(level, warning.level)
      ? await makeGraver(act, looked, { ...judged, level }, version)
      : looked;
  if (after.told === 'city') await tellCity(act, after.id);
  return after;
}

async function makeGraver(
  act: Act,
  warning: Warning,
  { level, because, missing }: WarningJudgement & { readonly level: Warning['level'] },
  { version, settings }: SettingsVersion,
): Promise<Warning> {
  const warnings = warningStore(act.tx);
  const told = new Set((await warnings.pushesOf(warning.id)).map(({ audience }) => audience));
  const audiences = AUDIENCES.filter((one) => told.has(one) || settings.colours[level].pushAtOnce.includes(one));
  const graver = await warnings.save(warning, {
    level,
    because: JSON.stringify(because),
    missing: [...missing],
    settings_version: version,
    level_since: act.now,
    told: furthest(audiences),
  });
  await record(act, {
    act: 'warning.raise',
    subjectKind: 'warning',
    subjectId: warning.id,
    enterpriseId: warning.enterpriseId,
    detail: {
      number: warning.number,
      warningLevel: level,
      levelBefore: warning.level,
      reasons: because.map(({ words }) => words),
      missing,
      version,
    },
  });
  await pushWarning(act, graver, { audiences, reason: 'raised', settings });
  return askAgain(act, graver, settings);
}
