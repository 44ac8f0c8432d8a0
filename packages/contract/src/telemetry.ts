import { EnterpriseId, GatewayId, PointId } from '@zhiben/vocabulary/ids.ts';
import { Fate, HistoryStep } from '@zhiben/vocabulary/telemetry.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { PointView } from './points.ts';
import { Instant, text } from './shared.ts';

const count = z.number().int().min(0);

export const FateCount = z.object({ fate: Fate, samples: count, example: z.string().nullable(), lastAt: Instant });
export type FateCount = z.infer<typeof FateCount>;

export const GatewayView = z.object({
  id: GatewayId,
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  name: z.string(),
  login: z.string(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
  /** Lines that are open over MQTT at this moment. */
  lines: count,
  /** When it was last heard, over MQTT or HTTP; null when never. */
  lastSeenAt: Instant.nullable(),
  /** What became of its samples today. */
  today: z.array(FateCount),
});
export type GatewayView = z.infer<typeof GatewayView>;

const tag = '接入';
const params = z.object({ gatewayId: GatewayId });
const enterpriseParams = z.object({ enterpriseId: EnterpriseId });

export const listGateways = operation({
  id: 'listGateways',
  method: 'GET',
  path: '/gateways',
  tag,
  permission: 'gateway:read',
  summary: '采集网关与今日数据去向',
  query: z.object({ enterpriseId: EnterpriseId.optional() }),
  result: z.object({
    gateways: z.array(GatewayView),
    /** Where gateways connect. */
    mqtt: z.object({ port: z.number().int().nullable(), tlsPort: z.number().int().nullable() }),
    /** Whether samples are being taken in at all. */
    running: z.boolean(),
  }),
});

export const admitGateway = operation({
  id: 'admitGateway',
  method: 'POST',
  path: '/enterprises/:enterpriseId/gateways',
  tag,
  permission: 'gateway:admit',
  summary: '准入采集网关：口令只显示这一次',
  creates: true,
  secretAnswer: true,
  params: enterpriseParams,
  body: z.object({ name: text(60) }),
  result: z.object({ gateway: GatewayView, secret: z.string() }),
});

export const closeGateway = operation({
  id: 'closeGateway',
  method: 'POST',
  path: '/gateways/:gatewayId/closing',
  tag,
  permission: 'gateway:admit',
  summary: '停用采集网关：连接立即断开，口令作废',
  params,
  body: z.object({ reason: text(200) }),
  result: GatewayView,
});

/** For devices: the gateway's own login and secret stand in the request (HTTP Basic). */
export const sendSamples = operation({
  id: 'sendSamples',
  method: 'POST',
  path: '/telemetry/samples',
  tag,
  permission: 'public',
  requestsPerMinute: 6000,
  summary: '网关上送一批数据（JSON 或二进制）；答复即已落盘',
  body: z.unknown(),
  result: z.object({ taken: z.partialRecord(Fate, count) }),
});

export const getMonitoring = operation({
  id: 'getMonitoring',
  method: 'GET',
  path: '/enterprises/:enterpriseId/monitoring',
  tag,
  permission: 'point:read',
  summary: '一家企业的全部在用测点与最新值',
  params: enterpriseParams,
  result: z.object({ enterpriseName: z.string(), points: z.array(PointView), computedAt: Instant }),
});

export const listMonitored = operation({
  id: 'listMonitored',
  method: 'GET',
  path: '/monitoring',
  tag,
  permission: 'point:read',
  summary: '各企业测点在线情况',
  result: z.array(
    z.object({
      enterpriseId: EnterpriseId,
      enterpriseName: z.string(),
      points: count,
      live: count,
      bad: count,
      silent: count,
      never: count,
      gateways: count,
      lastAt: Instant.nullable(),
    }),
  ),
});

/** Columns of equal length. `at` is ms since 1970; null stands where nothing was measured: a gap is a gap. */
export const HistoryView = z.object({
  step: HistoryStep,
  fromAt: Instant,
  untilAt: Instant,
  at: z.array(z.number()),
  value: z.array(z.number().nullable()),
  /** By minute or hour only. */
  least: z.array(z.number().nullable()).optional(),
  most: z.array(z.number().nullable()).optional(),
  last: z.array(z.number().nullable()).optional(),
  count: z.array(count).optional(),
  /** Raw only: 0 good, 1 uncertain, 2 bad. */
  quality: z.array(z.number().int()).optional(),
});
export type HistoryView = z.infer<typeof HistoryView>;

const HistoryQuery = z.object({
  from: Instant,
  until: Instant,
  step: z.enum(['auto', 'raw', 'minute', 'hour']).default('auto'),
});

export const getHistory = operation({
  id: 'getHistory',
  method: 'GET',
  path: '/points/:pointId/history',
  tag,
  permission: 'point:read',
  summary: '一个测点的历史：原始、按分钟或按小时',
  params: z.object({ pointId: PointId }),
  query: HistoryQuery,
  result: HistoryView,
});

export const exportHistory = operation({
  id: 'exportHistory',
  method: 'GET',
  path: '/points/:pointId/history.csv',
  tag,
  permission: 'point:read',
  summary: '导出一个测点的历史（CSV）',
  params: z.object({ pointId: PointId }),
  query: HistoryQuery,
  returns: 'file',
});

/** When a limit will be reached as the value moves now, in seconds from now. Told only where the trend is surer than the noise. */
export const ForecastView = z.object({
  limit: z.number(),
  inSeconds: z.number(),
  /** 99 of 100 times not before. */
  earliestSeconds: z.number(),
  /** null where it may never be. */
  latestSeconds: z.number().nullable(),
  /** How far ahead the alarm of the point looks. */
  withinSeconds: z.number(),
});
export type ForecastView = z.infer<typeof ForecastView>;

export const getForecasts = operation({
  id: 'getForecasts',
  method: 'GET',
  path: '/points/:pointId/forecasts',
  tag,
  permission: 'point:read',
  summary: '一个测点按目前趋势何时到达预测限值',
  params: z.object({ pointId: PointId }),
  result: z.array(ForecastView),
});

export const telemetryOperations = {
  listGateways,
  admitGateway,
  closeGateway,
  sendSamples,
  getMonitoring,
  listMonitored,
  getHistory,
  exportHistory,
  getForecasts,
};
