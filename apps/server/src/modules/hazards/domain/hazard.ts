import type {
  HazardChannel,
  HazardLevel,
  HazardState,
  ListingLevel,
  RegisteredStatus,
} from '@zhiben/vocabulary/hazards.ts';
import type { EnterpriseId, HazardId } from '@zhiben/vocabulary/ids.ts';

/** 五落实: what is done, with what money, by when, by whom, and what if it goes wrong meanwhile. */
export interface RectificationPlan {
  readonly measures: string;
  readonly fundsYuan: number;
  readonly completeBy: string;
  readonly responsiblePerson: string;
  readonly contingency: string;
}

/** A person as the record names them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What an imported register claimed of a hazard. Nobody has verified it. */
export interface Registered {
  readonly level: HazardLevel | null;
  readonly status: RegisteredStatus | null;
  readonly measures: string | null;
  readonly responsible: string | null;
  readonly deadlineOn: string | null;
  readonly remark: string | null;
  readonly importId: string;
  readonly row: number;
}

export interface Hazard {
  readonly id: HazardId;
  readonly number: string;
  readonly version: number;
  readonly enterpriseId: EnterpriseId;
  readonly description: string;
  readonly location: string | null;
  readonly placeId: string | null;
  readonly channel: HazardChannel;
  /** null until somebody has judged it. */
  readonly level: HazardLevel | null;
  readonly state: HazardState;
  readonly editionId: string | null;
  readonly criterionId: string | null;
  readonly foundOn: string;
  readonly foundBy: string;
  readonly reportedAt: Date;
  readonly reportedBy: Named;
  /** Deadline of the present step; null in a final state. */
  readonly dueAt: Date | null;
  readonly rectifyBy: string | null;
  readonly listingLevel: ListingLevel | null;
  readonly plan: RectificationPlan | null;
  readonly rectifiedBy: Named | null;
  readonly acceptedBy: Named | null;
  readonly appliedBy: string | null;
  readonly reviewedBy: Named | null;
  readonly stop: { readonly scope: string; readonly since: Date } | null;
  readonly reopenedTimes: number;
  readonly closedAt: Date | null;
  readonly duplicateOf: string | null;
  readonly registered: Registered | null;
}
