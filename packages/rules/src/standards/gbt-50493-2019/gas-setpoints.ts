import { allOf, atLeast, atMost, notApplicable, type Requirement } from '../../engine/rule.ts';

/** A limit of a gas detector. Toxic gas in its own unit needs the occupational exposure limit in that unit. */
export interface GasSetpoint {
  readonly gas: 'combustible' | 'toxic' | 'oxygen' | 'none';
  readonly level: 'low-low' | 'low' | 'high' | 'high-high' | 'other';
  readonly limit: number;
  readonly unit: string;
  readonly exposureLimit?: number;
}

/** Percent of LEL or OEL at which the first and the second level must have alarmed. */
const HIGHEST = {
  combustible: { high: 25, 'high-high': 50 },
  toxic: { high: 100, 'high-high': 200 },
} as const;
const OXYGEN_PERCENT = { least: 19.5, most: 23.5 } as const;
const LEVEL_NAME = { high: '一级报警值', 'high-high': '二级报警值' } as const;

export const gasSetpoints: Requirement<GasSetpoint> = {
  id: 'gbt-50493-2019/gas-setpoints',
  title: '气体探测器报警设定值不高于规定的上限',
  source: { standard: 'GB/T 50493-2019', clause: '报警值设定', basis: 'provisional' },

  judge({ gas, level, limit, unit, exposureLimit }) {
    if (gas === 'oxygen') return oxygen(level, limit);
    if (gas === 'none' || (level !== 'high' && level !== 'high-high')) return notApplicable;
    const highest = HIGHEST[gas][level];
    const what = LEVEL_NAME[level];
    if (gas === 'combustible') {
      return /LEL/i.test(unit)
        ? allOf(atMost(highest, '%LEL', what, limit))
        : allOf({ missing: '以%LEL为单位的测量值' });
    }
    if (/OEL/i.test(unit)) return allOf(atMost(highest, '%OEL', what, limit));
    if (exposureLimit === undefined) return allOf({ missing: '职业接触限值（OEL）' });
    return allOf(atMost((exposureLimit * highest) / 100, unit, `${what}（${highest}%OEL）`, limit));
  },
};

function oxygen(level: GasSetpoint['level'], limit: number) {
  if (level === 'low') return allOf(atLeast(OXYGEN_PERCENT.least, '%', '欠氧报警值', limit));
  if (level === 'high') return allOf(atMost(OXYGEN_PERCENT.most, '%', '富氧报警值', limit));
  return notApplicable;
}
