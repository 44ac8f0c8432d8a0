import type { ReportKind } from './report-forms.ts';

/** Agencies beside the one whose people the district knows, and whom they serve. */
export const MORE_AGENCIES = [
  { key: 'pingce', name: '青江平策安全评价咨询有限公司', serves: ['ruihe', 'jintang', 'songling', 'qingluan'] },
  { key: 'beichen', name: '北辰特种设备检验检测有限公司', serves: ['ruihe', 'jintang', 'songling', 'qingluan'] },
] as const;

export const ENGINEERS = [
  { agency: 'agency', name: '何文博', certificate: 'PJ-2021-0318', qualification: '一级安全评价师' },
  { agency: 'pingce', name: '秦海燕', certificate: 'PJ-2022-0775', qualification: '二级安全评价师' },
  { agency: 'beichen', name: '吕景行', certificate: 'JY-2020-1142', qualification: '压力容器检验师' },
] as const;

export interface CountyReport {
  readonly agency: string;
  readonly enterprise: string;
  readonly kind: ReportKind;
  readonly number: string;
  readonly subject: string;
  /** Whole days on site, so many days ago; both included. */
  readonly visitDaysAgo: readonly [from: number, until: number];
  readonly issuedDaysAgo: number;
  /** The number of the report it was made from with other names: a copy. */
  readonly copyOf?: string;
}

const report = (
  [agency, enterprise, kind]: readonly [string, string, ReportKind],
  number: string,
  subject: string,
  visitDaysAgo: CountyReport['visitDaysAgo'],
  copyOf?: string,
): CountyReport => ({
  ...{ agency, enterprise, kind, number, subject, visitDaysAgo },
  issuedDaysAgo: Math.max(1, visitDaysAgo[1] - 9),
  ...(copyOf === undefined ? {} : { copyOf }),
});

/** In the order of their coming: honest ones, two copies, and an inspector who was in two places on one day. */
export const COUNTY_REPORTS: readonly CountyReport[] = [
  report(['agency', 'ruihe', 'evaluation'], 'AH-PJ-031', '罐区及装置安全现状评价', [120, 118]),
  report(['pingce', 'songling', 'evaluation'], 'PC-2026-014', '油库安全现状评价', [110, 108]),
  report(['beichen', 'ruihe', 'inspection'], 'BC-R-2201', '压力容器年度检验', [90, 89]),
  report(['beichen', 'songling', 'inspection'], 'BC-R-2207', '储罐附件定期检验', [80, 79]),
  report(['agency', 'qingluan', 'testing'], 'AH-JC-102', '防雷防静电及气体报警检测', [70, 70]),
  report(['pingce', 'jintang', 'evaluation'], 'PC-2026-029', '精细化工装置安全现状评价', [52, 51], 'AH-PJ-031'),
  report(['beichen', 'jintang', 'inspection'], 'BC-R-2240', '反应釜及附件定期检验', [34, 33]),
  report(['beichen', 'qingluan', 'inspection'], 'BC-R-2241', '换热器定期检验', [33, 32], 'BC-R-2201'),
];
