import { z } from 'zod';
import { type Labels, wordsOf } from './labels.ts';

/** The posts through which a person acts. One account holds one role. */
export const roleLabel = {
  director: '局长',
  supervisor: '监管执法人员',
  'duty-officer': '值班员',
  'city-duty-officer': '市级值班员',
  principal: '企业主要负责人',
  'safety-manager': '安全管理人员',
  'workshop-head': '车间负责人',
  'team-leader': '班组长',
  worker: '作业人员',
  'agency-expert': '第三方机构人员',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  'audit-admin': '审计管理员',
} as const satisfies Labels<string>;

export const Role = z.enum(wordsOf(roleLabel));
export type Role = z.infer<typeof Role>;

/** Whose records a role works in: the whole district, what was reported to the city, one enterprise, the enterprises an agency serves, or none. */
export const realmLabel = {
  bureau: '应急管理局',
  city: '市应急管理局',
  enterprise: '企业',
  agency: '第三方机构',
  administration: '系统管理',
} as const;
export const Realm = z.enum(wordsOf(realmLabel));
export type Realm = z.infer<typeof Realm>;

export const realmOf: Readonly<Record<Role, Realm>> = {
  director: 'bureau',
  supervisor: 'bureau',
  'duty-officer': 'bureau',
  'city-duty-officer': 'city',
  principal: 'enterprise',
  'safety-manager': 'enterprise',
  'workshop-head': 'enterprise',
  'team-leader': 'enterprise',
  worker: 'enterprise',
  'agency-expert': 'agency',
  'system-admin': 'administration',
  'security-admin': 'administration',
  'audit-admin': 'administration',
};
