import { type Act, type Scope, SYSTEM } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { furthest, nextEscalation } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import { type SettingsVersion, settingsNow } from '../settings/warning-settings.ts';
import { toAsked, toWarning, warningStore } from '../warning-store.ts';
import { askAgain } from './ask-again.ts';
import type { IssuingNeeds } from './issuing-needs.ts';
import { judgeAgain } from './judge-again.ts';
import { pushWarning } from './push-warning.ts';

const BATCH = 50;

/** Does what the clock asks for, each warning in a transaction of its own. What fell due while the server stood still is done first. */
export async function sweepWarnings(scope: Scope, needs: IssuingNeeds, signal: AbortSignal): Promise<number> {
  let swept = 0;
  while (swept < BATCH && !signal.aborted && (await scope(SYSTEM, (act) => sweepOne(act, needs)))) swept++;
  return swept;
}

/** False when nothing is due, or another server has it in hand. */
async function sweepOne(act: Act, needs: IssuingNeeds): Promise<boolean> {
  const row = await act.tx
    .selectFrom('warnings')
    .selectAll()
    .where('next_at', '<=', act.now)
    .orderBy('next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return false;
  const settings = await settingsNow(act.tx);
  const judged = await judgeAgain(act, toWarning(row), settings, needs);
  await escalateIfDue(act, judged, settings);
  return true;
}

async function escalateIfDue(act: Act, warning: Warning, { settings }: SettingsVersion): Promise<void> {
  const warnings = warningStore(act.tx);
  const next = nextEscalation((await warnings.pushesOf(warning.id)).map(toAsked));
  if (next === null || next.at > act.now) return;
  const further = await warnings.save(warning, { told: furthest([warning.told, next.to]) });
  await record(act, {
    act: 'warning.escalate',
    subjectKind: 'warning',
    subjectId: warning.id,
    enterpriseId: warning.enterpriseId,
    detail: { number: warning.number, told: next.to, unansweredSince: next.at.toISOString() },
  });
  await pushWarning(act, further, { audiences: [next.to], reason: 'unanswered', settings });
  await askAgain(act, further, settings);
}
