import type { Role } from '@zhiben/vocabulary/roles.ts';
import type { CountyPerson } from './county.ts';
import type { EnterpriseKey } from './enterprise-profiles.ts';

type Post = readonly [key: string, post: string, role: Role | null, unit?: string];

/** Who the sign-in page of the demonstration offers: one for each role, and two of another enterprise. */
const DEMO = new Set([
  'bureau.director',
  'bureau.supervisor',
  'bureau.duty',
  'bureau.city',
  'ruihe.principal',
  'ruihe.safety',
  'ruihe.workshop',
  'ruihe.team',
  'ruihe.worker',
  'jintang.principal',
  'jintang.safety',
  'agency.expert',
  'admin.system',
  'admin.security',
  'admin.audit',
]);

export const BUREAU_POSTS: readonly Post[] = [
  ['director', '局长', 'director'],
  ['deputy', '副局长', 'director'],
  ['supervisor', '安全综合监督三股执法人员', 'supervisor'],
  ['supervisor2', '安全综合监督三股执法人员', 'supervisor'],
  ['supervisor3', '安全综合监督三股股长', 'supervisor'],
  ['duty', '指挥中心值班员', 'duty-officer'],
  ['city', '市应急管理局值班员', 'city-duty-officer'],
];
export const ADMINISTRATOR_POSTS: readonly Post[] = [
  ['system', '系统管理员', 'system-admin'],
  ['security', '安全管理员', 'security-admin'],
  ['audit', '审计管理员', 'audit-admin'],
];
export const AGENCY_POSTS: readonly Post[] = [
  ['expert', '化工安全专家', 'agency-expert'],
  ['expert2', '仪表自动化专家', 'agency-expert'],
];

const PLANT_POSTS = (workshop: string, team: string, storage: string): readonly Post[] => [
  ['principal', '总经理', 'principal', 'company'],
  ['safety', '安全总监', 'safety-manager', 'safety'],
  ['safety2', '专职安全员', 'safety-manager', 'safety'],
  ['workshop', '车间主任', 'workshop-head', workshop],
  ['storage', '储运车间主任', 'workshop-head', storage],
  ['team', '班长', 'team-leader', team],
  ['worker', '操作工', 'worker', team],
  ['instruments', '仪表工', null, 'plant'],
  ['electrician', '电工', null, 'plant'],
];
const SITE_POSTS = (workshop: string, team: string): readonly Post[] => [
  ['principal', '主要负责人', 'principal', 'company'],
  ['safety', '安全管理员', 'safety-manager', 'company'],
  ['workshop', '作业部主任', 'workshop-head', workshop],
  ['team', '班长', 'team-leader', team],
  ['worker', '操作工', 'worker', team],
  ['guard', '门卫', null, 'company'],
];
const STATION_POSTS: readonly Post[] = [
  ['principal', '站长', 'principal', 'station'],
  ['safety', '安全员', 'safety-manager', 'station'],
  ['team', '加油班长', 'team-leader', 'shift'],
  ['worker', '加油员', 'worker', 'shift'],
  ['cashier', '收银员', null, 'station'],
];

export const ENTERPRISE_POSTS: Readonly<Record<EnterpriseKey, readonly Post[]>> = {
  ruihe: PLANT_POSTS('hydrogenation', 'hydrogenation-a', 'storage'),
  jintang: PLANT_POSTS('nitration', 'nitration-a', 'storage'),
  songling: SITE_POSTS('operation', 'operation-a'),
  qingluan: SITE_POSTS('filling', 'filling-a'),
  beichuan: SITE_POSTS('filling', 'filling-a'),
  liyuan: SITE_POSTS('warehouse', 'warehouse-a'),
  hongze: [
    ['principal', '经营者', 'principal', 'shop'],
    ['safety', '兼职安全员', 'safety-manager', 'shop'],
    ['team', '店员', 'team-leader', 'shop'],
  ],
  shuangqiao: STATION_POSTS,
  hechuan: STATION_POSTS,
  xiyu: STATION_POSTS,
};

/** People with invented names in these posts. Telephone numbers lie in a block that is not given out. */
export function peopleIn(
  where: string,
  posts: readonly Post[],
  name: () => string,
  firstNumber: number,
): CountyPerson[] {
  return posts.map(([post, title, role, unit], index) => ({
    key: `${where}.${post}`,
    name: name(),
    post: title,
    phone: `1990000${String(firstNumber + index).padStart(4, '0')}`,
    orgUnit: unit === undefined ? null : `${where}.${unit}`,
    role,
    demo: DEMO.has(`${where}.${post}`),
  }));
}
