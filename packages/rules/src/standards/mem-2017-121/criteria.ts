import type { Criterion } from '../criterion.ts';
import { equipmentAndStorage } from './equipment-and-storage.ts';
import { peopleAndManagement } from './people-and-management.ts';
import { processTechnology } from './process.ts';
import { sitingAndDesign } from './siting-and-design.ts';

/** The twenty criteria in the order of the standard. */
export const mem2017121Criteria: readonly Criterion[] = [
  ...peopleAndManagement,
  ...sitingAndDesign,
  ...processTechnology,
  ...equipmentAndStorage,
].toSorted((a, b) => a.id.localeCompare(b.id));
