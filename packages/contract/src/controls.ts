import { ControlKind } from '@zhiben/vocabulary/accountability.ts';
import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, Instant, text } from './shared.ts';

/** Who stands behind an enterprise since a day; `name` is null where it is on record that nobody does. */
export const ControlView = z.object({
  id: z.uuid(),
  kind: ControlKind,
  name: z.string().nullable(),
  inCharge: z.string().nullable(),
  fromOn: Day,
  recordedAt: Instant,
  recordedByName: z.string(),
});
export type ControlView = z.infer<typeof ControlView>;

const tag = '企业档案';
const params = z.object({ enterpriseId: EnterpriseId });

export const listControls = operation({
  id: 'listControls',
  method: 'GET',
  path: '/enterprises/:enterpriseId/controls',
  tag,
  permission: 'enterprise:read',
  summary: '实际控制人、实际受益人、上级公司的登记',
  params,
  result: z.array(ControlView),
});
export const recordControl = operation({
  id: 'recordControl',
  method: 'POST',
  path: '/enterprises/:enterpriseId/controls',
  tag,
  permission: 'enterprise:edit',
  summary: '登记实际控制人、实际受益人或上级公司',
  creates: true,
  params,
  body: z.object({
    kind: ControlKind,
    name: text(120).nullable(),
    inCharge: z.string().trim().max(40).nullable().default(null),
    fromOn: Day,
  }),
  result: ControlView,
});

export const controlOperations = { listControls, recordControl };
