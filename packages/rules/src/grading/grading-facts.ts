import type { MajorHazardLevel } from '../enterprise-facts.ts';

/** What a grading rests on. An absent fact is one nobody has established: it is never read as "no". */
export interface GradingFacts {
  /** Empty: known to have no major-hazard installation. */
  readonly majorHazardLevels?: readonly MajorHazardLevel[] | undefined;
  readonly hazardousProcesses?: number | undefined;
  readonly outsidePark?: boolean | undefined;
  readonly standardizationLevel?: 1 | 2 | 3 | 'none' | undefined;
  readonly postsWithoutDuties?: number | undefined;

  readonly explosives?: number | undefined;
  readonly toxicByInhalation?: number | undefined;
  readonly keyChemicals?: number | undefined;
  readonly classAPlaces?: number | undefined;
  readonly classBPlaces?: number | undefined;
  readonly besideOpenFlame?: boolean | undefined;
  readonly distanceShort?: boolean | undefined;
  readonly firstUseUnreviewed?: boolean | undefined;
  readonly reactionUnassessed?: boolean | undefined;
  readonly designedByClassA?: boolean | undefined;
  readonly eliminatedEquipment?: number | undefined;
  readonly specialEquipmentUntested?: boolean | undefined;
  readonly noDualPower?: boolean | undefined;
  readonly notAutomated?: boolean | undefined;
  readonly noSafetySystem?: boolean | undefined;
  readonly noShutOff?: boolean | undefined;
  readonly noRemoteReadings?: number | undefined;
  readonly gasAlarmsMissing?: number | undefined;
  readonly notExplosionProof?: number | undefined;
  readonly roomsInside?: number | undefined;
  readonly managersNotPassed?: number | undefined;
  readonly staffUnderqualified?: number | undefined;
  readonly managersWithoutDegree?: number | undefined;
  readonly noSafetyEngineer?: boolean | undefined;
  readonly chemistryGraduates?: number | undefined;
  readonly noProcedures?: boolean | undefined;
  readonly specialWorkWrong?: boolean | undefined;
  readonly ownFireBrigade?: boolean | undefined;
  /** Within three years; 较大. */
  readonly largerAccidents?: number | undefined;
  /** Within three years, with one or two deaths. */
  readonly deadlyAccidents?: number | undefined;
  /** Within three years; explosion, fire or poisoning without casualties. */
  readonly harmlessAccidents?: number | undefined;
  readonly fiveYearsWithoutAccident?: boolean | undefined;

  readonly untriedProcess?: boolean | undefined;
  readonly undesignedUnit?: boolean | undefined;
  readonly specialWorkersUncertified?: boolean | undefined;
  /** Within three years; 重大 and above. */
  readonly graveAccidents?: number | undefined;
  /** Within one year, general accidents with deaths. */
  readonly deadlyThisYear?: number | undefined;
}

export type GradingFact = keyof GradingFacts;
export type GradingColour = 'red' | 'orange' | 'yellow' | 'blue';

/** Worst first. */
export const COLOURS: readonly GradingColour[] = ['red', 'orange', 'yellow', 'blue'];
