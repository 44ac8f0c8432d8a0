import type { Source } from '../engine/rule.ts';

/** The safety assessment (安全评估) of a major-hazard installation is made anew after so long, or when the installation changes. */
export const ASSESSMENT_EVERY_YEARS = 3;
export const ASSESSMENT_SOURCE: Source = { standard: '危险化学品安全法', clause: '第三十九条', basis: 'quotation' };

/** It is filed with the county's office (备案) within so many days after its report. Working or natural days: not established, natural taken. */
export const FILING_WITHIN_DAYS = 15;
export const FILING_SOURCE: Source = {
  standard: '危险化学品重大危险源监督管理暂行规定（40号令）',
  clause: '备案',
  basis: 'provisional',
};

/** The day on which the next assessment has to be finished. From 29 February it is the last day of February. */
export function nextAssessmentOn(assessedOn: string): string {
  const year = Number(assessedOn.slice(0, 4)) + ASSESSMENT_EVERY_YEARS;
  const leap = assessedOn.endsWith('-02-29');
  return `${year}${leap ? '-02-28' : assessedOn.slice(4)}`;
}
