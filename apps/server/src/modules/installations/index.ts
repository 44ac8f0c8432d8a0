import type {
  addInstallation as addOperation,
  appointSteward as appointOperation,
} from '@zhiben/contract/installations.ts';
import type {
  planJointInspection as planOperation,
  recordJointInspection as recordOperation,
} from '@zhiben/contract/joint-inspections.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { keepStewardTask as keepOperation } from '@zhiben/contract/stewardship.ts';
import type { Act } from '../../platform/db/scope.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { installationRoutes } from './installation-routes.ts';
import { installationStore } from './installation-store.ts';
import type { InstallationsNeeds } from './installations-needs.ts';
import { planJointInspection } from './joint/plan-joint-inspection.ts';
import { recordJointInspection } from './joint/record-joint-inspection.ts';
import { oversightRoutes } from './oversight-routes.ts';
import { addInstallation } from './register/add-installation.ts';
import { fileInstallation } from './register/file-installation.ts';
import { recordAssessment } from './register/record-assessment.ts';
import { appointSteward } from './stewards/appoint-steward.ts';
import { findStewardTasks } from './stewards/find-steward-tasks.ts';
import { keepStewardTask } from './stewards/keep-steward-task.ts';
import { layStewardTasks } from './stewards/lay-steward-tasks.ts';
import { layStewardTasksJob } from './stewards/lay-steward-tasks-job.ts';
import { stewardshipOfWeeks } from './stewards/stewardship-of-weeks.ts';

export { type GradedInstallation, gradedInstallations } from './graded-installations.ts';
export { installationLevelOf } from './installation-level-of.ts';
export type { InstallationsNeeds } from './installations-needs.ts';
export { type JointStanding, jointStanding } from './joint/joint-standing.ts';
export { type JointToCome, jointToCome } from './joint/joint-to-come.ts';
export { type StewardshipOfWeek, stewardshipOfWeeks } from './stewards/stewardship-of-weeks.ts';
export { type StewardshipStanding, stewardshipStanding } from './stewards/stewardship-standing.ts';
export { type InstallationsAssessed, installationsAssessed } from './unassessed-installations.ts';

/** Major-hazard installations and those who answer for them, wired. The composition root calls it once. */
export function createInstallations(needs: InstallationsNeeds) {
  const routes: readonly Route[] = [...installationRoutes(needs), ...oversightRoutes(needs)];
  const laying = layStewardTasksJob(needs);
  const jobs: readonly Job[] = [laying];
  return {
    routes,
    jobs,
    /** The use cases themselves, for whoever acts without HTTP. */
    add: (act: Act, body: BodyOf<typeof addOperation>) => addInstallation(act, body, needs),
    appoint: (act: Act, id: string, body: BodyOf<typeof appointOperation>) => appointSteward(act, id, body, needs),
    assess: recordAssessment,
    file: fileInstallation,
    keep: (act: Act, taskId: string, body: BodyOf<typeof keepOperation>) => keepStewardTask(act, taskId, body, needs),
    tasks: (act: Act, installationId: string) =>
      findStewardTasks(act, { installationId: installationId as never }, { limit: 200 }, needs),
    planJoint: (act: Act, body: BodyOf<typeof planOperation>) => planJointInspection(act, body, needs),
    recordJoint: (act: Act, id: string, body: BodyOf<typeof recordOperation>) =>
      recordJointInspection(act, id, body, needs),
    layTasks: laying.run,
    stewardshipOfWeeks,
    async layFor(act: Act, id: string): Promise<void> {
      const installation = await installationStore(act.tx).find(id);
      if (installation !== undefined) await layStewardTasks(act, installation, needs);
    },
  };
}

export type Installations = ReturnType<typeof createInstallations>;
