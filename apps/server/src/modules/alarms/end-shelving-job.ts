import { SYSTEM } from '../../platform/db/scope.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { recordEach } from '../../platform/ledger/record.ts';
import type { AlarmsNeeds } from './alarms-needs.ts';
import { holdStore } from './hold-store.ts';
import { hideAlarms } from './judging/hide-alarms.ts';
import { tellHidden } from './judging/tell-transitions.ts';

/** What was shelved until now is announced again, by itself. */
export function endShelvingJob(needs: Pick<AlarmsNeeds, 'considerAlarms'>): Job {
  return {
    name: 'alarms.end-shelving',
    cron: '* * * * *',

    async run({ scope }) {
      await scope(SYSTEM, async (act) => {
        const ended = await holdStore(act.tx).endDue(act);
        if (ended.length === 0) return;
        await recordEach(
          act,
          ended.map((hold) => ({
            act: 'alarm-rule.shelving-over',
            subjectKind: 'alarm-rule',
            subjectId: String(hold.rule_id),
            enterpriseId: hold.enterprise_id,
            detail: { reason: hold.reason, byName: hold.by_name },
          })),
        );
        await tellHidden(
          act,
          await hideAlarms(
            act.tx,
            ended.map((hold) => hold.rule_id),
          ),
          needs,
        );
      });
    },
  };
}
