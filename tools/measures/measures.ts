import { type Measure, planned } from './measure.ts';
import { OF_MONITORING } from './measures-of-monitoring.ts';
import { OF_PART_FOUR } from './measures-of-part-four.ts';

/** From an office's register to verified zeros, in a browser. */
const STORY = 'e2e/journeys/zeroing.journey.ts';

/** From a hazard to whoever answers for it, and from a duty list to its signatures, in a browser. */
const EVERY_CHANNEL = 'e2e/journeys/every-channel.journey.ts';

const ENFORCED = 'apps/server/src/modules/enforcement/enforcement.test.ts';

/** Every system of the action plan (2024–2026), in the plan's order. A row says "works" only when its tests show it. */
export const MEASURES: readonly Measure[] = [
  {
    plan: '1',
    system: '重大事故隐患数据库与台账',
    purpose: 'every hazard from every channel in one register; the office’s own Excel registers come in and go out',
    modules: ['hazards', 'imports'],
    screens: ['/hazards', '/imports'],
    tests: [STORY, 'apps/server/src/modules/imports/domain/read-register.test.ts'],
    state: 'works',
  },
  {
    plan: '1',
    system: '重大事故隐患判定',
    purpose: 'major, general or suspected, under the dated edition in force, with the criterion and the reasons',
    modules: ['hazards', 'rules'],
    screens: ['/hazards/judging', '/hazards/:hazardId'],
    tests: [STORY, 'packages/rules/src/classification/assist-determination.test.ts'],
    state: 'works',
  },
  {
    plan: '1',
    system: '整改、验收、审查与核销',
    purpose: 'plan (五落实), rectification, acceptance by another person, bureau review, write-off, reopening',
    modules: ['hazards', 'duties', 'files'],
    screens: ['/hazards/:hazardId'],
    tests: [
      STORY,
      'e2e/journeys/refusals.journey.ts',
      'apps/server/src/modules/hazards/domain/hazard-lifecycle.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '1',
    system: '动态清零看板',
    purpose: 'stock, new, written off, age, overdue, and the stock from before 2024, each figure leading to its rows',
    modules: ['zeroing'],
    screens: ['/board', '/board/wall'],
    tests: [STORY],
    state: 'works',
  },
  {
    plan: '1',
    system: '全区总览',
    purpose:
      'the district on one page and one wall: zeroing, warnings, grades, what is late and whose, the campaign, the year of enforcement, each figure explained and opening its rows',
    modules: ['overview'],
    screens: ['/overview', '/overview/late', '/overview/wall'],
    tests: ['apps/server/src/overview-of-district.test.ts'],
    state: 'works',
  },
  {
    plan: '1',
    system: '自查自改常态化',
    purpose:
      'company, plant, workshop and team checks as duties of whoever leads, done on a phone without a network; a bad answer becomes a hazard',
    modules: ['self-checks', 'duties'],
    screens: ['/checks/today', '/checks/all', '/checks/leaders', '/checks/excuses', '/checks/sheets'],
    tests: [EVERY_CHANNEL, 'apps/server/src/modules/self-checks/self-checks.test.ts', 'bench/cadence/truth.test.ts'],
    state: 'works',
  },
  {
    plan: '1',
    system: '双重预防运行效果',
    purpose:
      'the weekly figure E = (A + B) × α of each enterprise, counted from checks and hazards, closed once, each number leading to its rows',
    modules: ['dual-prevention'],
    screens: ['/dual-prevention', '/dual-prevention/:enterpriseId', '/dual-prevention/settings'],
    tests: [
      'e2e/journeys/dual-prevention.journey.ts',
      'apps/server/src/modules/dual-prevention/known-weeks.test.ts',
      'apps/server/src/modules/dual-prevention/dual-prevention.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '1',
    system: '整改真实性',
    purpose:
      'photos used twice, before as after, a camera’s time against the claim, copied words, checks faster than walking: shown to the reviewer with both sides, deciding nothing',
    modules: ['authenticity', 'evidence'],
    screens: ['/authenticity', '/hazards/:hazardId', '/checks/:checkId'],
    tests: [
      'e2e/journeys/authenticity.journey.ts',
      'apps/server/src/modules/authenticity/authenticity.test.ts',
      'packages/evidence/src/picture-likeness.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '1',
    system: '全员安全生产责任制',
    purpose:
      'a duty list for every post, in versions, signed by each holder on the phone; missing lists and signatures seen',
    modules: ['responsibility'],
    screens: ['/responsibility', '/responsibility/:enterpriseId'],
    tests: [EVERY_CHANNEL, 'apps/server/src/modules/responsibility/responsibility.test.ts'],
    state: 'works',
  },
  {
    plan: '2',
    system: '责任倒查',
    purpose:
      'which check should have seen a hazard, who held each post then, who answers at each level; conclusions and a Word report',
    modules: ['accountability'],
    screens: ['/accountability', '/accountability/:hazardId'],
    tests: [EVERY_CHANNEL, 'apps/server/src/modules/accountability/domain/trace.test.ts'],
    state: 'works',
  },
  {
    plan: '3',
    system: '全覆盖精准执法检查',
    purpose:
      'who is visited first and why, one visit for what falls together, the yearly plan with its reasons, a draw anybody can compute again, sealed visits made without a network',
    modules: ['enforcement', 'rules'],
    screens: [
      '/visits',
      '/visits/proposals',
      '/visits/to-make',
      '/visits/:visitId',
      '/visits/coverage',
      '/visits/draws',
    ],
    tests: [
      'packages/rules/src/enforcement/visit-aims.test.ts',
      'packages/rules/src/enforcement/coverage.test.ts',
      'packages/rules/src/enforcement/draw.test.ts',
      'apps/server/src/modules/enforcement/sealed-visits.test.ts',
      ENFORCED,
    ],
    state: 'works',
  },
  {
    plan: '4',
    system: '执法文书、整改复查',
    purpose:
      'orders and rechecks in Word from an office’s templates, served and verified; articles by the day of the act',
    modules: ['enforcement', 'rules'],
    screens: ['/visits/:visitId', '/visits/templates', '/wsyz'],
    tests: ['packages/rules/src/enforcement/articles-for.test.ts', ENFORCED],
    state: 'works',
  },
  {
    plan: '4',
    system: '立案处罚、一案双罚',
    purpose:
      'cases from opening to closing, unit and persons together, amounts within the article, with their clocks and papers; goods held, fines in parts, days that do not count; transfer to the police',
    modules: ['enforcement', 'rules'],
    screens: ['/visits/cases', '/visits/cases/:caseId'],
    tests: [
      'apps/server/src/modules/enforcement/domain/case-lifecycle.test.ts',
      'apps/server/src/modules/enforcement/domain/case-faults.test.ts',
      'apps/server/src/modules/enforcement/domain/case-measures.test.ts',
      'apps/server/src/modules/enforcement/enforcement-cases.test.ts',
    ],
    state: 'works',
  },
  ...planned(
    [
      '5',
      '危险作业安全监管',
      ['permits'],
      'eight kinds of special work by GB 30871-2022: levels, gas tests, approval, guardian',
    ],
    [
      '6',
      '特殊作业审批与作业过程管理',
      ['permits'],
      'booking, on-site approval, suspension, acceptance, alarms during work',
    ],
    ['6', '人员定位与聚集风险监测预警', ['positioning'], 'fences, gathering, SOS, over- and under-staffing'],
    [
      '6',
      '安全风险承诺公告及抽查',
      ['commitments'],
      'the principal’s daily announcement, checked against what is going on',
    ],
  ),
  {
    plan: '7',
    system: '重大危险源安全包保、消地协作专项检查',
    purpose:
      'every unit graded by GB 18218-2018 with its reckoning, filed and reassessed; three named stewards, what they owed and did; a notice board behind a scanned code; joint inspections with their hazards and rechecks',
    modules: ['installations', 'rules'],
    screens: [
      '/installations',
      '/installations/:installationId',
      '/installations/tasks',
      '/installations/joint',
      '/gsp',
    ],
    tests: [
      'e2e/journeys/installations.journey.ts',
      'packages/rules/src/standards/gb-18218-2018/grade-unit.test.ts',
      'apps/server/src/modules/installations/installations.test.ts',
      'apps/server/src/modules/installations/oversight.test.ts',
    ],
    state: 'works',
  },
  {
    plan: '8',
    system: '高危细分领域“2+X”名单与整治复核',
    purpose:
      'the office’s own list of sectors in versions, who falls into each and why, when each was inspected and rechecked',
    modules: ['installations'],
    screens: ['/installations/sectors'],
    tests: ['e2e/journeys/installations.journey.ts', 'apps/server/src/modules/installations/oversight.test.ts'],
    state: 'works',
  },
  ...planned(
    [
      '8',
      '高危细分领域风险管控长效机制',
      ['installations'],
      'what each enterprise of a sector keeps up, and whether it does',
    ],
    ['9', '承包商管理', ['contractors'], 'one passport per person and company; training, assessment, assignment'],
    [
      '10',
      '设备完整性管理与预测性维修',
      ['equipment'],
      'condition monitoring, diagnosis, trend to the limit, work order and proof',
    ],
    ['11', '油气储存企业“四个系统”', ['feeds'], 'video, gas, emergency shut-off and platform status of each site'],
    ['12', '安全生产标准化体系建设', ['standardization'], 'levels, self-assessment, expiry'],
    ['13', '危险化学品企业全面达标创建', ['standardization'], 'the plan’s targets by kind of enterprise and date'],
  ),
  ...OF_MONITORING,
  ...planned(
    ['14', '化学品泄漏超前预警', ['leaks'], 'early signs of leaks: gas, optical and acoustic detectors together'],
    [
      '15',
      '油气储存企业智能化水平',
      ['feeds'],
      'lightning and video-analytics events in, stop-work out, roll-out by ownership and place',
    ],
    ['16', '重点人员专业素质能力', ['training'], 'hours and content by post, certificates, examinations on the spot'],
    ['17', '安全监管人员专业素质', ['training'], 'the same for supervisors, to the end of 2026'],
    [
      '18',
      '医药生产企业安全监管',
      ['assessments'],
      'third-party risk assessment: purchase, schedule, report, findings become hazards',
    ],
    [
      '20',
      '打击非法违法“小化工”',
      ['crackdown'],
      'places to search, clues, joint visits, transfer to the police within the time limits',
    ],
  ),
  ...OF_PART_FOUR,
];
