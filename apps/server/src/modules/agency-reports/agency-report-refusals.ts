import { Refusal } from '../../platform/refusal.ts';

export const reportNotFound = () =>
  new Refusal('not-found', 'agency-report-not-found', '没有找到这份报告，或不在您的范围内。');

export const notServed = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有提交：本机构没有受这家企业委托。请联系监管部门登记委托关系。');

export const saidWrongly = (fields: readonly { readonly path: string; readonly message: string }[]) =>
  new Refusal('invalid', 'invalid-request', '有内容填写不正确，没有提交。请按提示修改后再提交。', [...fields]);

export const engineerUnknown = (certificates: readonly string[]) =>
  new Refusal(
    'invalid',
    'engineer-unknown',
    `没有提交：证书 ${certificates.join('、')} 不在本机构签字人员名单中。请先登记签字人员。`,
  );

export const stayReversed = (name: string) =>
  new Refusal('invalid', 'stay-reversed', `没有提交：${name} 的离场时间早于到场时间。请改正后再提交。`);

export const dayToCome = (what: string) =>
  new Refusal('invalid', 'day-to-come', `没有提交：${what}晚于今天。请改正日期后再提交。`);

export const numberTaken = (number: string) =>
  new Refusal('conflict', 'report-number-taken', `没有提交：本机构已有编号为「${number}」的报告。请核对编号。`);

export const fileUnfit = (name: string) =>
  new Refusal(
    'invalid',
    'report-file-unfit',
    `没有提交：「${name}」不是 Word（docx）、PDF 或文本文件。请换成其中一种再提交。`,
  );

export const termReversed = () =>
  new Refusal('invalid', 'term-reversed', '没有保存：证书有效期的止日早于起日。请改正后再保存。');

export const noConfirmedDoubt = () =>
  new Refusal('conflict', 'no-confirmed-doubt', '没有转立案：这份报告没有已确认的存疑。请先核实并确认。');

export const caseAlready = () =>
  new Refusal('conflict', 'report-has-case', '没有转立案：这份报告已经提请立案。请在案件中办理。');

export const comparisonNotFound = () =>
  new Refusal('not-found', 'comparison-not-found', '没有找到这两份报告的比对结果。');
