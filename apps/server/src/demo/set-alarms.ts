import type { Instrument } from '@zhiben/county/plants/plant.ts';
import { defaultsFor } from '@zhiben/signals/alarms/kind-defaults.ts';
import type { AlarmKind, PointKind } from '@zhiben/vocabulary/monitoring.ts';
import type { Product } from '../compose.ts';
import type { Act } from '../platform/db/scope.ts';

interface Judged {
  readonly pointId: number;
  readonly kind: PointKind;
  readonly instrument: Instrument;
}

interface Set {
  readonly kind: AlarmKind;
  readonly limit: number;
  readonly withinSeconds?: number;
  readonly advice: string;
}

const LAST_BEFORE_HARM: readonly AlarmKind[] = ['low-low', 'high-high'];
/** As far ahead as somebody needs to stop a pump; further, and it would go on warning long after that. */
const FORECAST_SECONDS = 300;
const SHORT_SECONDS = 15;
const NARROW_SHARE = 0.01;

/** What the plant's people decided for an instrument: its limits, and that it must not fall silent. */
export async function setAlarms(act: Act, alarms: Product['alarms'], judged: Judged): Promise<void> {
  for (const set of decided(judged.instrument)) {
    const { pointId, kind, instrument } = judged;
    await alarms.setRule(act, {
      pointId,
      kind: set.kind,
      seenRevision: 0,
      reason: '报警合理化评审',
      settings: {
        ...{ limit: set.limit, withinSeconds: set.withinSeconds ?? 0, advice: set.advice },
        ...{ setpoint: null, cause: null, suppressedBy: null },
        ...timing(set.kind, judged),
        ...urgency(set.kind),
        // The exposure limit of a toxic gas is where its detector alarms first.
        exposureLimit: kind === 'toxic-gas' ? (instrument.limits.high ?? null) : null,
      },
    });
  }
}

/** Only the early alarms are held back until they last; silence knows no dead-band. */
function timing(alarm: AlarmKind, { kind, instrument }: Judged) {
  if (alarm === 'silence') return { deadband: 0, onDelaySeconds: 0, offDelaySeconds: 0 };
  const { deadbandShare, onDelaySeconds, offDelaySeconds } = defaultsFor(kind);
  const deadband = (instrument.rangeHigh - instrument.rangeLow) * Math.min(deadbandShare, NARROW_SHARE);
  const early = alarm === 'low' || alarm === 'high';
  const short = (seconds: number) => Math.min(seconds, SHORT_SECONDS);
  return { deadband, onDelaySeconds: early ? short(onDelaySeconds) : 0, offDelaySeconds: short(offDelaySeconds) };
}

function urgency(alarm: AlarmKind) {
  if (LAST_BEFORE_HARM.includes(alarm)) return { consequence: 'severe', response: 'immediate' } as const;
  return { consequence: 'major', response: alarm === 'silence' ? 'timely' : 'prompt' } as const;
}

function decided({ limits, kind, everySeconds }: Instrument): readonly Set[] {
  const { lowLow, low, high, highHigh } = limits;
  const found: (Set | undefined)[] = [
    limited('low-low', lowLow, '停输送泵，关出口阀，到现场核实液位'),
    limited('low', low, '通知装卸岗位停止出料'),
    limited('high', high, kind === 'gas' ? '佩戴呼吸器到现场查漏，停止动火' : '核对实际工况，准备停止进料'),
    limited(
      'high-high',
      highHigh,
      kind === 'gas' ? '启动应急预案，切断泄漏源，疏散下风向人员' : '立即停止进料，确认联锁动作',
    ),
    kind === 'level' && high !== undefined
      ? { kind: 'forecast', limit: high, withinSeconds: FORECAST_SECONDS, advice: '核对进料计划，提前切换储罐' }
      : undefined,
    { kind: 'silence', limit: 0, withinSeconds: Math.max(60, everySeconds * 5), advice: '检查变送器供电和网关通信' },
  ];
  return found.filter((one) => one !== undefined);
}

const limited = (kind: AlarmKind, limit: number | undefined, advice: string): Set | undefined =>
  limit === undefined ? undefined : { kind, limit, advice };
