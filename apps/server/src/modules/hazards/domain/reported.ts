import type { HazardChannel } from '@zhiben/vocabulary/hazards.ts';
import type { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';
import type { Hazard, Named, Registered } from './hazard.ts';

interface Report {
  readonly id: HazardId;
  readonly serial: number;
  readonly enterpriseId: EnterpriseId;
  readonly description: string;
  readonly location: string | null;
  readonly placeId: string | null;
  readonly channel: HazardChannel;
  readonly foundOn: string;
  readonly foundBy: string;
  readonly reportedAt: Date;
  readonly reportedBy: Named;
  readonly registered: Registered | null;
}

/** A hazard as it enters the register: nobody has judged it yet, whatever a register may claim. */
export function reported({ serial, ...report }: Report): Hazard {
  return {
    ...report,
    number: `YH-${report.foundOn.slice(0, 4)}-${String(serial).padStart(6, '0')}`,
    version: 1,
    level: null,
    state: 'reported',
    editionId: null,
    criterionId: null,
    dueAt: null,
    rectifyBy: null,
    listingLevel: null,
    plan: null,
    rectifiedBy: null,
    acceptedBy: null,
    appliedBy: null,
    reviewedBy: null,
    stop: null,
    reopenedTimes: 0,
    closedAt: null,
    duplicateOf: null,
  };
}
