import type { Clue, Temper } from './clue.ts';
import { equipmentClues, equipmentTempers } from './clues/equipment.ts';
import { gasAndExplosionClues, gasAndExplosionTempers } from './clues/gas-and-explosion.ts';
import { managementClues, managementTempers } from './clues/management.ts';
import { newTopicClues } from './clues/new-topics.ts';
import { peopleClues, peopleTempers } from './clues/people.ts';
import { processClues, processTempers } from './clues/process.ts';
import { sitingClues, sitingTempers } from './clues/siting.ts';
import { storageClues, storageTempers } from './clues/storage.ts';
import { tankAndFillingClues, tankAndFillingTempers } from './clues/tanks-and-filling.ts';

export const CLUES: readonly Clue[] = [
  ...peopleClues,
  ...sitingClues,
  ...processClues,
  ...tankAndFillingClues,
  ...gasAndExplosionClues,
  ...equipmentClues,
  ...managementClues,
  ...storageClues,
  ...newTopicClues,
];

export const TEMPERS: readonly Temper[] = [
  ...peopleTempers,
  ...sitingTempers,
  ...processTempers,
  ...tankAndFillingTempers,
  ...gasAndExplosionTempers,
  ...equipmentTempers,
  ...managementTempers,
  ...storageTempers,
];
