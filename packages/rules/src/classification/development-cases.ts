import { equipmentAndStorage } from './development-cases/equipment-and-storage.ts';
import { generalEquipment } from './development-cases/general-equipment.ts';
import { generalLookAlikes } from './development-cases/general-look-alikes.ts';
import { generalPeopleAndPapers } from './development-cases/general-people-and-papers.ts';
import { peopleAndManagement } from './development-cases/people-and-management.ts';
import { processAndTanks } from './development-cases/process-and-tanks.ts';
import { sitingAndDesign } from './development-cases/siting-and-design.ts';
import { topicsOfAq3067 } from './development-cases/topics-of-aq-3067.ts';

/** Invented hazards in the wording inspectors use, by the criterion of 121号 a careful reader would suspect. */
export const MAJOR_CASES: Readonly<Record<string, readonly string[]>> = {
  ...peopleAndManagement,
  ...sitingAndDesign,
  ...processAndTanks,
  ...equipmentAndStorage,
};

/** Hazards that are general in a careful reading. */
export const GENERAL_CASES: readonly string[] = [...generalPeopleAndPapers, ...generalLookAlikes, ...generalEquipment];

/** Hazards under AQ 3067-2026 and the topic a reader would turn to. */
export const TOPIC_CASES = topicsOfAq3067;
