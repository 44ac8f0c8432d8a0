import { type CaseMeasure, caseMeasureLabel } from '@zhiben/vocabulary/case-measures.ts';
import { type CaseAction, type CaseState, caseActionLabel, caseStateLabel } from '@zhiben/vocabulary/cases.ts';
import { Refusal } from '../../../platform/refusal.ts';

const invalid = (code: string, sentence: string, path: string) =>
  new Refusal('invalid', code, sentence, [{ path, message: sentence }]);
const conflict = (code: string, sentence: string) => new Refusal('conflict', code, sentence);

export const caseNotFound = () =>
  new Refusal('not-found', 'case-not-found', '没有找到这起案件，或您无权查看。请返回案件列表核对。');
export const findingNotFound = () =>
  new Refusal('not-found', 'finding-not-found', '没有找到这个问题，或不属于这家企业。请从检查页面重新提请立案。');
export const findingNotUnmet = () =>
  conflict('finding-not-unmet', '这个问题尚未经复查认定未整改，不能据此立案。请先复查。');
export const findingHasCase = () =>
  conflict('finding-has-case', '这个问题已经立案，同一行为不得两次罚款。请查看原案件。');
export const conductUnknown = () => invalid('conduct-unknown', '违法行为不在收录的种类中，请从列表中选择。', 'conduct');
export const noArticle = (note: string) => invalid('no-article', note, 'actEndedOn');
export const caseChanged = () =>
  conflict('case-changed-meanwhile', '这起案件已被他人更新，您的操作没有保存。请刷新后再试。');
export const caseNotNow = (action: CaseAction, state: CaseState) =>
  conflict('case-not-now', `案件现为「${caseStateLabel[state]}」，不能${caseActionLabel[action]}。`);
export const caseNotYours = (action: CaseAction) =>
  new Refusal(
    'forbidden',
    'case-not-yours',
    `您不能${caseActionLabel[action]}：立案、决定、移送和撤销由局长办理，其余由承办人员办理。`,
  );
export const articleUnfit = () =>
  invalid('article-unfit', '所选条款不适用于这一行为和日期，请从列出的条款中选定。', 'articleId');
export const pickUnexplained = () =>
  invalid('pick-unexplained', '可适用的条款不止一条，请写明选定这一条的理由。', 'articleReason');
export const penaltyFaulty = (faults: readonly string[]) =>
  invalid('penalty-outside', `${faults.join('；')}。没有保存。`, 'penalties');
export const penaltiesIncomplete = () =>
  invalid('penalties-incomplete', '请为案件中的每一名当事人填写处罚，不多也不少。', 'penalties');
export const heavierThanTold = () =>
  invalid(
    'heavier-than-told',
    '决定的罚款不能高于告知的数额：不得因陈述、申辩加重处罚。需加重的请重新告知。',
    'penalties',
  );
export const noticeUnserved = () =>
  conflict('notice-unserved', '告知书还没有登记送达，当事人无从陈述申辩，不能作出决定。请先登记送达。');
export const termRuns = (until: string) =>
  conflict('term-runs', `当事人的陈述申辩、听证期限至${until}止，期满前不能作出决定。`);
export const noHearingOffered = () => conflict('no-hearing', '本案没有告知听证权利，没有听证申请可登记。');
export const hearingTermOver = (until: string) =>
  conflict('hearing-term-over', `申请听证的期限已于${until}届满，不能再登记申请。`);
export const hearingTooSoon = (announceBy: string) =>
  invalid('hearing-too-soon', `听证应在举行七个工作日前通知；定在这一天的，最迟应于${announceBy}通知。请改期。`, 'on');
export const hearingToCome = (on: string) => conflict('hearing-to-come', `听证定于${on}，尚未举行，不能记录。`);
export const partyNotFound = () => new Refusal('not-found', 'party-not-found', '没有找到这名当事人，请刷新后再选。');
export const partyPaid = () => conflict('party-paid', '这名当事人的缴款已经登记，不能重复登记。');
export const decisionUnserved = () =>
  conflict('decision-unserved', '处罚决定书还没有登记送达，缴款期限没有起算。请先登记送达。');
export const wrongSum = (dueYuan: number) =>
  invalid('wrong-sum', `当日应缴罚款及加处罚款共${dueYuan}元，与填写的数额不符。请核对缴款凭证。`, 'paidYuan');
export const paymentRuns = (until: string) => conflict('payment-runs', `缴款期限至${until}，期满前不能催告。`);
export const demandRuns = (until: string) =>
  conflict('demand-runs', `催告后应给当事人十个工作日，至${until}；期满仍不履行的才能申请强制执行。`);
export const courtTooEarly = (until: string) =>
  conflict('court-too-early', `当事人申请复议、提起诉讼的期限至${until}，期满后才能申请法院强制执行。`);
export const finesUnpaid = (names: readonly string[]) =>
  conflict('fines-unpaid', `${names.join('、')}的罚款还没有缴清，不能结案。请登记缴款或依法催告、申请强制执行。`);
export const allPaid = () => conflict('all-paid', '罚款已全部缴清，无需催告或申请执行，可以结案。');
export const measureNotNow = (measure: CaseMeasure) =>
  conflict('measure-not-now', `案件现在不能${caseMeasureLabel[measure]}，或不由您办理。请刷新后核对。`);
export const suspensionFaulty = (fault: string, path: string) =>
  invalid('suspension-faulty', `${fault}。没有保存。`, path);
export const requestFaulty = (fault: string, path: string) => invalid('request-faulty', `${fault}。没有提交。`, path);
export const outcomeUnfit = () =>
  invalid('outcome-unfit', '这样处理不适用于这种措施，请从列出的处理方式中选择。', 'outcome');
export const clockStands = () =>
  conflict('clock-stands', '办案期限正在中止，说明检测、鉴定或公告尚未结束。请先恢复计算期限，再作出决定。');
export const goodsHeld = () =>
  conflict('goods-held', '还有登记保存或查封扣押的物品没有处理，案件不能结束。请先作出处理决定。');
