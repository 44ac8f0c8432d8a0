import {
  EnterpriseKind,
  HazardousProcess,
  LocationKind,
  MajorHazardLevel,
  OrgUnitKind,
  Ownership,
  Standardization,
} from '@zhiben/vocabulary/enterprises.ts';
import { AgencyId, EnterpriseId, OrgUnitId, PersonId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { LedgerEntryView } from './ledger.ts';
import { operation } from './operation.ts';
import { Day, flag, Instant, PageQuery, pageOf, text, Versioned } from './shared.ts';

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
  openMajor: z.number().int(),
  openGeneral: z.number().int(),
  undetermined: z.number().int(),
  updatedAt: Instant,
});
export type EnterpriseView = z.infer<typeof EnterpriseView>;

/** Units, places and people are never deleted; `closedAt` says since when one is no longer in use, or no longer at work. */
const Kept = { version: z.number().int(), closedAt: Instant.nullable() };

export const OrgUnitView = z.object({
  id: OrgUnitId,
  parentId: OrgUnitId.nullable(),
  kind: OrgUnitKind,
  name: z.string(),
  ...Kept,
});
export type OrgUnitView = z.infer<typeof OrgUnitView>;

export const PlaceView = z.object({
  id: PlaceId,
  orgUnitId: OrgUnitId.nullable(),
  name: z.string(),
  areaClass: z.string().nullable(),
  ...Kept,
});
export type PlaceView = z.infer<typeof PlaceView>;

export const PersonView = z.object({
  id: PersonId,
  name: z.string(),
  post: z.string(),
  phone: z.string().nullable(),
  orgUnitId: OrgUnitId.nullable(),
  hasAccount: z.boolean(),
  ...Kept,
});
export type PersonView = z.infer<typeof PersonView>;

export const AgencyView = z.object({ id: AgencyId, name: z.string() });
export type AgencyView = z.infer<typeof AgencyView>;

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
const structureParams = params;
const unitParams = params.extend({ orgUnitId: OrgUnitId });
const placeParams = params.extend({ placeId: PlaceId });
const personParams = params.extend({ personId: PersonId });
const agencyParams = params.extend({ agencyId: AgencyId });

