import type { Edition } from '../../engine/edition.ts';

export const aq30672026: Edition = {
  id: 'aq-3067-2026',
  title: '化工和危险化学品生产经营企业重大生产安全事故隐患判定准则',
  inForceFrom: '2026-09-30',
};
