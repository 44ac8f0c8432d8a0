import { ALARM_SETTINGS } from '@zhiben/rules/alarms/alarm-settings.ts';
import { type FieldMessage, Refusal } from '../../platform/refusal.ts';

const conflict = (code: string, sentence: string) => new Refusal('conflict', code, sentence);
const invalid = (code: string, sentence: string, fields: readonly FieldMessage[] = []) =>
  new Refusal('invalid', code, sentence, fields);

export const alarmNotFound = () =>
  new Refusal('not-found', 'alarm-not-found', '没有找到这条报警，或不在您的管理范围内。');
export const ruleNotFound = () =>
  new Refusal('not-found', 'alarm-rule-not-found', '没有找到这项报警设定，或不在您的管理范围内。');
export const ruleClosed = () =>
  conflict('alarm-rule-closed', '这项报警设定已撤销，没有保存。仍需报警的，请为该测点重新设定。');
export const pointNotFound = () =>
  new Refusal('not-found', 'point-not-found', '没有找到这个测点，或不在您的管理范围内。');
export const causeNotFound = () =>
  invalid('cause-not-found', '没有保存：抑制条件不是本企业在用的报警设定。请重新选择。', [
    { path: 'settings.suppressedBy', message: '不是本企业在用的报警设定' },
  ]);

export const alreadyAcknowledged = (byName: string | null) =>
  conflict('alarm-already-acknowledged', `报警已由${byName ?? '他人'}确认，不需要再确认。`);

export const shelvedTooLong = () =>
  invalid(
    'shelving-too-long',
    `没有搁置：一次最长${ALARM_SETTINGS.longestShelvingHours}小时。需要更久的，请停用这项报警并写明原因。`,
    [{ path: 'minutes', message: `最长${ALARM_SETTINGS.longestShelvingHours}小时` }],
  );
export const alreadyHeld = (word: string, byName: string) =>
  conflict('alarm-already-held', `这项报警已由${byName}${word}，不需要再操作。`);
export const notHeld = (word: string) => conflict('alarm-not-held', `这项报警没有${word}，不需要解除。`);

export const ruleChangedMeanwhile = (byName: string) =>
  conflict('alarm-rule-changed-meanwhile', `${byName}刚刚修改了这项设定，您的修改没有保存。请核对新值后再改。`);

export const settingsUnsound = (problems: readonly FieldMessage[]) =>
  invalid('alarm-settings-unsound', `没有保存：${problems.map(({ message }) => message).join('；')}。`, problems);

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。');
export const matrixChangedMeanwhile = () =>
  conflict('changed-meanwhile', '优先级矩阵刚刚有新版，没有保存。请看过新版后再修改。');
export const matrixUnsound = (why: string) =>
  invalid('alarm-matrix-unsound', `没有保存：${why}。后果越重、时间越短，优先级不能越低，请改正后再保存。`, [
    { path: 'matrix', message: why },
  ]);

export const tableUnreadable = (why: string) =>
  invalid('alarm-table-unreadable', `没有写入：${why}。请先导出报警合理化表，在表中修改后再上传。`);

export const cursorDamaged = () => invalid('cursor-damaged', '翻页标记无效，请从第一页重新查看。');
