import type { CampaignIndicator } from '@zhiben/rules/campaign/plan.ts';

/** The page of the rows that an indicator of one enterprise was counted from. */
const HREF: Readonly<Record<CampaignIndicator, (enterpriseId: string) => string>> = {
  'self-checks-running': (id) => `/checks/all?enterpriseId=${id}`,
  'cadence-kept': (id) => `/checks/all?enterpriseId=${id}&state=missed`,
  'duty-lists-signed': (id) => `/responsibility/${id}`,
  'hazards-determined': (id) => `/hazards?enterpriseId=${id}&undetermined=true`,
  'old-stock-cleared': (id) => `/hazards?enterpriseId=${id}&level=major&foundUntil=2023-12-31`,
  'rectified-for-real': (id) => `/hazards?enterpriseId=${id}&level=major&open=true&reopened=true`,
  'traced-back': (id) => `/hazards?enterpriseId=${id}&level=major`,
  'stewards-named': (id) => `/installations?enterpriseId=${id}`,
  'stewardship-kept': (id) => `/installations/tasks?enterpriseId=${id}`,
  'joint-inspected': (id) => `/installations/joint?enterpriseId=${id}`,
  'rechecks-done': (id) => `/installations/joint?enterpriseId=${id}`,
  'standardization-3': (id) => `/enterprises/${id}`,
  'standardization-2': (id) => `/enterprises/${id}`,
  'monitoring-connected': (id) => `/monitoring/${id}`,
  'graded-orange': (id) => `/grading/${id}`,
  'inspected-this-year': (id) => `/visits?enterpriseId=${id}`,
};

export const rowsOfIndicator = (indicator: CampaignIndicator | null, enterpriseId: string): string | null =>
  indicator === null ? null : HREF[indicator](enterpriseId);
