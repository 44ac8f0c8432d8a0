import type { DraftSection } from '@zhiben/contract/reports.ts';
import { type ReportSection, reportSectionLabel } from '@zhiben/vocabulary/reports.ts';
import type { Act } from '../../../platform/db/scope.ts';
import type { Report } from '../report-store.ts';
import type { CampaignAccount, ReportsNeeds } from '../reports-needs.ts';
import type { Progress } from './drafting-progress.ts';
import { campaignSection, papersSection } from './draw-campaign.ts';
import { checksSection } from './draw-checks.ts';
import { enforcementSection } from './draw-enforcement.ts';
import { gradingSection } from './draw-grading.ts';
import { hazardsSection, overviewSection } from './draw-hazards.ts';

export interface Drawing {
  readonly act: Act;
  readonly report: Report;
  readonly needs: ReportsNeeds;
  /** Counted once for all parts that speak of it, and only where one does. */
  readonly campaign: () => Promise<CampaignAccount>;
  readonly nameOf: (enterpriseId: string) => string;
  readonly enterprises: readonly { readonly id: string; readonly name: string }[];
}

type Drawer = (drawing: Drawing) => Promise<Omit<DraftSection, 'section'>>;

/** What only a person can write. */
const forAPerson: Drawer = async () => ({ words: '', figures: [], charts: [], tables: [] });

const DRAWER: Readonly<Record<ReportSection, Drawer>> = {
  overview: overviewSection,
  hazards: hazardsSection,
  checks: checksSection,
  enforcement: enforcementSection,
  campaign: campaignSection,
  papers: papersSection,
  grading: gradingSection,
  problems: forAPerson,
  next: forAPerson,
};

interface Parts {
  readonly wanted: readonly ReportSection[];
  readonly needs: ReportsNeeds;
  readonly progress: Progress;
}

/** Draws up the parts of a report from the records, one after the other, telling which. */
export async function drawUp(act: Act, report: Report, { wanted, needs, progress }: Parts): Promise<DraftSection[]> {
  const enterprises = await needs.enterprises(act.tx);
  const names = new Map(enterprises.map(({ id, name }) => [id, name]));
  let counted: Promise<CampaignAccount> | undefined;
  const campaign = () => {
    counted ??= needs.campaign(act);
    return counted;
  };
  const drawing = { act, report, needs, campaign, enterprises, nameOf: (id: string) => names.get(id) ?? id };
  const sections: DraftSection[] = [];
  for (const [at, section] of wanted.entries()) {
    await progress(reportSectionLabel[section], at, wanted.length);
    sections.push({ section, ...(await DRAWER[section](drawing)) });
  }
  return sections;
}