const UnitFields = z.object({ parentId: OrgUnitId.nullable(), name: text(60) });
const PlaceFields = z.object({
  orgUnitId: OrgUnitId.nullable(),
  name: text(60),
  areaClass: z.string().trim().max(40).nullable().default(null),
});
const PersonFields = z.object({
  name: text(40),
  post: text(40),
  phone: z.string().trim().max(40).nullable().default(null),
  orgUnitId: OrgUnitId.nullable().default(null),
});
/** Closing and taking back are one thing set to one side or the other. */
const Closing = z.object({ closed: z.boolean() }).extend(Versioned.shape);

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
export const getStructure = operation({
  id: 'getStructure',
  method: 'GET',
  path: '/enterprises/:enterpriseId/structure',
  tag,
  permission: 'person:read',
  summary: '组织、场所与人员',
  params: structureParams,
  query: z.object({ withClosed: flag.optional() }),
  result: z.object({ orgUnits: z.array(OrgUnitView), places: z.array(PlaceView), people: z.array(PersonView) }),
});
export const addOrgUnit = operation({
  id: 'addOrgUnit',
  method: 'POST',
  path: '/enterprises/:enterpriseId/org-units',
  tag,
  permission: 'person:edit',
  summary: '新增组织单元',
  creates: true,
  params: structureParams,
  body: UnitFields.extend({ kind: OrgUnitKind }),
  result: OrgUnitView,
});
export const addPlace = operation({
  id: 'addPlace',
  method: 'POST',
  path: '/enterprises/:enterpriseId/places',
  tag,
  permission: 'person:edit',
  summary: '新增场所',
  creates: true,
  params: structureParams,
  body: PlaceFields,
  result: PlaceView,
});
export const addPerson = operation({
  id: 'addPerson',
  method: 'POST',
  path: '/enterprises/:enterpriseId/people',
  tag,
  permission: 'person:edit',
  summary: '新增人员',
  creates: true,
  params: structureParams,
  body: PersonFields,
  result: PersonView,
});
export const changeOrgUnit = operation({
  id: 'changeOrgUnit',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/org-units/:orgUnitId',
  tag,
  permission: 'person:edit',
  summary: '修改组织单元名称或上级',
  params: unitParams,
  body: UnitFields.extend(Versioned.shape),
  result: OrgUnitView,
});
export const closeOrgUnit = operation({
  id: 'closeOrgUnit',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/org-units/:orgUnitId/closed',
  tag,
  permission: 'person:edit',
  summary: '撤销或恢复组织单元',
  params: unitParams,
  body: Closing,
  result: OrgUnitView,
});
export const changePlace = operation({
  id: 'changePlace',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/places/:placeId',
  tag,
  permission: 'person:edit',
  summary: '修改场所',
  params: placeParams,
  body: PlaceFields.extend(Versioned.shape),
  result: PlaceView,
});
export const closePlace = operation({
  id: 'closePlace',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/places/:placeId/closed',
  tag,
  permission: 'person:edit',
  summary: '停用或恢复场所',
  params: placeParams,
  body: Closing,
  result: PlaceView,
});
export const changePerson = operation({
  id: 'changePerson',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/people/:personId',
  tag,
  permission: 'person:edit',
  summary: '修改人员',
  params: personParams,
  body: PersonFields.extend(Versioned.shape),
  result: PersonView,
});
export const closePerson = operation({
  id: 'closePerson',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/people/:personId/closed',
  tag,
  permission: 'person:edit',
  summary: '办理人员离岗或恢复在岗',
  params: personParams,
  body: Closing,
  result: PersonView,
});
export const exportPeople = operation({
  id: 'exportPeople',
  method: 'GET',
  path: '/enterprises/:enterpriseId/people.xlsx',
  tag,
  permission: 'enterprise:export',
  summary: '导出人员名册',
  params: structureParams,
  returns: 'file',
});
export const getEnterpriseHistory = operation({
  id: 'getEnterpriseHistory',
  method: 'GET',
  path: '/enterprises/:enterpriseId/history',
  tag,
  permission: 'enterprise:read',
  summary: '档案、组织与人员的变更记录',
  params: params,
  query: PageQuery,
  result: pageOf(LedgerEntryView),
});
export const listAgencies = operation({
  id: 'listAgencies',
  method: 'GET',
  path: '/agencies',
  tag,
  permission: 'agency:assign',
  summary: '可委托的第三方机构',
  result: z.array(AgencyView),
});
export const addAgency = operation({
  id: 'addAgency',
  method: 'POST',
  path: '/agencies',
  tag,
  permission: 'agency:assign',
  summary: '登记第三方机构',
  creates: true,
  body: z.object({ name: text(120) }),
  result: AgencyView,
});
export const listEnterpriseAgencies = operation({
  id: 'listEnterpriseAgencies',
  method: 'GET',
  path: '/enterprises/:enterpriseId/agencies',
  tag,
  permission: 'enterprise:read',
  summary: '受托的第三方机构',
  params: params,
  result: z.array(AgencyView),
});
export const assignAgency = operation({
  id: 'assignAgency',
  method: 'PUT',
  path: '/enterprises/:enterpriseId/agencies/:agencyId',
  tag,
  permission: 'agency:assign',
  summary: '委托第三方机构',
  params: agencyParams,
  result: z.array(AgencyView),
});
export const unassignAgency = operation({
  id: 'unassignAgency',
  method: 'DELETE',
  path: '/enterprises/:enterpriseId/agencies/:agencyId',
  tag,
  permission: 'agency:assign',
  summary: '解除第三方机构委托',
  params: agencyParams,
  result: z.array(AgencyView),
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
