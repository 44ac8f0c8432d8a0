import type { EnterpriseProfile } from '@zhiben/contract/directory.ts';
import { factsOnFile } from '@zhiben/rules/applicability/facts-on-file.ts';
import type { EnterpriseFacts } from '@zhiben/rules/enterprise-facts.ts';
import type { EnterpriseId } from '@zhiben/vocabulary/ids.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import { addAgency } from './agencies/add-agency.ts';
import { agencyStore } from './agencies/agency-store.ts';
import { assignAgency } from './agencies/assign-agency.ts';
import type { DirectoryNeeds } from './directory-needs.ts';
import { enterpriseNotFound } from './directory-refusals.ts';
import { directoryRoutes } from './directory-routes.ts';
import { addEnterprises } from './enterprises/add-enterprises.ts';
import { enterpriseStore } from './enterprises/enterprise-store.ts';
import { enterprisesWithFacts } from './enterprises/enterprises-with-facts.ts';
import { withGraded } from './enterprises/graded-file.ts';
import { handBackList } from './enterprises/hand-back-list.ts';
import { learnAlias } from './enterprises/learn-alias.ts';
import { takeOverList } from './enterprises/take-over-list.ts';
import { structureHistory } from './history/structure-history.ts';
import { searchEnterprises, searchPeople } from './search-directory.ts';
import { addOrgUnit } from './structure/add-org-unit.ts';
import { addPlace } from './structure/add-place.ts';
import { peopleAtWork } from './structure/people-at-work.ts';
import { registerPerson } from './structure/register-person.ts';
import { structureStore } from './structure/structure-store.ts';

export type { DirectoryNeeds, OpenHazards } from './directory-needs.ts';
export type { EnterpriseList, WrittenList } from './enterprises/take-over-list.ts';
export type { StructureHistory } from './history/structure-history.ts';
export type { PersonAtWork } from './structure/people-at-work.ts';
export type { NewPerson } from './structure/register-person.ts';

/** The directory, wired. The composition root calls it once and hands its answers to whoever needs them. */
export function createDirectory(needs: DirectoryNeeds) {
  return {
    routes: directoryRoutes(needs),

    enterpriseName: async (tx: Tx, id: string): Promise<string | undefined> =>
      (await enterpriseStore(tx).namesOf([id])).get(id),
    /** Names of the enterprises within reach; one that is not, is missing from the answer. */
    enterpriseNames: (tx: Tx, ids: readonly string[]) => enterpriseStore(tx).namesOf(ids),
    enterprisesForMatching: (tx: Tx) => enterpriseStore(tx).known(),
    factsOf: async (tx: Tx, enterpriseId: string): Promise<EnterpriseFacts> => {
      const enterprise = await enterpriseStore(tx).find(enterpriseId);
      if (enterprise === undefined) throw enterpriseNotFound();
      return factsOnFile(await withGraded(tx, enterprise, needs));
    },
    enterprisesWithFacts: (tx: Tx) => enterprisesWithFacts(tx, needs),
    /** The name of a place of this enterprise; undefined when it has no such place. */
    placeName: async (tx: Tx, enterpriseId: string, placeId: string): Promise<string | undefined> =>
      (await structureStore(tx).placesOf(enterpriseId)).find(({ id }) => id === placeId)?.name,
    searchEnterprises,
    searchPeople,
    structureHistory,
    peopleAtWork,

    addEnterprises: async (
      act: Act,
      profiles: readonly EnterpriseProfile[],
      importId: string,
    ): Promise<readonly EnterpriseId[]> => (await addEnterprises(act, profiles, importId)).map(({ id }) => id),
    learnAlias,
    enterpriseOnFile: (tx: Tx, id: string) => enterpriseStore(tx).find(id),
    enterprisesOnFile: (tx: Tx) => enterpriseStore(tx).everyOne(),
    takeOverList,
    handBackList,

    /** Units, places and people of an enterprise, closed ones too. */
    organisationOf: async (tx: Tx, enterpriseId: string) => ({
      units: await structureStore(tx).unitsOf(enterpriseId),
      places: await structureStore(tx).placesOf(enterpriseId),
      people: await structureStore(tx).peopleOf(enterpriseId),
    }),

    addOrgUnit,
    addPlace,
    registerPerson,

    addAgency,
    assignAgency,
    /** Names of the agencies within reach. */
    agencyNames: async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
      new Map((await agencyStore(tx).all()).map(({ id, name }) => [id, name])),
    /** The enterprises an agency serves: the reach of its people. Asked by the system, at sign-in. */
    enterprisesServedBy: (tx: Tx, agencyId: string) => agencyStore(tx).enterprisesOf(agencyId),
  };
}

export type Directory = ReturnType<typeof createDirectory>;
