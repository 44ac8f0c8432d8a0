/** An action plan as data: what a district set out to do, by when, for whom, and from which records it is seen done. */
export interface CampaignPlan {
  readonly title: string;
  readonly district: string;
  readonly issuedOn: string;
  readonly untilOn: string;
  readonly measures: readonly PlanMeasure[];
  readonly filings: readonly PlanFiling[];
}

export interface PlanMeasure {
  /** The plan's own number; numbers may be missing, never twice. */
  readonly number: number;
  readonly section: string;
  readonly title: string;
  readonly items: readonly PlanItem[];
}

export interface PlanItem {
  readonly words: string;
  /** Who brings it about. */
  readonly owner: 'enterprise' | 'bureau';
  readonly scope: CampaignScope;
  /** null: goes on until the plan ends. */
  readonly dueOn: string | null;
  /** null: no record of this product tells of it yet. */
  readonly indicator: CampaignIndicator | null;
  /** Where else in the plan it stands. */
  readonly clause: string | null;
}

/** A paper that every enterprise hands in. */
export interface PlanFiling {
  readonly kind: 'plan' | 'summary' | 'evaluation';
  readonly year: number;
  readonly title: string;
  readonly dueOn: string;
}

/** To whom an item speaks; `district` is the office's own and is not counted by enterprise. */
export type CampaignScope =
  | 'every'
  | 'hazchem'
  | 'major-hazard'
  | 'oil-or-gas'
  | 'full-coverage'
  | 'pharma'
  | 'cnpc-depot'
  | 'filling-station'
  | 'station-in-town'
  | 'station-of-state'
  | 'station-other'
  | 'without-standardization'
  | 'district';

export type CampaignIndicator =
  | 'self-checks-running'
  | 'cadence-kept'
  | 'duty-lists-signed'
  | 'hazards-determined'
  | 'old-stock-cleared'
  | 'rectified-for-real'
  | 'traced-back'
  | 'stewards-named'
  | 'stewardship-kept'
  | 'joint-inspected'
  | 'rechecks-done'
  | 'standardization-3'
  | 'standardization-2'
  | 'monitoring-connected'
  | 'graded-orange'
  | 'inspected-this-year';
