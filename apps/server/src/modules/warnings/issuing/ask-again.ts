import type { WarningSettings } from '@zhiben/rules/warnings/warning-settings.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { nextEscalation } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import { toAsked, warningStore } from '../warning-store.ts';
import { oweWarning } from './owe-warning.ts';

/** After anybody was told or has answered: who owes what now, and when silence is told further. */
export async function askAgain(act: Act, warning: Warning, settings: WarningSettings): Promise<Warning> {
  const warnings = warningStore(act.tx);
  const pushes = await warnings.pushesOf(warning.id);
  await oweWarning(act, warning, pushes, settings);
  // A cleared warning stays as it is: nothing of it waits for the clock any more.
  if (warning.state === 'cleared') return warning;
  return warnings.save(warning, { escalates_at: nextEscalation(pushes.map(toAsked))?.at ?? null });
}
