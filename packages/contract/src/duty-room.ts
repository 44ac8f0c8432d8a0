import { AlarmId, EnterpriseId, WarningId } from '@zhiben/vocabulary/ids.ts';
import { AlarmKind, AlarmPriority, WarningLevel } from '@zhiben/vocabulary/monitoring.ts';
import { z } from 'zod';
import { operation } from './operation.ts';
import { Strokes } from './responsibility.ts';
import { Instant, text } from './shared.ts';
import { WarningView } from './warnings.ts';

const tag = '监测预警';
const count = z.number().int().min(0);

/** What was open as a shift was handed over. */
export const OpenWarning = z.object({
  id: WarningId,
  number: z.string(),
  level: WarningLevel,
  subjectName: z.string(),
});

/** What stood as a shift was handed over: the most urgent, and how many in all. */
export const StandingAlarms = z.object({
  count,
  alarms: z.array(
    z.object({
      id: AlarmId,
      tag: z.string(),
      kind: AlarmKind,
      priority: AlarmPriority,
      enterpriseName: z.string(),
      raisedAt: Instant,
    }),
  ),
});
export type StandingAlarms = z.infer<typeof StandingAlarms>;

export const ShiftView = z.object({
  number: z.number().int(),
  officerName: z.string(),
  post: z.string(),
  takenAt: Instant,
  strokes: Strokes,
  handedOverAt: Instant.nullable(),
  notes: z.string().nullable(),
  openWarnings: z.array(OpenWarning).nullable(),
  standingAlarms: StandingAlarms.nullable(),
});
export type ShiftView = z.infer<typeof ShiftView>;

export const getDutyRoom = operation({
  id: 'getDutyRoom',
  method: 'GET',
  path: '/duty-room',
  tag,
  permission: 'shift:read',
  summary: '值班室：谁在班、未销警的预警、推送与送达情况',
  result: z.object({
    /** null: nobody is on duty. */
    running: ShiftView.nullable(),
    last: ShiftView.nullable(),
    /** Until when the shift that was handed over has to be taken; null while somebody is on duty, or nobody ever was. */
    takeOverBy: Instant.nullable(),
    mayTake: z.boolean(),
    mayHandOver: z.boolean(),
    /** Gravest first. */
    open: z.array(WarningView),
    standingAlarms: StandingAlarms,
    byLevel: z.record(WarningLevel, count),
    unanswered: count,
    failedDeliveries: count,
    clearedToday: count,
    computedAt: Instant,
  }),
});

export const listShifts = operation({
  id: 'listShifts',
  method: 'GET',
  path: '/shifts',
  tag,
  permission: 'shift:read',
  summary: '近30班的交接记录',
  result: z.array(ShiftView),
});

export const takeShift = operation({
  id: 'takeShift',
  method: 'POST',
  path: '/shifts',
  tag,
  permission: 'shift:hand-over',
  summary: '接班并签名',
  creates: true,
  body: z.object({
    /** The last shift the person saw; 0 where there was none. */
    seenNumber: count.max(2_000_000_000),
    strokes: Strokes,
  }),
  result: ShiftView,
});

export const handOverShift = operation({
  id: 'handOverShift',
  method: 'POST',
  path: '/shifts/hand-over',
  tag,
  permission: 'shift:hand-over',
  summary: '交班：写明交接事项，留下未销警的预警',
  creates: true,
  body: z.object({ seenNumber: count.max(2_000_000_000), notes: text(2000) }),
  result: ShiftView,
});

/** One fact of a spot check. `unknown`: no record can tell; it is never good. */
export const SpotFact = z.object({
  id: z.string(),
  label: z.string(),
  verdict: z.enum(['good', 'bad', 'unknown']),
  words: z.string(),
});
export type SpotFact = z.infer<typeof SpotFact>;

export const SpotCheckView = z.object({
  number: z.number().int(),
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  at: Instant,
  byName: z.string(),
  facts: z.array(SpotFact),
  note: z.string(),
});
export type SpotCheckView = z.infer<typeof SpotCheckView>;

export const listSpotChecks = operation({
  id: 'listSpotChecks',
  method: 'GET',
  path: '/spot-checks',
  tag,
  permission: 'warning:patrol',
  summary: '近100次抽查',
  query: z.object({ enterpriseId: EnterpriseId.optional() }),
  result: z.array(SpotCheckView),
});

export const makeSpotCheck = operation({
  id: 'makeSpotCheck',
  method: 'POST',
  path: '/spot-checks',
  tag,
  permission: 'warning:patrol',
  summary: '抽查一家企业此刻的监测预警情况',
  creates: true,
  body: z.object({ enterpriseId: EnterpriseId, note: text(500) }),
  result: SpotCheckView,
});

/** A share of a whole; null: no record can tell. */
const Share = z.object({ part: count, whole: count }).nullable();

export const PatrolRow = z.object({
  enterpriseId: EnterpriseId,
  enterpriseName: z.string(),
  open: count,
  gravest: WarningLevel.nullable(),
  unanswered: count,
  standingDay: count,
  online: Share,
});
export type PatrolRow = z.infer<typeof PatrolRow>;

export const getPatrol = operation({
  id: 'getPatrol',
  method: 'GET',
  path: '/patrol',
  tag,
  permission: 'warning:patrol',
  summary: '区域巡查：在线率、未销警、未签收',
  result: z.object({
    online: Share,
    videoOnline: Share,
    announced: Share,
    rows: z.array(PatrolRow),
    computedAt: Instant,
  }),
});

export const dutyRoomOperations = {
  getDutyRoom,
  listShifts,
  takeShift,
  handOverShift,
  listSpotChecks,
  makeSpotCheck,
  getPatrol,
};
