import type { CampaignPlace, getCampaignBoard } from '@zhiben/contract/campaign.ts';
import type { ResultOf } from '@zhiben/contract/operation.ts';
import type { GradingColour } from '@zhiben/vocabulary/grading.ts';
import type { HazardChannel, HazardState } from '@zhiben/vocabulary/hazards.ts';
import type { Act, Tx } from '../../platform/db/scope.ts';

type Reader = Pick<Act, 'tx' | 'now'>;

export interface Span {
  readonly fromOn: string;
  readonly untilOn: string;
}

export interface HazardsOfEnterprise {
  readonly enterpriseId: string;
  readonly found: number;
  readonly writtenOff: number;
  readonly openAtEnd: number;
  readonly overdue: number;
}

export interface HazardsReported {
  readonly found: number;
  readonly writtenOff: number;
  readonly openAtEnd: number;
  /** Now, not at the end of the span. */
  readonly overdue: number;
  readonly undetermined: number;
  readonly byEnterprise: readonly HazardsOfEnterprise[];
  readonly byChannel: readonly { readonly channel: HazardChannel; readonly found: number }[];
  readonly byMonth: readonly { readonly month: string; readonly found: number; readonly writtenOff: number }[];
  readonly open: readonly {
    readonly number: string;
    readonly enterpriseId: string;
    readonly description: string;
    readonly state: HazardState;
    readonly foundOn: string;
    readonly dueAt: Date | null;
  }[];
}

export interface VisitOfPeriod {
  readonly enterpriseId: string;
  readonly on: string;
  readonly findings: number;
  readonly orderDueOn: string | null;
  readonly recheckedOn: string | null;
  /** Findings that the re-check saw unrectified. */
  readonly unmet: number;
}

export interface CaseOfPeriod {
  readonly number: string;
  readonly enterpriseId: string;
  readonly cause: string;
  readonly openedOn: string;
  readonly decidedOn: string | null;
  readonly finedYuan: number;
}

/** In the words of the register. */
export interface LetterOfPeriod {
  readonly number: string;
  readonly kind: string;
  readonly addressee: string;
  readonly subject: string;
  readonly state: string;
}

/** What reports are drawn up from; handed in by the composition. */
export interface CampaignAccount {
  readonly board: ResultOf<typeof getCampaignBoard>;
  readonly places: readonly CampaignPlace[];
}

export interface ReportsNeeds {
  readonly publicUrl: string;
  readonly enterprises: (tx: Tx) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  readonly hazardsReported: (act: Reader, span: Span) => Promise<HazardsReported>;
  readonly checksEnded: (
    act: Reader,
    fromOn: string,
    untilOn: string,
  ) => Promise<ReadonlyMap<string, { readonly ended: number; readonly onTime: number; readonly missed: number }>>;
  /** The board of the campaign, and every enterprise with its place on it. */
  readonly campaign: (act: Act) => Promise<CampaignAccount>;
  readonly visitsOfPeriod: (tx: Tx, span: Span) => Promise<readonly VisitOfPeriod[]>;
  readonly casesOfPeriod: (tx: Tx, span: Span) => Promise<readonly CaseOfPeriod[]>;
  readonly lettersOfPeriod: (tx: Tx, span: Span) => Promise<readonly LetterOfPeriod[]>;
  readonly riskColours: (tx: Tx) => Promise<ReadonlyMap<string, GradingColour | null>>;
}
