import { SYSTEM } from '../../../platform/db/scope.ts';
import { createBell } from '../../../platform/jobs/bell.ts';
import type { Job } from '../../../platform/jobs/job.ts';
import type { SelfChecksNeeds } from '../self-checks-needs.ts';
import { layChecks } from './lay-checks.ts';

/** Lays what falls due, enterprise by enterprise. Rung at start, so that a server that stood still catches up at once. */
export function layChecksJob(needs: Pick<SelfChecksNeeds, 'enterprises' | 'organisationOf'>): Job {
  return {
    name: 'self-checks.lay',
    cron: '*/10 * * * *',
    bell: createBell(),

    async run({ scope, signal }) {
      const enterprises = await scope(SYSTEM, ({ tx }) => needs.enterprises(tx));
      for (const { id } of enterprises) {
        if (signal.aborted) return;
        await scope(SYSTEM, async (act) => {
          const { units } = await needs.organisationOf(act.tx, id);
          // Nothing is kept about an enterprise nobody has described yet: its entry may still be taken back.
          if (units.some(({ closedAt }) => closedAt === null)) await layChecks(act, id, needs);
        });
      }
    },
  };
}
