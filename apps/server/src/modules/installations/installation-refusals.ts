import { type StewardRole, stewardRoleLabel } from '@zhiben/vocabulary/installations.ts';
import { Refusal } from '../../platform/refusal.ts';

export const installationNotFound = () =>
  new Refusal('not-found', 'installation-not-found', '没有找到这个单元，或不在您的管理范围内。');

export const enterpriseNotFound = () =>
  new Refusal('not-found', 'enterprise-not-found', '没有找到这家企业，或不在您的管理范围内。');

export const placeNotHere = () =>
  new Refusal('invalid', 'place-not-here', '没有保存：所选场所不属于这家企业。请重新选择场所。', [
    { path: 'placeId', message: '不属于这家企业' },
  ]);

export const nameTaken = (name: string) =>
  new Refusal(
    'conflict',
    'installation-name-taken',
    `没有保存：这家企业已有名为“${name}”的单元。请修改原有单元，或换一个名称。`,
    [{ path: 'name', message: '已有同名单元' }],
  );

export const changedMeanwhile = () =>
  new Refusal(
    'conflict',
    'installation-changed-meanwhile',
    '没有保存：您打开之后，这个单元已被他人修改。请刷新核对后再改。',
  );

export const nothingChanged = () =>
  new Refusal('invalid', 'installation-unchanged', '没有保存：内容与在册资料相同。请修改后再保存。');

export const installationClosed = () =>
  new Refusal('conflict', 'installation-closed', '这个单元已撤销，不能再修改。重新启用的，请另行登记。');

export const notMajorHazard = () =>
  new Refusal(
    'conflict',
    'not-major-hazard',
    '这个单元未构成重大危险源，不需要评估和备案。资料有变的，请先修改后重新辨识。',
  );

export const dayToCome = (path: string) =>
  new Refusal('invalid', 'day-to-come', '没有保存：日期晚于今天。请填写实际发生的日期。', [
    { path, message: '晚于今天' },
  ]);

export const assessmentOutdated = (latestOn: string) =>
  new Refusal(
    'invalid',
    'assessment-outdated',
    `没有保存：在册的安全评估是${latestOn}，新的评估须晚于这一天。请核对评估日期。`,
    [{ path: 'assessedOn', message: '早于在册评估' }],
  );

export const notAssessed = () =>
  new Refusal('conflict', 'installation-not-assessed', '不能备案：还没有登记安全评估。请企业先登记评估报告。');

export const alreadyFiled = (number: string) =>
  new Refusal(
    'conflict',
    'installation-already-filed',
    `最近一次安全评估已经备案，编号${number}。再次评估后才需要重新备案。`,
  );

export const filedBeforeAssessed = (assessedOn: string) =>
  new Refusal('invalid', 'filed-before-assessed', `没有保存：备案日期早于评估日期（${assessedOn}）。请核对备案日期。`, [
    { path: 'filedOn', message: '早于评估日期' },
  ]);

export const personNotHere = () =>
  new Refusal('invalid', 'person-not-here', '没有保存：所选人员不是这家企业的人员。请先在企业档案中登记，再选择。', [
    { path: 'personId', message: '不是这家企业的人员' },
  ]);

export const personLeft = (name: string) =>
  new Refusal('conflict', 'person-left', `没有保存：${name}已离岗。请另选在岗人员。`, [
    { path: 'personId', message: '已离岗' },
  ]);

export const stewardTwice = (name: string, role: StewardRole) =>
  new Refusal(
    'conflict',
    'steward-twice',
    `没有保存：${name}已是这个重大危险源的${stewardRoleLabel[role]}，三名包保责任人须是三个人。请另选人员。`,
    [{ path: 'personId', message: '已任其他包保责任人' }],
  );

export const stewardUnchanged = (name: string) =>
  new Refusal('conflict', 'steward-unchanged', `没有保存：${name}现在就是这一责任人，电话也没有变。`);

export const stewardBeforeLast = (fromOn: string) =>
  new Refusal(
    'invalid',
    'steward-before-last',
    `没有保存：前一任自${fromOn}起履职，接任日期须晚于这一天。请核对日期。`,
    [{ path: 'fromOn', message: '须晚于前一任起始日期' }],
  );

export const taskNotFound = () =>
  new Refusal('not-found', 'steward-task-not-found', '没有找到这项包保任务，或不在您的管理范围内。');

export const taskNotYours = (name: string | null) =>
  new Refusal(
    'forbidden',
    'steward-task-not-yours',
    `这项包保任务由${name ?? '企业主要负责人'}本人记录，他人不能代填。人员有变的，请先更换包保责任人。`,
  );

export const taskKept = () =>
  new Refusal('conflict', 'steward-task-kept', '这项包保任务已有履职记录，不能重复记录。新发现的问题请直接上报隐患。');

export const taskWithdrawn = () =>
  new Refusal('conflict', 'steward-task-withdrawn', '这项包保任务已撤销，不需要再履职。');

export const namedNotRecorded = () =>
  new Refusal(
    'conflict',
    'steward-named-not-recorded',
    '明确包保责任人在重大危险源页面办理：选定人员后，这项任务随即完成。',
  );

export const boardUnknown = () =>
  new Refusal('not-found', 'notice-board-unknown', '没有找到这块公示牌，可能已经停用。请向企业或应急管理局核实。');

export const inspectionNotFound = () =>
  new Refusal('not-found', 'joint-inspection-not-found', '没有找到这次消地协作检查，或不在您的管理范围内。');

export const inspectionMade = () =>
  new Refusal('conflict', 'joint-inspection-made', '这次检查已经记录结果，不能再次记录。新发现的问题请直接上报隐患。');

export const inspectionNotMade = () =>
  new Refusal('conflict', 'joint-inspection-not-made', '不能复查：这次检查还没有记录结果。请先记录检查结果。');

export const inspectionRechecked = () =>
  new Refusal('conflict', 'joint-inspection-rechecked', '这次检查已经复查完毕，不能再次复查。');

export const itemsUnanswered = (items: readonly string[]) =>
  new Refusal(
    'invalid',
    'joint-items-unanswered',
    `没有保存：还有检查项没有结果（${items.join('、')}）。请逐项填写。`,
    [{ path: 'results', message: '还有检查项没有结果' }],
  );

export const findingWordless = (item: string) =>
  new Refusal('invalid', 'joint-finding-wordless', `没有保存：“${item}”异常，请写明发现的问题。`, [
    { path: 'results', message: '请写明发现的问题' },
  ]);

export const recheckUndated = () =>
  new Refusal('invalid', 'joint-recheck-undated', '没有保存：发现了问题，请填写复查期限。', [
    { path: 'recheckBy', message: '请填写复查期限' },
  ]);

export const hazardsStillOpen = (numbers: readonly string[]) =>
  new Refusal(
    'conflict',
    'joint-hazards-open',
    `不能完成复查：还有隐患没有销号（${numbers.join('、')}）。请督促整改，销号后再复查。`,
  );

export const sectorsChangedMeanwhile = (name: string) =>
  new Refusal('conflict', 'sectors-changed-meanwhile', `${name}已保存新版名单，您的修改没有保存。请核对新版后再改。`);

export const sectorEnterpriseUnknown = () =>
  new Refusal('invalid', 'sector-enterprise-unknown', '没有保存：名单中有企业不在企业档案里。请重新选择。', [
    { path: 'sectors', message: '有企业不在档案里' },
  ]);
