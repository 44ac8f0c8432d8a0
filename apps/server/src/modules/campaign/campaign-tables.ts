import type { CampaignPlan } from '@zhiben/rules/campaign/plan.ts';
import type { FilingKind } from '@zhiben/vocabulary/campaign.ts';
import type { JSONColumnType } from 'kysely';

interface CampaignPlansTable {
  revision: number;
  plan: JSONColumnType<CampaignPlan>;
  reason: string;
  made_at: Date;
  made_by: string;
  made_by_name: string;
}

export interface CampaignFilingsTable {
  id: string;
  enterprise_id: string;
  kind: FilingKind;
  year: number;
  revision: number;
  aims: string;
  tasks: string;
  tasks_total: number;
  tasks_done: number;
  problems: string;
  evidence_ids: string[];
  receipt_number: string;
  filed_at: Date;
  filed_by: string;
  filed_by_name: string;
}

interface CampaignAnswersTable {
  filing_id: string;
  enterprise_id: string;
  received: boolean;
  words: string;
  answered_at: Date;
  answered_by: string;
  answered_by_name: string;
}

declare module '../../platform/db/schema.ts' {
  interface Schema {
    campaign_plans: CampaignPlansTable;
    campaign_filings: CampaignFilingsTable;
    campaign_answers: CampaignAnswersTable;
  }
}
