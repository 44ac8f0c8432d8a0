import type { AlarmRuleSettings } from '@zhiben/contract/alarm-rules.ts';
import type { AlarmKind } from '@zhiben/vocabulary/monitoring.ts';

type Worded = Pick<
  AlarmRuleSettings,
  'limit' | 'setpoint' | 'deadband' | 'onDelaySeconds' | 'offDelaySeconds' | 'withinSeconds'
> & { readonly kind: AlarmKind; readonly unit: string };

/** What the limit of each kind means, in the unit of the point. */
export function limitWords({ kind, limit, setpoint, withinSeconds, unit }: Worded): string {
  switch (kind) {
    case 'low-low':
    case 'low':
      return `≤ ${limit} ${unit}`;
    case 'high':
    case 'high-high':
      return `≥ ${limit} ${unit}`;
    case 'deviation':
      return `偏离 ${setpoint ?? '—'} 超过 ${limit} ${unit}`;
    case 'rate':
      return `每秒变化超过 ${limit} ${unit}`;
    case 'stuck':
      return `${withinSeconds} 秒不变`;
    case 'silence':
      return `${withinSeconds} 秒无数据`;
    case 'out-of-range':
      return '超出量程';
    case 'forecast':
      return `${Math.round(withinSeconds / 60)} 分钟内将越过 ${limit} ${unit}`;
  }
}

export function timingWords({ deadband, onDelaySeconds, offDelaySeconds, unit }: Worded): string {
  return `死区 ${deadband} ${unit}，延时 ${onDelaySeconds}/${offDelaySeconds} 秒`;
}

/** Which fields say anything for a kind. */
export const FIELDS: Readonly<Record<AlarmKind, { readonly limit?: string; readonly within?: string }>> = {
  'low-low': { limit: '低低报限值' },
  low: { limit: '低报限值' },
  high: { limit: '高报限值' },
  'high-high': { limit: '高高报限值' },
  deviation: { limit: '允许偏差' },
  rate: { limit: '每秒最大变化' },
  stuck: { within: '多久不变（秒）' },
  'out-of-range': {},
  silence: { within: '多久无数据（秒）' },
  forecast: { limit: '将越过的限值', within: '提前多久（秒）' },
};
