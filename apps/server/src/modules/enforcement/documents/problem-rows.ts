import { dispositionLabel } from '@zhiben/vocabulary/enforcement.ts';
import type { FindingRow } from '../visits/visit-store.ts';
import { dayWords } from './document-words.ts';

/** Findings as the rows of a paper. */
export const problemRows = (findings: readonly FindingRow[]) =>
  findings.map(({ words, clause, level, disposition, rectify_by }, at) => ({
    序号: String(at + 1),
    问题内容: `${words}${level === 'major' ? '（重大事故隐患）' : ''}`,
    依据: clause,
    处理: dispositionLabel[disposition],
    整改期限: rectify_by === null ? '' : dayWords(rectify_by),
  }));
