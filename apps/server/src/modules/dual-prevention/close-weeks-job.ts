import { SYSTEM } from '../../platform/db/scope.ts';
import { createBell } from '../../platform/jobs/bell.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { closeWeek, openWeeks } from './close-weeks.ts';
import type { DualPreventionNeeds } from './dual-prevention-needs.ts';

/** Closes every week that has ended, once, each in a transaction of its own; catches up on those in which the server stood still. */
export function closeWeeksJob(needs: DualPreventionNeeds): Job {
  return {
    name: 'dual-prevention.close-weeks',
    cron: '3-59/10 * * * *',
    bell: createBell(),

    async run({ scope, signal }) {
      const open = await scope(SYSTEM, (act) => openWeeks(act, needs));
      for (const week of open) {
        if (signal.aborted) return;
        await scope(SYSTEM, (act) => closeWeek(act, week, needs));
      }
    },
  };
}
