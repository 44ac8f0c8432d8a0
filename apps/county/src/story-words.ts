/** What people of the invented district write; the story picks one of each. */
export const CONTINGENCIES = [
  '整改期间该部位停止作业，专人每2小时巡查一次；发现泄漏立即切断来源、撤离人员并报告区应急管理局。',
  '整改期间降低负荷运行，增加便携式气体检测，消防器材到位；出现异常立即启动现场处置方案。',
  '整改期间派专人现场监护，备足灭火和堵漏器材；发生险情先撤人、后报告、再处置。',
] as const;

export const OPINIONS = [
  '对照整改方案逐项核对，措施落实，测试合格，同意验收。',
  '现场检查并查阅记录，整改完成，同意验收。',
  '已试运行三天，功能正常，同意验收。',
] as const;

export const REJECTIONS = [
  '整改记录不全，部分点位没有测试数据，退回补做后重新验收。',
  '现场仍有一处未按要求完成，验收不通过。',
] as const;

export const STATEMENTS = [
  '整改措施已全部落实，经企业验收合格，请予现场审查核销。',
  '隐患已消除，责任、措施、资金、时限、预案均已落实，提请核销。',
] as const;

export const FINDINGS = [
  '现场核查与整改报告一致，查看测试记录并随机抽试，隐患已消除，同意核销。',
  '现场复核合格，相关人员能说清新要求，同意核销。',
  '抽查现场和台账，未发现同类问题，同意核销。',
] as const;

export const RETURNS = [
  ['superficial', '现场只做了外观处理，原因没有消除，退回继续整改。'],
  ['perfunctory', '整改报告附图为旧照片，现场仍有缺项，退回继续整改。'],
] as const;

export const REOPENINGS = [
  ['recurred', '复查发现同一部位问题再次出现，重新打开，查清原因后整改。'],
  ['pretended', '暗访发现整改后装置又被恢复原状，认定为假装整改，重新打开。'],
  ['superficial', '回头看发现制度上墙但未执行，认定为表面整改，重新打开。'],
] as const;
