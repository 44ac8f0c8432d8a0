import { Refusal } from '../../platform/refusal.ts';

export const hazardNotFound = () =>
  new Refusal('not-found', 'hazard-not-found', '没有找到这条隐患，可能已被撤销导入，或不在您的管理范围内。');

export const concludedMeanwhile = (version: number, by: string) =>
  new Refusal(
    'conflict',
    'concluded-meanwhile',
    `${by}已作出第${version}版结论，您的内容没有保存。请查看后再提交，已填写的内容仍保留。`,
  );

export const personNotHere = (index: number) =>
  new Refusal(
    'invalid',
    'person-not-here',
    '所列人员不在该企业的任职记录中，没有保存。请从责任链条中选择，或只填姓名。',
    [{ path: `persons.${index}.personId`, message: '不是该企业的人员' }],
  );

export const cursorDamaged = () => new Refusal('invalid', 'cursor-damaged', '翻页标记无效，请从第一页重新查看。');
