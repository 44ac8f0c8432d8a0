import type {
  FalseRectification,
  HazardChannel,
  HazardLevel,
  HazardState,
  ListingLevel,
} from '@zhiben/vocabulary/hazards.ts';
import type { LetterKind, MatterKind } from '@zhiben/vocabulary/supervision.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';
import type { FileStore } from '../../platform/files/index.ts';

/** A record as a letter names it. */
export interface Named {
  readonly enterpriseId: string;
  readonly title: string;
  readonly words: string;
}
/** Those of these records that may be named in a letter; whatever may not is missing from the answer. */
export type NameMatters = (act: Act, ids: readonly string[]) => Promise<ReadonlyMap<string, Named>>;

/** A paper to be numbered, filled from its template and kept among the papers of the office. */
export interface LetterPaper {
  readonly kind: LetterKind;
  readonly letterId: string;
  readonly enterpriseId: string | null;
  readonly addressee: string;
  readonly sealed: boolean;
  readonly content: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
}

/** What supervision asks of others; handed in by the composition. */
export interface SupervisionNeeds {
  readonly files: FileStore;
  readonly enterpriseNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly matters: Readonly<Record<MatterKind, NameMatters>>;
  readonly makePaper: (act: Act, paper: LetterPaper) => Promise<{ readonly id: string; readonly number: string }>;
  readonly paperHash: (tx: Tx, documentId: string) => Promise<string | undefined>;
  readonly majorHazards: (tx: Tx) => Promise<readonly MajorHazard[]>;
  readonly falselyRectified: (tx: Tx) => Promise<readonly FalselyRectified[]>;
  readonly ordersUnmet: (tx: Tx) => Promise<readonly OrderUnmet[]>;
  readonly confirmedDoubts: (tx: Tx) => Promise<readonly { readonly id: string; readonly hazardId: string }[]>;
  /** Orders that were re-checked, and those of them found done in full. */
  readonly enforcementFigures: (tx: Tx) => Promise<{ readonly ordered: number; readonly met: number }>;
  /** Cases about hazards, by the finding they were brought on. */
  readonly casesAboutHazards: (tx: Tx) => Promise<readonly CaseAboutHazard[]>;
  readonly criterionTitle: (criterionId: string) => string | undefined;
  /** Checks that nobody made since that day, of enterprises that made none at all. */
  readonly checksMissed: (act: Act, fromOn: string) => Promise<readonly CheckMissed[]>;
}

export interface MajorHazard {
  readonly id: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly description: string;
  readonly criterionId: string | null;
  readonly state: HazardState;
  readonly listingLevel: ListingLevel | null;
  readonly foundOn: string;
  readonly reportedAt: Date;
  readonly rectifyBy: string | null;
  readonly channel: HazardChannel;
  readonly closedAt: Date | null;
  readonly reviewedByName: string | null;
  readonly rectifyFrom: Date | null;
  readonly rectifyUntil: Date | null;
}

export interface FalselyRectified {
  readonly hazardId: string;
  readonly number: string;
  readonly enterpriseId: string;
  readonly level: HazardLevel | null;
  readonly state: HazardState;
  readonly because: FalseRectification;
  readonly reason: string;
  readonly at: Date;
  readonly byName: string;
}

export interface OrderUnmet {
  readonly visitId: string;
  readonly enterpriseId: string;
  readonly recheckedOn: string;
  readonly unmet: number;
  readonly hazardIds: readonly string[];
}

export interface CheckMissed {
  readonly id: string;
  readonly enterpriseId: string;
}

export interface CaseAboutHazard {
  readonly hazardId: string;
  readonly id: string;
  readonly title: string;
  readonly at: Date;
}
