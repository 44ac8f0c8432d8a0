import type { EnterpriseFacts } from '../enterprise-facts.ts';
import { type ApplicableDuty, applicableDuties } from './applicable-duties.ts';

/** A duty that a change of facts settles otherwise; the duty is as it stands afterwards. */
export interface ChangedDuty {
  readonly duty: ApplicableDuty;
  readonly before: ApplicableDuty['applies'];
}

/** Which duties begin, end or become unclear when an enterprise's facts change. */
export function changedDuties(before: EnterpriseFacts, after: EnterpriseFacts): readonly ChangedDuty[] {
  const stood = new Map(applicableDuties(before).map(({ id, applies }) => [id, applies]));
  return applicableDuties(after).flatMap((duty) => {
    const was = stood.get(duty.id);
    return was === undefined || was === duty.applies ? [] : [{ duty, before: was }];
  });
}
