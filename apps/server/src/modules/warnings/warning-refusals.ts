import { warningLevelLabel } from '@zhiben/vocabulary/monitoring.ts';
import { type WarningAction, warningActionLabel, warningStateLabel } from '@zhiben/vocabulary/warnings.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Warning } from './domain/warning.ts';
import type { Because } from './domain/warning-lifecycle.ts';

export const warningNotFound = () => new Refusal('not-found', 'warning-not-found', '没有找到这条预警，或您无权查看。');

export const changedMeanwhile = ({ number }: Warning) =>
  new Refusal('conflict', 'changed-meanwhile', `${number}刚刚有变化，没有保存。请看过最新情况后再办理。`);

export function moveNotAllowed({ number, state, level }: Warning, action: WarningAction, because: Because): Refusal {
  const what = warningActionLabel[action];
  const why: Readonly<Record<Because, string>> = {
    'not-now': `${number}现在是“${warningStateLabel[state]}”，不能${what}。`,
    'already-answered': `${number}已经签收，不需要再次签收。`,
    'alarm-stands': `${number}还有报警没有恢复，不能销警。请先处置，待数值恢复正常后再销警。`,
    'district-clears': `${number}是${warningLevelLabel[level]}，须由应急管理局销警。请登记现场核查情况，等待销警。`,
  };
  return new Refusal(because === 'district-clears' ? 'forbidden' : 'conflict', because, why[because]);
}

export const settingsChangedMeanwhile = () =>
  new Refusal('conflict', 'changed-meanwhile', '预警设置刚刚有新版，没有保存。请看过新版后再修改。');

export const settingsUnsound = (why: string) => new Refusal('invalid', 'settings-unsound', why);

export const receiverNotFound = () =>
  new Refusal('not-found', 'receiver-not-found', '没有找到这个接收方，或它已经停用。请刷新后再看。');

export const receiverUnsound = (path: string, message: string) =>
  new Refusal('invalid', 'receiver-unsound', message, [{ path, message }]);

export const shiftChanged = () =>
  new Refusal('conflict', 'shift-changed', '值班情况刚刚有变化，没有办理。请看过最新情况后再办理。');

export const shiftNotHandedOver = (name: string) =>
  new Refusal('conflict', 'shift-not-handed-over', `${name}还没有交班，不能接班。请先请上一班交班。`);

export const shiftNotYours = (name: string) =>
  new Refusal('forbidden', 'shift-not-yours', `现在由${name}值班，只能由本人交班。`);

export const noShift = () => new Refusal('conflict', 'no-shift', '现在没有人在班，无班可交。请先接班。');

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或您无权查看。');
