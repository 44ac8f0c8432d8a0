import { AgencyId, EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { text } from './shared.ts';

export const AgencyView = z.object({ id: AgencyId, name: z.string() });
export type AgencyView = z.infer<typeof AgencyView>;

const tag = '企业档案';
const params = z.object({ enterpriseId: EnterpriseId });
const agencyParams = params.extend({ agencyId: AgencyId });

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
  params,
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
