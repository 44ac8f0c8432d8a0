import { Refusal } from '../../platform/refusal.ts';

export const reportNotFound = () => new Refusal('not-found', 'report-not-found', '没有找到这份报告，可能已被撤下。');

export const noSuchPeriod = () =>
  new Refusal('invalid', 'no-such-period', '没有这个月份或季度，没有起草。请重新选择。', [
    { path: 'part', message: '没有这个月份或季度' },
  ]);

export const periodToCome = () =>
  new Refusal('invalid', 'period-to-come', '所选期间还没有开始，没有可以统计的记录。请选择本期或以前的期间。');

export const notDraftedYet = () =>
  new Refusal('conflict', 'report-not-drafted', '报告正在起草，还不能下载或修改。请稍候。');

export const draftedMeanwhile = () =>
  new Refusal('conflict', 'drafted-meanwhile', '报告已重新统计，没有报送。请核对新的数字后再报送。');

export const issuedAlready = () =>
  new Refusal('conflict', 'issued-already', '这一次统计的报告已经报送，不必重复报送。');

export const settingsChanged = () =>
  new Refusal('conflict', 'report-settings-changed', '他人已修改报送期限，您的修改没有保存。请核对后再改。');

export const noSuchSection = () =>
  new Refusal('invalid', 'no-such-section', '这份报告没有这一部分，没有保存。请从报告页面修改。');

export const writtenMeanwhile = () =>
  new Refusal(
    'conflict',
    'written-meanwhile',
    '他人已修改这部分文字，您的修改没有保存。请核对后再改，已填写的内容仍保留。',
  );

export const draftingInterrupted = () =>
  new Refusal('conflict', 'drafting-interrupted', '起草多次中断，没有完成。请重新起草；仍不成功的，请联系系统管理员。');
