import { transferBy } from '@zhiben/rules/enforcement/statutory-clocks.ts';
import { dayOf } from '../../../platform/clock.ts';
import { withdrawDuties } from '../../../platform/duties/lay-duty.ts';
import { timeWords } from '../documents/document-words.ts';
import { clockOf, endClocks, forHead, layClocks } from './case-clocks.ts';
import { makeCasePaper } from './case-papers.ts';
import { layDecision } from './measures/lay-decision.ts';
import type { Plain } from './move-case.ts';

const MATERIALS =
  '案件移送书、涉嫌犯罪案件情况调查报告、涉案物品清单、有关检验报告或鉴定意见、现场照片和录音录像、已作出的责令改正和处罚文书';

/** An act may be a crime: the head decides within three days, and what the office owed on the case stands still. */
export const askTransfer: Plain = async (act, row, { words }) => {
  await withdrawDuties(act, [row.id]);
  await layClocks(act, row, [forHead(clockOf('case-transfer', 'transfer-decision', dayOf(act.now)))]);
  return { transfer_reason: words, transfer_from: act.now };
};

/** Twenty-four hours run from the decision, over days off too. */
export const agreeTransfer: Plain = async (act, row, _, needs) => {
  const by = transferBy(act.now);
  const content = { 移送理由: row.transfer_reason ?? '', 移送时限: `${timeWords(by)}前`, 移送材料: MATERIALS };
  await makeCasePaper(act, row, 'case-transfer', content, needs);
  await endClocks(act, row, ['case-transfer']);
  await layClocks(act, row, [
    { kind: 'case-hand-over', dueAt: by, source: '应急〔2019〕54号：批准移送后24小时内移送（暂定）' },
  ]);
  return { transfer_agreed_at: act.now };
};

export const handOver: Plain = async (act, row) => {
  await endClocks(act, row, ['case-hand-over']);
  await layClocks(act, row, [clockOf('case-police', 'police-decision', dayOf(act.now))]);
  return { handed_over_at: act.now };
};

export const policeTook: Plain = async (act, row, { words }) => {
  await endClocks(act, row, ['case-police']);
  return { closed_on: dayOf(act.now), closing: words };
};

/** The case goes on where no crime is pursued; its ninety days still count from the opening. */
export const policeDeclined: Plain = async (act, row) => {
  await endClocks(act, row, ['case-police']);
  await layDecision(act, row);
  return {};
};

export const refuseTransfer: Plain = async (act, row) => {
  await endClocks(act, row, ['case-transfer']);
  await layDecision(act, row);
  return {};
};
