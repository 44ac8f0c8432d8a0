import type { WarningAction, WarningAudience } from '@zhiben/vocabulary/warnings.ts';
import type { Updateable } from 'kysely';
import type { Actor } from '../../../platform/actor.ts';
import type { Act } from '../../../platform/db/scope.ts';
import { record } from '../../../platform/ledger/record.ts';
import { unanswered } from '../domain/escalation.ts';
import type { Warning } from '../domain/warning.ts';
import { type Standing, step } from '../domain/warning-lifecycle.ts';
import { askAgain } from '../issuing/ask-again.ts';
import { tellCity } from '../issuing/push-warning.ts';
import { settingsNow } from '../settings/warning-settings.ts';
import { changedMeanwhile, moveNotAllowed, warningNotFound } from '../warning-refusals.ts';
import { toAsked, warningStore } from '../warning-store.ts';
import type { WarningsTable } from '../warning-tables.ts';
import { answerPushes } from './answer-pushes.ts';

/** Which warning, as the person saw it. */
export interface MoveCommand {
  readonly warningId: string;
  readonly version: number;
}

interface Moved {
  readonly change?: Updateable<WarningsTable>;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** On whose side somebody acts. */
export const sideOf = ({ realm }: Actor): WarningAudience =>
  realm === 'enterprise' ? 'enterprise' : realm === 'city' ? 'city' : 'district';

/** One move of one warning: lock, decide, refuse or save, record. Whatever one does also answers what one was asked. */
export async function moveWarning(
  act: Act,
  { warningId, version }: MoveCommand,
  action: Exclude<WarningAction, 'receive'>,
  { change, detail }: Moved = {},
): Promise<void> {
  const warnings = warningStore(act.tx);
  const warning = await warnings.lock(warningId);
  if (warning === undefined) throw warningNotFound();
  if (warning.version !== version) throw changedMeanwhile(warning);
  const { settings } = await settingsNow(act.tx);
  const side = sideOf(act.actor);
  const outcome = step(warning.state, action, await standingOf(act, warning, settings.colours), side);
  if (outcome.kind === 'refused') throw moveNotAllowed(warning, action, outcome.because);

  const cleared = outcome.state === 'cleared';
  await answerPushes(act, warningId, side);
  const moved = await warnings.save(warning, {
    ...change,
    state: outcome.state,
    ...(cleared ? { cleared_at: act.now, again_at: null, escalates_at: null } : {}),
  });
  await record(act, {
    act: `warning.${action}`,
    subjectKind: 'warning',
    subjectId: warningId,
    enterpriseId: warning.enterpriseId,
    detail: {
      number: warning.number,
      ...(outcome.state === warning.state ? {} : { from: warning.state, to: outcome.state }),
      ...detail,
    },
  });
  if (moved.told === 'city') await tellCity(act, warningId);
  await askAgain(act, moved, settings);
}

type Colours = Readonly<Record<Warning['level'], { readonly clearedByDistrict: boolean }>>;

export async function standingOf({ tx }: Act, { id, level }: Warning, colours: Colours): Promise<Standing> {
  const warnings = warningStore(tx);
  const alarms = await warnings.alarmsOf(id);
  return {
    alarms: alarms.filter(({ returned_at }) => returned_at === null).length,
    unanswered: unanswered((await warnings.pushesOf(id)).map(toAsked)),
    clearedByDistrict: colours[level].clearedByDistrict,
  };
}
