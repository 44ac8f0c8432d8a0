import { expect, test } from 'vitest';
import { gasSetpoints } from './gas-setpoints.ts';

test.each([
  ['combustible gas, first level at its cap', 'met', { gas: 'combustible', level: 'high', limit: 25, unit: '%LEL' }],
  [
    'combustible gas, first level a hair above',
    'broken',
    { gas: 'combustible', level: 'high', limit: 25.1, unit: '%LEL' },
  ],
  [
    'combustible gas, second level at its cap',
    'met',
    { gas: 'combustible', level: 'high-high', limit: 50, unit: '%LEL' },
  ],
  [
    'combustible gas, second level a hair above',
    'broken',
    { gas: 'combustible', level: 'high-high', limit: 50.1, unit: '%LEL' },
  ],
  [
    'combustible gas with a limit that is no number',
    'broken',
    { gas: 'combustible', level: 'high', limit: Number.NaN, unit: '%LEL' },
  ],
  ['combustible gas measured in ppm', 'undetermined', { gas: 'combustible', level: 'high', limit: 25, unit: 'ppm' }],
  ['toxic gas in %OEL at its cap', 'met', { gas: 'toxic', level: 'high', limit: 100, unit: '%OEL' }],
  ['toxic gas in %OEL above', 'broken', { gas: 'toxic', level: 'high', limit: 100.1, unit: '%OEL' }],
  [
    'hydrogen sulphide at 10 mg/m³',
    'met',
    { gas: 'toxic', level: 'high', limit: 10, unit: 'mg/m³', exposureLimit: 10 },
  ],
  [
    'hydrogen sulphide, second level at 20 mg/m³',
    'met',
    { gas: 'toxic', level: 'high-high', limit: 20, unit: 'mg/m³', exposureLimit: 10 },
  ],
  [
    'hydrogen sulphide, second level above',
    'broken',
    { gas: 'toxic', level: 'high-high', limit: 20.5, unit: 'mg/m³', exposureLimit: 10 },
  ],
  [
    'toxic gas whose exposure limit nobody entered',
    'undetermined',
    { gas: 'toxic', level: 'high', limit: 10, unit: 'ppm' },
  ],
  ['oxygen, deficiency at its limit', 'met', { gas: 'oxygen', level: 'low', limit: 19.5, unit: '%' }],
  ['oxygen, deficiency told too late', 'broken', { gas: 'oxygen', level: 'low', limit: 19.4, unit: '%' }],
  ['oxygen, excess told too late', 'broken', { gas: 'oxygen', level: 'high', limit: 23.6, unit: '%' }],
  ['a tank level', 'not-applicable', { gas: 'none', level: 'high', limit: 90, unit: '%' }],
  ['silence of a gas detector', 'not-applicable', { gas: 'toxic', level: 'other', limit: 0, unit: 'ppm' }],
] as const)('%s: %s', (_case, verdict, setpoint) => {
  expect(gasSetpoints.judge(setpoint).kind).toBe(verdict);
});
