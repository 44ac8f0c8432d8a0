import type { planHazard } from '@zhiben/contract/hazard-rectification.ts';
import type { BodyOf } from '@zhiben/contract/operation.ts';
import type { EvidenceKind } from '@zhiben/vocabulary/evidence.ts';
import type {
  Dismissal,
  FalseRectification,
  HazardChannel,
  HazardLevel,
  HazardState,
  ListingLevel,
} from '@zhiben/vocabulary/hazards.ts';

export interface EvidenceToAdd {
  readonly kind: EvidenceKind;
  readonly caption: string;
}

/** Everything an act carries besides what it is: when, by whom (a person's key), with what proof. */
interface Circumstances {
  readonly at: Date;
  readonly by: string;
  readonly evidence: readonly EvidenceToAdd[];
}

/** What each move says, as the server's use case of the same name takes it. */
export type MoveContent =
  | {
      readonly action: 'determine';
      readonly level: HazardLevel;
      readonly editionId: string;
      readonly criterionId: string | null;
      readonly reason: string;
      readonly rectifyBy: string | null;
    }
  | { readonly action: 'dismiss'; readonly because: Dismissal; readonly reason: string }
  | { readonly action: 'list'; readonly listingLevel: ListingLevel }
  | { readonly action: 'plan'; readonly plan: BodyOf<typeof planHazard>['plan'] }
  | { readonly action: 'rectify'; readonly done: string }
  | { readonly action: 'accept'; readonly opinion: string }
  | { readonly action: 'reject'; readonly reason: string }
  | { readonly action: 'apply'; readonly statement: string }
  | {
      readonly action: 'write-off';
      readonly reviewedOn: string;
      readonly findings: string;
      readonly reviewers: string;
    }
  | {
      readonly action: 'return';
      readonly reviewedOn: string;
      readonly reason: string;
      readonly because: FalseRectification;
      readonly rectifyBy: string;
    }
  | {
      readonly action: 'reopen';
      readonly because: FalseRectification;
      readonly reason: string;
      readonly rectifyBy: string;
    }
  | { readonly action: 'extend'; readonly rectifyBy: string; readonly reason: string }
  | { readonly action: 'stop-production'; readonly scope: string }
  | { readonly action: 'resume-production'; readonly reason: string };

export type HazardMove = Circumstances & MoveContent;

export interface HazardReport extends Circumstances {
  readonly description: string;
  readonly location: string;
  readonly channel: HazardChannel;
  readonly foundOn: string;
  readonly foundBy: string;
}

/** The life of one hazard as a script of acts in the order of time, for the server to play through its use cases. */
export interface HazardStory {
  readonly key: string;
  readonly enterprise: string;
  readonly place: string;
  readonly report: HazardReport;
  readonly moves: readonly HazardMove[];
  readonly endsIn: HazardState;
}
