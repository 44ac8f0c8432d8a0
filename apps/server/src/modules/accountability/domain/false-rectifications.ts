import type { PersonInPost } from './check-of-place.ts';
import type { FalseRectification } from './hazard-in-question.ts';

/** What the ledger says was done with a hazard. */
export interface HazardAct {
  readonly id: string;
  readonly act: string;
  readonly at: Date;
  readonly by: PersonInPost;
  /** Why it was sent back or opened again. */
  readonly because: string | null;
}

/** Every time the bureau found that a hazard was not rectified, with who had said it was and who had accepted that. */
export function falseRectificationsOf(
  { hazardId, number }: { readonly hazardId: string; readonly number: string },
  acts: readonly HazardAct[],
): readonly FalseRectification[] {
  return acts.flatMap((found, index) => {
    if (!isFoundFalse(found)) return [];
    const before = acts.slice(0, index);
    const rectified = before.findLast(({ act }) => act === 'hazard.rectify');
    const accepted = before.findLast(({ act }) => act === 'hazard.accept');
    return [
      {
        hazardId,
        number,
        at: found.at,
        kind: found.because ?? '',
        rectifiedBy: rectified?.by ?? null,
        acceptedBy: accepted?.by ?? null,
        ledger: [rectified, accepted, found].flatMap((entry) => (entry === undefined ? [] : [entry.id])),
      },
    ];
  });
}

/** A hazard that came back had been gone: nobody pretended anything. */
const isFoundFalse = ({ act, because }: HazardAct): boolean =>
  (act === 'hazard.reopen' || act === 'hazard.return') && because !== null && because !== 'recurred';

/** Since when a hazard stands as it stands now: found, or come back after it had been gone. */
export const standsSince = (foundAt: Date, acts: readonly HazardAct[]): Date =>
  acts.findLast(({ act, because }) => act === 'hazard.reopen' && because === 'recurred')?.at ?? foundAt;
