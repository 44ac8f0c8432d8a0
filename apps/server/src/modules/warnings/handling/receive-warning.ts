import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { askAgain } from '../issuing/ask-again.ts';
import { tellCity } from '../issuing/push-warning.ts';
import { settingsNow } from '../settings/warning-settings.ts';
import { moveNotAllowed, warningNotFound } from '../warning-refusals.ts';
import { warningStore } from '../warning-store.ts';
import { answerPushes } from './answer-pushes.ts';
import { sideOf } from './move-warning.ts';

/** District or city has seen what it was told. The city changes nothing else, hence holds no row of the warning itself. */
export async function receiveWarning(act: Act, warningId: string): Promise<void> {
  const warnings = warningStore(act.tx);
  const side = sideOf(act.actor);
  const warning = side === 'city' ? await warnings.find(warningId) : await warnings.lock(warningId);
  if (warning === undefined) throw warningNotFound();
  if (warning.state === 'cleared') throw moveNotAllowed(warning, 'receive', 'not-now');
  if ((await answerPushes(act, warningId, side)) === 0) throw moveNotAllowed(warning, 'receive', 'already-answered');
  await record(act, {
    act: 'warning.receive',
    subjectKind: 'warning',
    subjectId: warningId,
    enterpriseId: warning.enterpriseId,
    detail: { number: warning.number, told: side },
  });
  if (warning.told === 'city') await tellCity(act, warningId);
  if (side === 'district') await askAgain(act, warning, (await settingsNow(act.tx)).settings);
}
