import { SYSTEM } from '../../../platform/db/scope.ts';
import { createBell } from '../../../platform/jobs/bell.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import { installationStore } from '../installation-store.ts';
import type { InstallationsNeeds } from '../installations-needs.ts';
import { layStewardTasks } from './lay-steward-tasks.ts';

/** Lays what stewards owe, installation by installation. Rung at start, so that a server that stood still catches up at once. */
export function layStewardTasksJob(needs: Pick<InstallationsNeeds, 'peopleAtWork'>): Job {
  return {
    name: 'installations.lay-steward-tasks',
    cron: '6-59/10 * * * *',
    bell: createBell(),

    async run({ scope, signal }) {
      const owing = await scope(SYSTEM, async ({ tx }) =>
        (await installationStore(tx).inUse()).filter(({ owes_since }) => owes_since !== null),
      );
      for (const { id } of owing) {
        if (signal.aborted) return;
        await scope(SYSTEM, async (act) => {
          // Locked and read again: somebody may be naming a steward at this moment.
          const installation = await installationStore(act.tx).lock(id);
          if (installation !== undefined) await layStewardTasks(act, installation, needs);
        });
      }
    },
  };
}
