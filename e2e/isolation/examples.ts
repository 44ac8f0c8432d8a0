import { editionsOfMajorHazardCriteria } from '@zhiben/rules/major-hazards.ts';
import { WARNING_SETTINGS } from '@zhiben/rules/warnings/warning-settings.ts';

type Part = Readonly<Record<string, unknown>>;
const editionId = editionsOfMajorHazardCriteria.at(-1)?.id;

/** What a request says beyond what its schema tells, so that it gets as far as the record it names. */
export const EXAMPLES: Readonly<Record<string, { params?: Part; query?: Part; body?: Part }>> = {
  determineHazard: { body: { level: 'general', editionId } },
  dismissHazard: { body: { because: 'not-a-hazard' } },
  recordCheckExcuse: { body: { kind: 'stopped' } },
  saveCheckTemplate: { body: { baseVersion: 0 } },
  settleConflict: { body: { revision: 0 } },
  submitCheck: { body: { baseRevision: 0 } },
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
  changeWarningSettings: { body: { seenVersion: 0, settings: WARNING_SETTINGS } },
  addWarningReceiver: { body: { way: 'webhook', audience: 'enterprise', address: 'https://example.invalid/hook' } },
  takeShift: { body: { seenNumber: 0, strokes: [[1, 1, 9, 9]] } },
  acknowledgeDutyList: { body: { strokes: [[1, 1, 9, 9]] } },
  // The first row of the register stands under its heading.
  correctImportRow: { params: { row: 2 } },
};

/** What an operation that takes a file takes. */
export const FORMS: Readonly<Record<string, { fields: Readonly<Record<string, string>>; name: string; text: string }>> =
  {
    addHazardEvidence: { fields: { kind: 'document' }, name: '现场记录.txt', text: '隔墙之试' },
    addCheckEvidence: { fields: { kind: 'check-photo' }, name: '现场.txt', text: '隔墙之试' },
    startImport: {
      fields: { kind: 'hazards' },
      name: '台账.csv',
      text: '企业名称,隐患描述,隐患等级,发现日期\n隔墙之试,隔墙之试的描述,一般,2026-01-05\n',
    },
    sendTipOffPhoto: {
      fields: { code: '0000-0000-0000-0000', key: 'wall-trial-of-twenty-letters' },
      name: '照片.jpg',
      text: '隔墙之试',
    },
    startEnterpriseImport: { fields: {}, name: '名单.csv', text: '企业名称,企业类别\n隔墙之试化工有限公司,化工\n' },
  };
