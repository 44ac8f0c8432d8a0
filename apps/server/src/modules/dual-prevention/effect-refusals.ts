import { Refusal } from '../../platform/refusal.ts';
import type { SettingsVersion } from './effect-settings.ts';

export const weekToCome = () =>
  new Refusal('invalid', 'week-to-come', '所选的周还没有开始，没有可以统计的记录。请选择本周或以前的周。');

export const cutOffsCrossed = () =>
  new Refusal('invalid', 'cut-offs-crossed', '分数线没有保存：优、良、中的分数线必须依次降低。', [
    { path: 'settings.grades', message: '必须依次降低' },
  ]);

export const changedMeanwhile = ({ version, madeByName }: SettingsVersion) =>
  new Refusal(
    'conflict',
    'settings-changed-meanwhile',
    `${madeByName ?? '他人'}已保存第${version}版设置，您的修改没有保存。请核对新版后再改，已填写的内容仍保留。`,
  );

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。');

export const cursorDamaged = () => new Refusal('invalid', 'cursor-damaged', '翻页标记无效，请从第一页重新查看。');
