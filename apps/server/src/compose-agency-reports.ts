import { createAgencyReports } from './modules/agency-reports/index.ts';
import { type Authenticity, doubtsOf, raiseDoubts, subjectsDoubted } from './modules/authenticity/index.ts';
import type { Directory } from './modules/directory/index.ts';
import type { Enforcement } from './modules/enforcement/index.ts';
import type { FileStore } from './platform/files/index.ts';

interface Parts {
  readonly directory: Directory;
  readonly authenticity: Authenticity;
  readonly enforcement: Enforcement;
  readonly files: FileStore;
}

/** Puts together what is asked about the reports of third-party agencies. */
export const composeAgencyReports = ({ directory, authenticity, enforcement, files }: Parts) =>
  createAgencyReports({
    files,
    enterpriseNames: directory.enterpriseNames,
    agencyNames: directory.agencyNames,
    async namesOfEnterprise(tx, id) {
      const file = await directory.enterpriseOnFile(tx, id);
      return [file?.name, ...(file?.aliases ?? []), file?.address, file?.principalName].filter((name) => name != null);
    },
    raiseDoubts,
    doubtsOf,
    reportsDoubted: (tx, state) => subjectsDoubted(tx, 'agency-report', state),
    doubtsAbout: authenticity.doubtsAbout,
    proposeCase: (act, { agency, officerIds, ...about }) =>
      enforcement.cases.propose(
        act,
        { ...about, officerIds: [...officerIds], findingId: null, stage: 'first', persons: [] },
        { agencyId: agency.id, name: agency.name },
      ),
  });
