import type { Measure } from './measure.ts';

/** Measure 14: from a sensor to whoever has to act. */
export const OF_MONITORING: readonly Measure[] = [
  {
    plan: '14',
    system: '监测数据接入、历史与趋势',
    purpose:
      'gateways send over MQTT or HTTP; every reading has one fate that is counted; history raw, by minute and by hour with gaps as gaps; what is not heard is never shown as fine',
    modules: ['telemetry', 'signals'],
    screens: [
      '/monitoring',
      '/monitoring/:enterpriseId',
      '/monitoring/points',
      '/monitoring/points/:pointId',
      '/monitoring/retention',
      '/gateways',
    ],
    tests: [
      'e2e/journeys/monitoring.journey.ts',
      'e2e/drills/kill-during-samples.test.ts',
      'apps/server/src/modules/telemetry/telemetry.test.ts',
      'apps/server/src/modules/telemetry/history.test.ts',
      'apps/server/src/modules/telemetry/devices.test.ts',
      'apps/server/src/modules/telemetry/mosquitto.test.ts',
      'apps/server/src/modules/telemetry/retention/retention.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '14',
    system: '四色预警、分级推送与值班处置',
    purpose:
      'what alarms add up to, told to enterprise, district and city until somebody answers; dispatched, checked on site, cleared; shifts, spot checks and patrols',
    modules: ['warnings', 'rules'],
    screens: ['/warnings', '/warnings/shifts', '/warnings/patrols', '/warnings/settings', '/warnings/wall'],
    tests: [
      'e2e/journeys/live-county.journey.ts',
      'apps/server/src/modules/warnings/warnings.test.ts',
      'apps/server/src/modules/warnings/delivery/delivery.test.ts',
      'apps/server/src/modules/warnings/delivery/receivers-guide.test.ts',
      'apps/server/src/modules/warnings/duty-room.test.ts',
      'packages/rules/src/warnings/warning-level.test.ts',
    ],
    state: 'works',
  },
];
