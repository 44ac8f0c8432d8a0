import type { AlarmAction, AlarmHold, AlarmState } from '@zhiben/vocabulary/monitoring.ts';
import type { Permission } from '@zhiben/vocabulary/permissions.ts';
import { isUnanswered } from './alarm-lifecycle.ts';

/** Which permission each action asks for. */
export const PERMISSION_OF: Readonly<Record<AlarmAction, Permission>> = {
  acknowledge: 'alarm:acknowledge',
  comment: 'alarm:acknowledge',
  shelve: 'alarm:shelve',
  unshelve: 'alarm:shelve',
  'take-out': 'alarm:configure',
  'put-back': 'alarm:configure',
};

/** What makes sense now, whoever asks. Only the newest episode of a rule stands for the rule itself. */
export function sensibleActions(
  state: AlarmState,
  holds: readonly AlarmHold[],
  isNewest: boolean,
): readonly AlarmAction[] {
  const shelved = holds.includes('shelved');
  const out = holds.includes('out-of-service');
  return [
    ...(isUnanswered(state) ? (['acknowledge'] as const) : []),
    ...(isNewest && !shelved && !out ? (['shelve'] as const) : []),
    ...(isNewest && shelved ? (['unshelve'] as const) : []),
    ...(isNewest && !out ? (['take-out'] as const) : []),
    ...(isNewest && out ? (['put-back'] as const) : []),
    'comment',
  ];
}
