import {
  EnterpriseKind,
  HazardousProcess,
  LocationKind,
  MajorHazardLevel,
  Ownership,
  Standardization,
} from '@zhiben/vocabulary/enterprises.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { addAgency, assignAgency, listAgencies, listEnterpriseAgencies, unassignAgency } from './directory-agencies.ts';
import {
  addOrgUnit,
  addPerson,
  addPlace,
  changeOrgUnit,
  changePerson,
  changePlace,
  closeOrgUnit,
  closePerson,
  closePlace,
  exportPeople,
  getStructure,
} from './directory-structure.ts';
import { LedgerEntryView } from './ledger.ts';
import { operation } from './operation.ts';
import { Day, Instant, PageQuery, pageOf, text, Versioned } from './shared.ts';

export const Installation = z.object({
  name: text(80),
  level: MajorHazardLevel.nullable(),
  rValue: z.number().nonnegative().nullable().default(null),
});
export type Installation = z.infer<typeof Installation>;

/** Everything that decides which rule applies to an enterprise. `null` means nobody has recorded it. */
export const EnterpriseProfile = z.object({
  name: text(120),
  aliases: z.array(text(120)).max(20).default([]),
  creditCode: z
    .string()
    .trim()
    .regex(/^[0-9A-Z]{18}$/, '统一社会信用代码为18位大写字母或数字')
    .nullable()
    .default(null),
  kind: EnterpriseKind,
  hasStorage: z.boolean().nullable().default(null),
  ownership: Ownership.nullable().default(null),
  locationKind: LocationKind.nullable().default(null),
  hazardousProcesses: z.array(HazardousProcess).nullable().default(null),
  installations: z.array(Installation).max(200).nullable().default(null),
  standardization: Standardization.nullable().default(null),
  township: z.string().trim().max(40).nullable().default(null),
  address: z.string().trim().max(200).nullable().default(null),
  principalName: z.string().trim().max(40).nullable().default(null),
  phone: z.string().trim().max(40).nullable().default(null),
});
export type EnterpriseProfile = z.infer<typeof EnterpriseProfile>;

export const EnterpriseView = EnterpriseProfile.extend({
  id: EnterpriseId,
  version: z.number().int(),
  /** Its installations as they are graded; null while none is on the register, and what was entered holds. */
  graded: z.array(Installation).nullable(),
  openMajor: z.number().int(),
  openGeneral: z.number().int(),
  undetermined: z.number().int(),
  updatedAt: Instant,
});
export type EnterpriseView = z.infer<typeof EnterpriseView>;

export const Applicability = z.object({
  id: z.string(),
  label: z.string(),
  applies: z.enum(['yes', 'no', 'unknown']),
  reasons: z.array(z.string()),
  missing: z.array(z.string()),
  source: z.object({ standard: z.string(), clause: z.string(), basis: z.string() }),
  /** The last day for it, where the rule names one. */
  dueOn: Day.nullable(),
});
export type Applicability = z.infer<typeof Applicability>;

const tag = '企业档案';
const params = z.object({ enterpriseId: EnterpriseId });

export const EnterpriseQuery = z.object({
  q: z.string().max(100).optional(),
  kind: EnterpriseKind.optional(),
  township: z.string().max(40).optional(),
});

export const listEnterprises = operation({
  id: 'listEnterprises',
  method: 'GET',
  path: '/enterprises',
  tag,
  permission: 'enterprise:read',
  summary: '企业列表',
  query: PageQuery.extend(EnterpriseQuery.shape),
  result: pageOf(EnterpriseView),
});
export const getEnterprise = operation({
  id: 'getEnterprise',
  method: 'GET',
  path: '/enterprises/:enterpriseId',
  tag,
  permission: 'enterprise:read',
  summary: '企业档案',
  params,
  result: EnterpriseView,
});
export const createEnterprise = operation({
  id: 'createEnterprise',
  method: 'POST',
  path: '/enterprises',
  tag,
  permission: 'enterprise:create',
  summary: '新建企业',
  creates: true,
  body: EnterpriseProfile,
  result: EnterpriseView,
});
export const updateEnterprise = operation({
  id: 'updateEnterprise',
  method: 'PUT',
  path: '/enterprises/:enterpriseId',
  tag,
  permission: 'enterprise:edit',
  summary: '修改企业档案',
  params,
  body: EnterpriseProfile.extend(Versioned.shape),
  result: EnterpriseView,
});
export const exportEnterprises = operation({
  id: 'exportEnterprises',
  method: 'GET',
  path: '/enterprises.xlsx',
  tag,
  permission: 'enterprise:export',
  summary: '导出企业档案',
  query: EnterpriseQuery,
  returns: 'file',
});
export const getApplicability = operation({
  id: 'getApplicability',
  method: 'GET',
  path: '/enterprises/:enterpriseId/applicability',
  tag,
  permission: 'enterprise:read',
  summary: '适用的要求及理由',
  params,
  result: z.array(Applicability),
});
export const getEnterpriseHistory = operation({
  id: 'getEnterpriseHistory',
  method: 'GET',
  path: '/enterprises/:enterpriseId/history',
  tag,
  permission: 'enterprise:read',
  summary: '档案、组织与人员的变更记录',
  params,
  query: PageQuery,
  result: pageOf(LedgerEntryView),
});

export const directoryOperations = {
  listEnterprises,
  getEnterprise,
  createEnterprise,
  updateEnterprise,
  exportEnterprises,
  getApplicability,
  getStructure,
  addOrgUnit,
  addPlace,
  addPerson,
  changeOrgUnit,
  closeOrgUnit,
  changePlace,
  closePlace,
  changePerson,
  closePerson,
  exportPeople,
  getEnterpriseHistory,
  listAgencies,
  addAgency,
  listEnterpriseAgencies,
  assignAgency,
  unassignAgency,
};
