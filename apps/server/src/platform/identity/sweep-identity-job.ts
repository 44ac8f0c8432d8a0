import { sql } from 'kysely';
import { SYSTEM } from '../db/scope.ts';
import type { Job } from '../jobs/job.ts';
import './identity-tables.ts';

/** Forgets what no longer means anything: ended sessions, unanswered challenges, failures that no lock follows from. */
export const sweepIdentity: Job = {
  name: 'identity.sweep',
  cron: '17 * * * *',

  run: ({ scope }) =>
    scope(SYSTEM, async ({ tx, now }) => {
      await tx.deleteFrom('sessions').where('expires_at', '<', now).execute();
      await tx.deleteFrom('verifications').where('expires_at', '<', now).execute();
      const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000);
      await tx.deleteFrom('used_codes').where('used_at', '<', yesterday).execute();
      await sql`
        delete from sign_in_failures where coalesce(locked_until, '-infinity') < ${yesterday}
          and not exists (select from unnest(failed_at) at where at > ${yesterday})`.execute(tx);
    }),
};
