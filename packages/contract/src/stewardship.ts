import { MajorHazardLevel } from '@zhiben/vocabulary/enterprises.ts';
import { EnterpriseId, HazardId, InstallationId, PersonId, StewardTaskId } from '@zhiben/vocabulary/ids.ts';
import { StewardRole, StewardTaskKind, StewardTaskState } from '@zhiben/vocabulary/installations.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Day, flag, Instant, listOf, PageQuery, pageOf, text } from './shared.ts';

/** One thing a steward owes for an installation, and what came of it. */
export const StewardTask = z.object({
  id: StewardTaskId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  installationId: InstallationId,
  installationName: z.string(),
  level: MajorHazardLevel.nullable(),
  role: StewardRole,
  kind: StewardTaskKind,
  state: StewardTaskState,
  /** Who owed it; null where nobody was named. */
  personId: PersonId.nullable(),
  personName: z.string().nullable(),
  fromOn: Day,
  untilOn: Day,
  doneAt: Instant.nullable(),
  doneByName: z.string().nullable(),
  words: z.string().nullable(),
  hazards: z.array(z.object({ id: HazardId, number: z.string() })),
  /** Whether this person may record it. */
  mine: z.boolean(),
});
export type StewardTask = z.infer<typeof StewardTask>;

const tag = '包保履职';

const StewardTaskQuery = z.object({
  state: listOf(StewardTaskState).optional(),
  role: listOf(StewardRole).optional(),
  kind: StewardTaskKind.optional(),
  enterpriseId: EnterpriseId.optional(),
  installationId: InstallationId.optional(),
  mine: flag.optional(),
  endedFrom: Day.optional(),
  endedUntil: Day.optional(),
});

export const listStewardTasks = operation({
  id: 'listStewardTasks',
  method: 'GET',
  path: '/stewardship/tasks',
  tag,
  permission: 'installation:read',
  summary: '包保履职，期限近的在前',
  query: PageQuery.extend(StewardTaskQuery.shape),
  result: pageOf(StewardTask),
});

export const exportStewardTasks = operation({
  id: 'exportStewardTasks',
  method: 'GET',
  path: '/stewardship/tasks.xlsx',
  tag,
  permission: 'installation:export',
  summary: '导出包保履职',
  query: StewardTaskQuery,
  returns: 'file',
});

export const getStewardTask = operation({
  id: 'getStewardTask',
  method: 'GET',
  path: '/stewardship/tasks/:stewardTaskId',
  tag,
  permission: 'installation:read',
  summary: '一次包保履职',
  params: z.object({ stewardTaskId: StewardTaskId }),
  result: StewardTask.extend({ duties: z.array(z.string()) }),
});

export const Finding = z.object({
  description: text(2000),
  location: z.string().trim().max(120).nullable().default(null),
});

export const keepStewardTask = operation({
  id: 'keepStewardTask',
  method: 'POST',
  path: '/stewardship/tasks/:stewardTaskId/record',
  tag,
  permission: 'stewardship:keep',
  summary: '记录包保履职，发现的问题即为隐患',
  params: z.object({ stewardTaskId: StewardTaskId }),
  creates: true,
  body: z.object({ words: text(2000), findings: z.array(Finding).max(20).default([]) }),
  result: StewardTask,
});

export const stewardshipOperations = { listStewardTasks, exportStewardTasks, getStewardTask, keepStewardTask };
