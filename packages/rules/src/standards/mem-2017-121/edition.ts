import type { Edition } from '../../engine/edition.ts';

export const mem2017121: Edition = {
  id: 'mem-2017-121',
  title: '化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）',
  inForceFrom: '2017-11-13',
  inForceUntil: '2026-09-29',
};
