import type { Detector, Instrument, Plant, Tank } from './plant.ts';

/** Filled to this much of the height in ordinary work; the alarms lie above and below. */
const SAFE_FILLING = 0.85;
const HIGHEST = 0.9;
const LOW = 0.1;
const LOWEST = 0.05;

export const levelTag = ({ key }: Tank): string => `LT-${key}`;

/** Every measuring point of the plant, in one order for good. */
export function instruments({ tanks, detectors }: Plant): readonly Instrument[] {
  const place = tanks[0]?.place ?? detectors[0]?.place ?? '';
  return [...tanks.flatMap(ofTank), ...detectors.map(ofDetector), ...wind(place)];
}

function ofTank(tank: Tank): readonly Instrument[] {
  const { key, name, heightMetres, pumpCubicMetresPerHour, storage } = tank;
  const here = { equipment: key, place: tank.place };
  const metres = (share: number) => Math.round(heightMetres * share * 100) / 100;
  const level: Instrument = {
    ...{ tag: levelTag(tank), name: `${name}液位`, kind: 'level', unit: 'm', everySeconds: 1, decimals: 3 },
    ...{ ...here, rangeLow: 0, rangeHigh: heightMetres },
    limits: { lowLow: metres(LOWEST), low: metres(LOW), high: metres(SAFE_FILLING), highHigh: metres(HIGHEST) },
  };
  const temperature: Instrument = {
    ...{ tag: `TT-${key}`, name: `${name}温度`, kind: 'temperature', unit: '℃', everySeconds: 5 },
    ...{ ...here, decimals: 1, rangeLow: -40, rangeHigh: 120, limits: { high: 40, highHigh: 50 } },
  };
  const flow: Instrument = {
    ...{ tag: `FT-${key}`, name: `${name}进出料流量`, kind: 'flow', unit: 'm³/h', everySeconds: 1, decimals: 1 },
    ...{ ...here, rangeLow: -2 * pumpCubicMetresPerHour, rangeHigh: 2 * pumpCubicMetresPerHour, limits: {} },
  };
  const pump: Instrument = {
    ...{ tag: `II-P${key}`, name: `${name}输送泵电流`, kind: 'current', unit: 'A', everySeconds: 5, decimals: 1 },
    ...{ ...here, rangeLow: 0, rangeHigh: 100, limits: { high: 75, highHigh: 85 } },
  };
  const pressure: Instrument = {
    ...{ tag: `PT-${key}`, name: `${name}压力`, kind: 'pressure', unit: 'MPa', everySeconds: 1, decimals: 3 },
    ...{ ...here, rangeLow: 0, rangeHigh: 2.5, limits: { high: 1.6, highHigh: 1.77 } },
  };
  return storage === 'pressurised' ? [level, temperature, flow, pump, pressure] : [level, temperature, flow, pump];
}

function ofDetector({ key, name, place, unit, range, firstAlarm, secondAlarm }: Detector): Instrument {
  return {
    ...{ tag: key, name, kind: 'gas', unit, equipment: key, place, everySeconds: 1, decimals: unit === 'ppm' ? 2 : 1 },
    ...{ rangeLow: 0, rangeHigh: range, limits: { high: firstAlarm, highHigh: secondAlarm } },
  };
}

function wind(place: string): readonly Instrument[] {
  const weather = { equipment: null, place, everySeconds: 10, decimals: 1, rangeLow: 0, limits: {} };
  return [
    { ...weather, tag: 'WS-1', name: '厂区风速', kind: 'wind-speed', unit: 'm/s', rangeHigh: 60 },
    { ...weather, tag: 'WD-1', name: '厂区风向', kind: 'wind-direction', unit: '°', rangeHigh: 360 },
  ];
}
