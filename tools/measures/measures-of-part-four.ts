import { type Measure, planned } from './measure.ts';

const EVERY_CHANNEL = 'e2e/journeys/every-channel.journey.ts';
const CAMPAIGN = 'e2e/journeys/campaign.journey.ts';

/** What the plan asks of the office itself: the public, dispatch, money, papers. */
export const OF_PART_FOUR: readonly Measure[] = [
  {
    plan: '四（一）',
    system: '群众和职工举报、宣传推广',
    purpose: 'anonymous reports by scanned code, query, reward, secrecy',
    modules: ['tip-offs', 'rules'],
    screens: ['/jb', '/tip-offs', '/tip-off-poster'],
    tests: [
      EVERY_CHANNEL,
      'e2e/journeys/tip-off.journey.ts',
      'apps/server/src/modules/tip-offs/sealed-identity.test.ts',
      'packages/rules/src/rewards/report-reward.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '四（二）',
    system: '督导调度、挂牌督办、督促函、约谈、通报、曝光、暗访单、联席会议',
    purpose:
      'seven kinds of letters with number, paper, answer and deadline, proposed from records; meetings whose decisions are duties; what follows rectifications found untrue',
    modules: ['supervision', 'enforcement'],
    screens: [
      '/supervision',
      '/supervision/letters/:letterId',
      '/supervision/proposals',
      '/supervision/meetings',
      '/supervision/untrue',
      '/supervision/settings',
    ],
    tests: [
      'apps/server/src/modules/supervision/domain/letter-lifecycle.test.ts',
      'apps/server/src/modules/supervision/domain/due-letters.test.ts',
      'apps/server/src/modules/supervision/letters.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '四（二）',
    system: '“一闭环、两移交、三公开、四考核、一追溯”',
    purpose:
      'each major hazard by step, handed over twice and signed for, published each month by a second person, assessed as far as records tell',
    modules: ['supervision'],
    screens: ['/supervision/loop', '/supervision/publications', '/gongkai'],
    tests: [
      'apps/server/src/modules/supervision/domain/loop-steps.test.ts',
      'apps/server/src/modules/supervision/domain/publication.test.ts',
      'apps/server/src/modules/supervision/loop.test.ts',
    ],
    state: 'works',
  },
  ...planned(['四（三）', '安全生产费用提取和使用', ['expenses'], 'what is due, what was used, on what']),
  {
    plan: '四（二）',
    system: '第三方虚假报告',
    purpose:
      'reports of agencies compared with all others beyond what forms say, engineers signed for two places at once, certificates and days: shown to the office with both sides, a confirmed doubt becomes a case against the agency',
    modules: ['agency-reports', 'authenticity', 'enforcement', 'evidence'],
    screens: [
      '/agency-reports',
      '/agency-reports/:reportId',
      '/agency-reports/:reportId/with/:otherId',
      '/agency-reports/agencies',
      '/agency-reports/engineers',
    ],
    tests: [
      'apps/server/src/modules/agency-reports/agency-reports.test.ts',
      'apps/server/src/modules/agency-reports/domain/visit-faults.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '四（二）',
    system: '安全风险分级',
    purpose:
      'the four colours by the guide of 2018, orange or worse without standardization, open while a fact is missing, with what would change them',
    modules: ['grading', 'rules'],
    screens: ['/grading', '/grading/:enterpriseId'],
    tests: [
      CAMPAIGN,
      'packages/rules/src/grading/grade-enterprise.test.ts',
      'apps/server/src/papers-and-gradings.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '四（四）',
    system: '方案进度、年度总结与评估报告的报送',
    purpose:
      'the plan as data; every item by deadline, applicability and what records show done; enterprises hand in their papers and get a receipt',
    modules: ['campaign', 'rules', 'duties'],
    screens: [
      '/campaign',
      '/campaign/measures/:measure/items/:item',
      '/campaign/enterprises',
      '/campaign/enterprises/:enterpriseId',
      '/campaign/plan',
    ],
    tests: [CAMPAIGN, 'apps/server/src/compose-accounting.test.ts', 'apps/server/src/papers-and-gradings.test.ts'],
    state: 'works',
  },
  {
    plan: '四（四）',
    system: '月调度、季度统计、年度总结与三年评估',
    purpose:
      'drawn up from records in the background into Word, every figure with the address of its rows; people’s own words are kept',
    modules: ['reports', 'documents'],
    screens: ['/reports', '/reports/:reportId'],
    tests: [CAMPAIGN, 'apps/server/src/reports-from-records.test.ts'],
    state: 'works',
  },
];
