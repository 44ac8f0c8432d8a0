import { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import { AlarmKind, AlarmPriority, WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import { PushWay, WarningAudience } from '@zhiben/vocabulary/warnings.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Instant, text } from './shared.ts';

const tag = '监测预警';
const minutes = z.number().int().min(1, '不能少于1分钟').max(10_080, '不能超过7天');

export const ColourSettings = z.object({
  pushAtOnce: z.array(WarningAudience).min(1).max(3),
  enterpriseMinutes: minutes,
  districtMinutes: minutes,
  clearMinutes: minutes,
  clearedByDistrict: z.boolean(),
});

export const WarningSettings = z.object({
  byPriority: z.record(AlarmPriority, WarningLevel.nullable()),
  mostByKind: z.partialRecord(AlarmKind, WarningLevel),
  standingMinutes: minutes,
  manyAlarms: z.number().int().min(2).max(100),
  raisingInstallationLevels: z.array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])).max(4),
  mostSteps: z.number().int().min(0).max(3),
  colours: z.record(WarningLevel, ColourSettings),
  takeOverMinutes: minutes,
});
export type WarningSettings = z.infer<typeof WarningSettings>;

export const WarningSettingsVersion = z.object({
  /** 0 is what the product ships. */
  version: z.number().int().min(0),
  settings: WarningSettings,
  reason: z.string(),
  madeAt: Instant.nullable(),
  madeByName: z.string().nullable(),
});
export type WarningSettingsVersion = z.infer<typeof WarningSettingsVersion>;

export const getWarningSettings = operation({
  id: 'getWarningSettings',
  method: 'GET',
  path: '/warning-settings',
  tag,
  permission: 'warning:configure',
  summary: '预警规则与时限（暂定）及其各版',
  result: z.object({ versions: z.array(WarningSettingsVersion) }),
});

export const changeWarningSettings = operation({
  id: 'changeWarningSettings',
  method: 'POST',
  path: '/warning-settings',
  tag,
  permission: 'warning:configure',
  summary: '修改预警规则与时限：存为新版，立即执行',
  creates: true,
  body: z.object({
    /** The newest version the person saw. */
    seenVersion: z.number().int().min(0).max(100_000),
    settings: WarningSettings,
    reason: text(500),
  }),
  result: WarningSettingsVersion,
});

export const WarningReceiver = z.object({
  number: z.number().int(),
  audience: WarningAudience,
  enterpriseId: EnterpriseId.nullable(),
  enterpriseName: z.string().nullable(),
  way: PushWay.exclude(['in-app']),
  name: z.string(),
  address: z.string(),
  phone: z.string().nullable(),
  madeAt: Instant,
  madeByName: z.string(),
  closedAt: Instant.nullable(),
  delivered: z.number().int(),
  failed: z.number().int(),
});
export type WarningReceiver = z.infer<typeof WarningReceiver>;

export const listWarningReceivers = operation({
  id: 'listWarningReceivers',
  method: 'GET',
  path: '/warning-receivers',
  tag,
  permission: 'warning:configure',
  summary: '预警接收方',
  result: z.object({
    receivers: z.array(WarningReceiver),
    /** Whether this installation can send e-mail at all. */
    emailReady: z.boolean(),
  }),
});

export const addWarningReceiver = operation({
  id: 'addWarningReceiver',
  method: 'POST',
  path: '/warning-receivers',
  tag,
  permission: 'warning:configure',
  summary: '登记预警接收方，给出签名密钥（只显示一次）',
  creates: true,
  secretAnswer: true,
  body: z.object({
    audience: WarningAudience,
    enterpriseId: EnterpriseId.nullable().default(null),
    way: PushWay.exclude(['in-app']),
    name: text(60),
    address: text(500),
    phone: z.string().trim().max(20).nullable().default(null),
  }),
  result: z.object({ number: z.number().int(), secret: z.string().nullable() }),
});

export const closeWarningReceiver = operation({
  id: 'closeWarningReceiver',
  method: 'DELETE',
  path: '/warning-receivers/:number',
  tag,
  permission: 'warning:configure',
  summary: '停用预警接收方',
  params: z.object({ number: z.coerce.number().int().min(1).max(2_000_000_000) }),
});

export const warningSettingsOperations = {
  getWarningSettings,
  changeWarningSettings,
  listWarningReceivers,
  addWarningReceiver,
  closeWarningReceiver,
};
