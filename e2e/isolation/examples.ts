import { PRIORITY_MATRIX } from '@zhiben/rules/alarms/alarm-priority.ts';
import { CHANGZHI_2024 } from '@zhiben/rules/campaign/changzhi-2024.ts';
import { VISIT_AIM_SETTINGS } from '@zhiben/rules/enforcement/visit-aims.ts';
import { editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import { WARNING_SETTINGS } from '@zhiben/rules/warnings/warning-settings.ts';
import { DEFAULT_SETTINGS } from '@zhiben/server/modules/supervision/domain/supervision-settings.ts';
import { PointKind } from '@zhiben/vocabulary/monitoring.ts';

type Part = Readonly<Record<string, unknown>>;
const editionId = editionsOfMajorHazardCriteria.at(-1)?.id;

/** A high level of a tank twelve metres high. */
export const ALARM_SETTINGS = {
  limit: 9,
  setpoint: null,
  deadband: 1,
  onDelaySeconds: 1,
  offDelaySeconds: 1,
  withinSeconds: 1,
  exposureLimit: null,
  consequence: 'major',
  response: 'prompt',
  cause: null,
  advice: null,
};

/** What a request says beyond what its schema tells, so that it gets as far as the record it names. */
export const EXAMPLES: Readonly<Record<string, { params?: Part; query?: Part; body?: Part }>> = {
  determineHazard: { body: { level: 'general', editionId } },
  dismissHazard: { body: { because: 'not-a-hazard' } },
  recordCheckExcuse: { body: { kind: 'stopped' } },
  saveCheckTemplate: { body: { baseVersion: 0 } },
  settleConflict: { body: { revision: 0 } },
  submitCheck: { body: { baseRevision: 0 } },
  addFilingFile: { params: { kind: 'summary' } },
  filePaper: { params: { kind: 'summary' }, body: { seenRevision: 0, tasksTotal: 2, tasksDone: 1 } },
  answerFiling: { params: { kind: 'summary' }, body: { revision: 1, received: true } },
  changeCampaignPlan: { body: { seenVersion: 0, plan: CHANGZHI_2024 } },
  proposeCase: { body: { conduct: 'hazard-not-eliminated', stage: 'first' } },
  moveCase: { body: { action: 'close' } },
  changeVisitAims: { body: { seenVersion: 0, settings: VISIT_AIM_SETTINGS } },
  draftLetter: { body: { addresseeKind: 'enterprise', kind: 'urging-letter' } },
  moveLetter: { body: { action: 'receive' } },
  draftPublication: { body: { kind: 'list', month: '2025-12' } },
  movePublication: { body: { action: 'withdraw' } },
  handOverHazard: { body: { to: 'township' } },
  acknowledgeHandover: { params: { to: 'township' } },
  changeSupervisionSettings: { body: { seenVersion: 0, settings: DEFAULT_SETTINGS } },
  makeGrading: { body: { seenRevision: 0 } },
  draftReport: { body: { kind: 'monthly', year: 2026, part: 1 } },
  writeReportText: { body: { seenRevision: 0 } },
  changeReportSettings: { body: { seenRevision: 0 } },
  listHazards: { query: { count: 'true' } },
  changeEffectSettings: {
    body: {
      seenVersion: 0,
      settings: {
        deductionPerStewardshipMissed: 5,
        leastFoundHazards: 1,
        deductionForTooFew: 5,
        grades: [
          { grade: '优', atLeast: 90 },
          { grade: '良', atLeast: 80 },
          { grade: '中', atLeast: 60 },
        ],
        vetoItems: ['major-overdue'],
      },
    },
  },
  appointSteward: { body: { role: 'technical' } },
  changeSectors: { body: { seenVersion: 0 } },
  addPoint: { body: { tag: '隔墙-LT-1', rangeLow: 0, rangeHigh: 10 } },
  changePoint: { body: { rangeLow: 0, rangeHigh: 10 } },
  getHistory: { query: { from: '2026-11-30T00:00:00Z', until: '2026-11-30T01:00:00Z' } },
  exportHistory: { query: { from: '2026-11-30T00:00:00Z', until: '2026-11-30T01:00:00Z' } },
  setAlarmRule: { body: { kind: 'low', seenRevision: 0 } },
  changeRetention: {
    body: { seenVersion: 0, days: Object.fromEntries(PointKind.options.map((kind) => [kind, 60])) },
  },
  changePriorityMatrix: { body: { seenVersion: 0, matrix: PRIORITY_MATRIX } },
  changeWarningSettings: { body: { seenVersion: 0, settings: WARNING_SETTINGS } },
  addWarningReceiver: { body: { way: 'webhook', audience: 'enterprise', address: 'https://example.invalid/hook' } },
  takeShift: { body: { seenNumber: 0, strokes: [[1, 1, 9, 9]] } },
  acknowledgeDutyList: { body: { strokes: [[1, 1, 9, 9]] } },
  recordVisit: { body: { draftId: 'draft-of-the-wall-trial' } },
  // The first row of the register stands under its heading.
  correctImportRow: { params: { row: 2 } },
};

/** What an operation that takes a file takes. */
export const FORMS: Readonly<Record<string, { fields: Readonly<Record<string, string>>; name: string; text: string }>> =
  {
    addHazardEvidence: { fields: { kind: 'document' }, name: '现场记录.txt', text: '隔墙之试' },
    fileAgencyReport: {
      fields: {
        report: JSON.stringify({
          kind: 'testing',
          number: '隔墙-1',
          subject: '隔墙之试',
          issuedOn: '2026-01-05',
          conclusions: '隔墙之试',
          visits: [
            { certificate: '隔墙', fromOn: '2026-01-04', fromHalf: 'am', untilOn: '2026-01-04', untilHalf: 'pm' },
          ],
        }),
      },
      name: '检测报告.txt',
      text: '隔墙之试',
    },
    addFilingFile: { fields: {}, name: '年度总结.txt', text: '隔墙之试' },
    addLetterFile: { fields: {}, name: '答复.txt', text: '隔墙之试' },
    addVisitEvidence: { fields: { kind: 'visit-photo' }, name: '现场.txt', text: '隔墙之试' },
    changeTemplate: { fields: { reason: '隔墙之试' }, name: '模板.txt', text: '隔墙之试' },
    addCheckEvidence: { fields: { kind: 'check-photo' }, name: '现场.txt', text: '隔墙之试' },
    startImport: {
      fields: { kind: 'hazards' },
      name: '台账.csv',
      text: '企业名称,隐患描述,隐患等级,发现日期\n隔墙之试,隔墙之试的描述,一般,2026-01-05\n',
    },
    importPoints: {
      fields: {},
      name: '测点.csv',
      text: '位号,名称,类型,单位,量程下限,量程上限\n隔墙-LT-2,隔墙之试液位,液位,m,0,12\n',
    },
    importAlarmRules: {
      fields: { reason: '隔墙之试' },
      name: '合理化表.csv',
      text: '位号,报警类型,限值,设定值,死区,触发延时（秒）,恢复延时（秒）,判断时长（秒）,职业接触限值,后果,可用时间,可能原因,应对措施,抑制条件\n隔墙之试,高报,9,,1,1,1,1,,较大,3至10分钟,,,\n',
    },
    sendTipOffPhoto: {
      fields: { code: '0000-0000-0000-0000', key: 'wall-trial-of-twenty-letters' },
      name: '照片.jpg',
      text: '隔墙之试',
    },
    startEnterpriseImport: { fields: {}, name: '名单.csv', text: '企业名称,企业类别\n隔墙之试化工有限公司,化工\n' },
  };
