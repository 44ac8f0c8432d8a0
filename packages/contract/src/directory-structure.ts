import { OrgUnitKind } from '@zhiben/vocabulary/enterprises.ts';
import { EnterpriseId, OrgUnitId, PersonId, PlaceId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { flag, Instant, text, Versioned } from './shared.ts';

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

const tag = '企业档案';
const params = z.object({ enterpriseId: EnterpriseId });
const unitParams = params.extend({ orgUnitId: OrgUnitId });
const placeParams = params.extend({ placeId: PlaceId });
const personParams = params.extend({ personId: PersonId });

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

export const getStructure = operation({
  id: 'getStructure',
  method: 'GET',
  path: '/enterprises/:enterpriseId/structure',
  tag,
  permission: 'person:read',
  summary: '组织、场所与人员',
  params: params,
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
  params: params,
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
  params: params,
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
  params: params,
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
  params: params,
  returns: 'file',
});
