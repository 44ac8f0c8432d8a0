import type { Detector, Plant, Tank } from './plant.ts';

function tank(
  key: string,
  place: string,
  substance: string,
  heightMetres: number,
  areaSquareMetres: number,
  pumpCubicMetresPerHour: number,
  storage: Tank['storage'] = 'ordinary',
): Tank {
  return {
    key,
    name: `${substance}储罐 ${key}`,
    place,
    substance,
    heightMetres,
    areaSquareMetres,
    storage,
    pumpCubicMetresPerHour,
  };
}

/** Alarms at 25 % and 50 % of the lower explosive limit, as GB/T 50493-2019 allows at most. */
function combustible(key: string, place: string, gas: string): Detector {
  return {
    key,
    name: `${gas}可燃气体探测器 ${key}`,
    place,
    gas,
    unit: '%LEL',
    range: 100,
    firstAlarm: 25,
    secondAlarm: 50,
  };
}

function toxic(key: string, place: string, gas: string, range: number, firstAlarm: number): Detector {
  return {
    key,
    name: `${gas}有毒气体探测器 ${key}`,
    place,
    gas,
    unit: 'ppm',
    range,
    firstAlarm,
    secondAlarm: firstAlarm * 2,
  };
}

/** What stands in the plants that send readings. Places are those of `structures.ts`. */
export const PLANTS: readonly Plant[] = [
  {
    key: 'ruihe',
    tanks: [
      tank('V101', 'solvents', '甲苯', 12, 78.5, 60),
      tank('V102', 'solvents', '甲醇', 12, 78.5, 60),
      tank('V103', 'solvents', '乙酸乙酯', 10, 50.3, 40),
      tank('V201', 'reactor', '氢化液', 6, 12.6, 45),
    ],
    detectors: [
      combustible('GT101', 'solvents', '甲苯'),
      combustible('GT102', 'solvents', '甲醇'),
      combustible('GT103', 'loading', '溶剂'),
      combustible('GT201', 'hydrogen', '氢气'),
      toxic('GT301', 'chlorination', '氯气', 10, 1),
    ],
  },
  {
    key: 'jintang',
    tanks: [
      tank('V301', 'benzene', '苯', 12, 113, 80),
      tank('V302', 'benzene', '氯苯', 12, 113, 80),
      tank('V303', 'benzene', '硝基苯', 10, 78.5, 50),
    ],
    detectors: [
      combustible('GT401', 'benzene', '苯'),
      combustible('GT402', 'loading', '苯'),
      toxic('GT501', 'chlorine', '氯气', 10, 1),
      toxic('GT502', 'vaporiser', '氯气', 10, 1),
    ],
  },
  {
    key: 'songling',
    tanks: [
      tank('T1', 'petrol', '92号汽油', 14, 314, 200),
      tank('T2', 'petrol', '95号汽油', 14, 314, 200),
      tank('T3', 'petrol', '92号汽油', 14, 314, 200),
      tank('T4', 'diesel', '0号柴油', 14, 452, 240),
      tank('T5', 'diesel', '0号柴油', 14, 452, 240),
    ],
    detectors: [
      combustible('GT601', 'petrol', '汽油'),
      combustible('GT602', 'petrol', '汽油'),
      combustible('GT603', 'loading', '汽油'),
      combustible('GT604', 'pumps', '汽油'),
      combustible('GT605', 'recovery', '油气'),
    ],
  },
  {
    key: 'qingluan',
    tanks: [
      tank('S1', 'tanks', '液化石油气', 3.2, 38, 25, 'pressurised'),
      tank('S2', 'tanks', '液化石油气', 3.2, 38, 25, 'pressurised'),
    ],
    detectors: [
      combustible('GT701', 'tanks', '液化石油气'),
      combustible('GT702', 'unloading', '液化石油气'),
      combustible('GT703', 'filling', '液化石油气'),
      combustible('GT704', 'compressor', '液化石油气'),
    ],
  },
  {
    key: 'beichuan',
    tanks: [tank('L1', 'liquid-oxygen', '液氧', 6, 7.1, 8, 'pressurised')],
    detectors: [combustible('GT801', 'acetylene', '乙炔')],
  },
];
